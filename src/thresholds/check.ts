import type { Flag } from "../model/flag.ts";
import type { ResolutionDetails } from "../model/resolution-details.ts";
import type { Threshold } from "../model/threshold.ts";
import { addDecimals, compareDecimals, type Decimal, decimalOf, subtractDecimals } from "./decimal.ts";
import { isWeaker } from "./is-weaker.ts";
import type { Metrics } from "./read-metrics.ts";

/**
 * `missed`: measured, and not good enough. `unmeasured`: selected, and nothing was measured. `error`: the flag could
 * not be evaluated and has no safe value, so no limit is to be trusted. `skipped`: not selected and not measured.
 */
export const OUTCOMES = ["passed", "missed", "unmeasured", "error", "skipped"] as const;
export type CheckOutcome = (typeof OUTCOMES)[number];

/** A threshold with what it was evaluated to. */
export type Subject = {
  readonly flag: string;
  readonly threshold: Threshold;
  /** What the flag serves; absent when that is no limit to be trusted. */
  readonly value?: Decimal;
  /** The rule that decided. */
  readonly rule?: string;
  /** Why the flag is in error. */
  readonly error?: string;
};

/** How one threshold came out. */
export type CheckResult = {
  readonly flag: string;
  readonly threshold: Threshold;
  readonly outcome: CheckOutcome;
  readonly measured?: Decimal;
  readonly limit?: Decimal;
  readonly limitFrom?: "flag" | "lock";
  readonly rule?: string;
  readonly error?: string;
  /** How far the metric is on the good side of the limit; below zero on the bad one. Without the tolerance. */
  readonly margin?: Decimal;
};

/** The thresholds among evaluated flags, in their order. `environment` is the one that they were evaluated in. */
export const subjectsOf = (
  evaluated: readonly { readonly flag: Flag; readonly details: ResolutionDetails }[],
  environment: string,
): readonly Subject[] =>
  evaluated.flatMap(({ flag, details }) => {
    const { threshold } = flag;
    if (threshold === undefined) return [];
    const { value, ruleId, errorMessage } = details;
    // Without a safe value, a flag in error serves what it serves to anybody, which may be its laxest limit.
    const trusted = typeof value === "number" && (details.reason !== "ERROR" || hasSafe(flag, environment));
    return [
      {
        flag: flag.key,
        threshold,
        ...(trusted && { value: decimalOf(value) }),
        ...(ruleId !== undefined && { rule: ruleId }),
        ...(errorMessage !== undefined && { error: errorMessage }),
      },
    ];
  });

const hasSafe = (flag: Flag, environment: string): boolean => {
  const replaced = Object.hasOwn(flag.environments, environment) ? flag.environments[environment] : undefined;
  return (replaced?.safe ?? flag.serving.safe) !== undefined;
};

/**
 * Compares one threshold with what was measured. The limit is the flag's value, or a locked one where that is
 * stricter; the tolerance belongs to the passing side. `selected`: a missing metric is a failure.
 */
export const checkThreshold = (
  subject: Subject,
  metrics: Metrics,
  locked: readonly Decimal[],
  selected: boolean,
): CheckResult => {
  const { flag, threshold, value, rule, error } = subject;
  const measured = metrics.get(threshold.metric);
  const found = { flag, threshold, ...(error !== undefined && { error }), ...(measured && { measured }) };
  const missing = selected ? "unmeasured" : "skipped";
  if (value === undefined) return { ...found, outcome: measured === undefined ? missing : "error" };

  const limit = locked.reduce((best, other) => (isWeaker(threshold.pass, best, other) ? other : best), value);
  const limitFrom = limit === value ? "flag" : "lock";
  const result = { ...found, limit, limitFrom, ...(limitFrom === "flag" && rule !== undefined && { rule }) } as const;
  if (measured === undefined) return { ...result, outcome: missing };
  const margin = threshold.pass === "at-least" ? subtractDecimals(measured, limit) : subtractDecimals(limit, measured);
  const reach = addDecimals(margin, decimalOf(threshold.tolerance ?? 0));
  return { ...result, margin, outcome: compareDecimals(reach, ZERO) >= 0 ? "passed" : "missed" };
};

const ZERO: Decimal = { units: 0n, scale: 0 };

/** Whether the outcome fails a check. */
export const isFailure = ({ outcome }: CheckResult): boolean => outcome !== "passed" && outcome !== "skipped";
