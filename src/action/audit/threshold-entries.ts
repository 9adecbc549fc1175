import type { EntryDraft } from "../../audit/entry.ts";
import { type CheckResult, isFailure } from "../../thresholds/check.ts";
import { renderDecimal } from "../../thresholds/decimal.ts";
import { limitText } from "../../thresholds/result-text.ts";

/** One entry for each threshold; one that was neither selected nor measured is of unknown outcome. */
export const thresholdEntries = (results: readonly CheckResult[], environment: string): readonly EntryDraft[] =>
  results.map((result) => {
    const { flag, threshold, outcome, measured, limitFrom, rule, error } = result;
    return {
      "event.name": "threshold.checked",
      outcome: outcome === "skipped" ? "unknown" : isFailure(result) ? "failure" : "success",
      "feature_flag.key": flag,
      "deployment.environment.name": environment,
      "signalbox.metric": threshold.metric,
      "signalbox.detail": outcome,
      ...(measured !== undefined && { "signalbox.measured": renderDecimal(measured) }),
      ...(result.limit !== undefined && { "signalbox.limit": limitText(result) }),
      ...(limitFrom !== undefined && { "signalbox.limit.from": limitFrom }),
      ...(rule !== undefined && { "signalbox.rule": rule }),
      ...(error !== undefined && { "error.message": error }),
    };
  });
