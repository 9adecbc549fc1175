import type { ActionFailure } from "./action-failure.ts";
import { failStep, writeAnnotation, writeLog, writeOutputs, writeSummary } from "./action-io.ts";
import { limitAnnotations, problemAnnotations } from "./annotations.ts";
import type { Audited } from "./audit/audit-step.ts";
import type { SealReport } from "./audit/seal-report.ts";
import type { StepReport } from "./evaluate.ts";
import { renderFailureSummary } from "./summary.ts";

/** Writes all that a step came to, outputs last. `audited`: absent where no log is wanted. */
export const writeReport = async (
  report: StepReport | SealReport,
  audited: Audited | undefined,
  summary: boolean,
): Promise<void> => {
  const { annotations, line, outputs, failure } = report;
  const all = [...annotations, ...(audited?.annotations ?? [])];
  // A failure at the end is one of the ten annotations.
  limitAnnotations(all, failure === undefined ? 0 : 1).forEach(writeAnnotation);
  if (summary) await writeSummary(`${report.summary}${audited === undefined ? "" : `\n${audited.summary}`}`);
  line.split("\n").forEach(writeLog);
  // The door's last output is the sentinel.
  const stored = audited?.outputs ?? [];
  const sentinel = "whenStored" in report && stored.length > 0 ? report.whenStored : [];
  writeOutputs([...stored, ...outputs, ...sentinel]);
  if (failure !== undefined) failStep(`[${failure.code}] ${failure.message}`, undefined);
};

/** Writes why a step failed before it came to an answer. It has no outputs but those of its log. */
export const writeFailure = async (
  failure: ActionFailure,
  audited: Audited | undefined,
  summary: boolean,
): Promise<void> => {
  const unwritten = audited?.failure;
  const all = [
    ...problemAnnotations(failure.problems),
    ...(audited?.annotations ?? []),
    ...(unwritten === undefined ? [] : [{ severity: "warning", title: "Audit", message: unwritten.message } as const]),
  ];
  // The failure itself is one of the ten.
  limitAnnotations(all, 1).forEach(writeAnnotation);
  if (summary)
    await writeSummary(`${renderFailureSummary(failure)}${audited === undefined ? "" : `\n${audited.summary}`}`);
  failStep(
    `[${failure.code}] ${failure.message}`,
    failure.cause instanceof Error ? failure.cause.stack : failure.stack,
  );
};
