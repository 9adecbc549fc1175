import { caseInsensitiveRecord } from "./case-insensitive-record.ts";
import type { SecretMasker } from "./secret-masker.ts";

export type JobOutputs = {
  /** What `needs.<job>.outputs` of a later job holds. */
  readonly outputs: Readonly<Record<string, string>>;
  readonly skipped: readonly { readonly name: string; readonly why: "empty" | "secret" }[];
  readonly warnings: readonly string[];
  /** Set when the outputs are larger than GitHub takes; the job fails. */
  readonly failure?: string;
};

/**
 * Bytes for all outputs of one job, measured as UTF-16.
 * Source: https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax#jobsjob_idoutputs
 */
export const MAX_JOB_OUTPUT_BYTES = 1024 * 1024;

/**
 * A job's outputs at its end: empty ones vanish silently, those that masking would change vanish with a warning.
 * Source: actions/runner, src/Runner.Worker/JobExtension.cs, FinalizeJob.
 * @param values the outputs' values, their expressions already evaluated
 */
export function keepJobOutputs(
  values: Iterable<readonly [name: string, value: string]>,
  masker: SecretMasker,
): JobOutputs {
  const kept: [string, string][] = [];
  const skipped: { name: string; why: "empty" | "secret" }[] = [];
  for (const [name, value] of values) {
    if (value === "") skipped.push({ name, why: "empty" });
    else if (masker.mask(value) !== value) skipped.push({ name, why: "secret" });
    else kept.push([name, value]);
  }
  const bytes = kept.reduce((sum, [, value]) => sum + 2 * value.length, 0);
  return {
    outputs: caseInsensitiveRecord(kept),
    skipped,
    warnings: skipped
      .filter(({ why }) => why === "secret")
      .map(({ name }) => `Skip output '${name}' since it may contain secret.`),
    ...(bytes > MAX_JOB_OUTPUT_BYTES && {
      failure: `job outputs take ${bytes} bytes; at most ${MAX_JOB_OUTPUT_BYTES} may`,
    }),
  };
}
