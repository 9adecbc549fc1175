import { type Parsed, parsed, refused } from "../syntax/parsed.ts";
import { type CheckResult, checkThreshold, type Subject } from "./check.ts";
import type { Decimal } from "./decimal.ts";
import { type ReadReport, readMetrics } from "./read-metrics.ts";
import { selectThresholds } from "./select-thresholds.ts";

/** What a check is asked. */
export type CheckRequest = {
  readonly subjects: readonly Subject[];
  /** `NAME=VALUE` or `NAME=@FILE#/JSON/POINTER`. */
  readonly metrics: readonly string[];
  /** Keys or globs of the flags that are checked, measured or not; none: those that have a metric. */
  readonly only: readonly string[];
  /** The locked limits of a flag; the strictest of them counts. */
  readonly lockedFor: (flag: string) => readonly Decimal[];
  readonly readReport: ReadReport;
};

/** Checks the selected thresholds, or without a selection all. A check that would look at nothing is refused. */
export const checkAll = async (request: CheckRequest): Promise<Parsed<readonly CheckResult[]>> => {
  const { subjects, only, lockedFor } = request;
  if (request.metrics.length === 0 && only.length === 0) return refused("nothing to check: no metric is given");
  const known = new Set(subjects.map(({ threshold }) => threshold.metric));
  const metrics = await readMetrics(request.metrics, known, request.readReport);
  if (!metrics.ok) return metrics;
  const selected = selectThresholds(subjects, only);
  if (!selected.ok) return selected;
  const asked = only.length === 0 ? subjects : subjects.filter(({ flag }) => selected.value.has(flag));
  return parsed(
    asked.map((subject) =>
      checkThreshold(subject, metrics.value, lockedFor(subject.flag), selected.value.has(subject.flag)),
    ),
  );
};
