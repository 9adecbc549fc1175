import type { JsonValue } from "../model/json.ts";
import { type CheckResult, isFailure } from "./check.ts";
import { type Decimal, decimalOf, renderDecimal } from "./decimal.ts";

/**
 * A result for a program: `{flag, metric, direction, outcome, pass, measured?, limit?, limitFrom?, rule?, tolerance,
 * unit?, margin?, error?}`. Decimals are strings, exact; `pass` is null for what was neither selected nor measured.
 */
export const resultAsJson = (result: CheckResult): { readonly [key: string]: JsonValue } => {
  const { flag, threshold, outcome, measured, limit, limitFrom, rule, margin, error } = result;
  return {
    flag,
    metric: threshold.metric,
    direction: threshold.pass,
    outcome,
    pass: outcome === "skipped" ? null : !isFailure(result),
    ...optionalText("measured", measured),
    ...optionalText("limit", limit),
    ...(limitFrom !== undefined && { limitFrom }),
    ...(rule !== undefined && { rule }),
    tolerance: renderDecimal(decimalOf(threshold.tolerance ?? 0)),
    ...(threshold.unit !== undefined && { unit: threshold.unit }),
    ...optionalText("margin", margin),
    ...(error !== undefined && { error }),
  };
};

const optionalText = (name: string, value: Decimal | undefined): { readonly [name: string]: string } =>
  value === undefined ? {} : { [name]: renderDecimal(value) };
