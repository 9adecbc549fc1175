import { assertNever } from "../model/assert-never.ts";
import type { CheckResult } from "./check.ts";
import { type Decimal, renderDecimal } from "./decimal.ts";

/** The titles of resultCells, in order. */
export const RESULT_TITLES = ["Flag", "Metric", "Measured", "Limit", "From", "Result"] as const;

/** One row of the table that a check prints. Plain text; names and messages of the flag file are in it as they are. */
export const resultCells = (result: CheckResult): readonly string[] => [
  result.flag,
  result.threshold.metric,
  result.measured === undefined ? "" : renderDecimal(result.measured),
  limitText(result),
  originText(result),
  outcomeText(result),
];

/** `at least 85 percent, tolerance 0.2` */
export const limitText = ({ limit, threshold }: CheckResult): string => {
  if (limit === undefined) return "";
  const unit = threshold.unit === undefined ? "" : ` ${threshold.unit}`;
  const tolerance = threshold.tolerance ? `, tolerance ${threshold.tolerance}` : "";
  return `${threshold.pass.replace("-", " ")} ${renderDecimal(limit)}${unit}${tolerance}`;
};

const originText = ({ limitFrom, rule, error }: CheckResult): string => {
  if (limitFrom === undefined) return "";
  if (limitFrom === "lock") return "lock";
  return error !== undefined ? "safe value" : rule === undefined ? "flag" : `flag, rule ${rule}`;
};

const outcomeText = ({ outcome, margin, error }: CheckResult): string => {
  switch (outcome) {
    case "passed":
      return "passed";
    case "missed":
      return `FAILED by ${renderDecimal(absolute(margin))}`;
    case "unmeasured":
      return "FAILED: not measured";
    case "error":
      return `FAILED: ${error ?? "the flag serves no number"}`;
    case "skipped":
      return "not measured";
    default:
      return assertNever(outcome);
  }
};

const absolute = (margin: Decimal = { units: 0n, scale: 0 }): Decimal => ({
  ...margin,
  units: margin.units < 0n ? -margin.units : margin.units,
});
