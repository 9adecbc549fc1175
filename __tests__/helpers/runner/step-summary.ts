import type { SecretMasker } from "./secret-masker.ts";
import type { StepLog } from "./step-log.ts";
import { textLines } from "./text-lines.ts";

/** Bytes. Source: actions/runner, src/Runner.Worker/FileCommandManager.cs, CreateStepSummaryCommand.AttachmentSizeLimit. */
export const MAX_SUMMARY_BYTES = 1024 * 1024;

/** The summary as the run page gets it: masked line by line, `undefined` when empty, or dropped whole when too large. */
export function readStepSummary(
  text: string,
  masker: SecretMasker,
  log: StepLog,
): { summary?: string; dropped: boolean } {
  if (text === "") return { dropped: false };
  const bytes = Buffer.byteLength(text, "utf8");
  if (bytes > MAX_SUMMARY_BYTES) {
    const limit = MAX_SUMMARY_BYTES / 1024;
    log.issue(
      "error",
      `$GITHUB_STEP_SUMMARY upload aborted, supports content up to a size of ${limit}k, got ${Math.floor(bytes / 1024)}k.`,
    );
    return { dropped: true };
  }
  return {
    summary: textLines(text)
      .map((line) => `${masker.mask(line)}\n`)
      .join(""),
    dropped: false,
  };
}
