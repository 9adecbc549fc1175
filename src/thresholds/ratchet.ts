import type { Threshold } from "../model/threshold.ts";
import type { CheckResult } from "./check.ts";
import type { Decimal } from "./decimal.ts";
import { isWeaker } from "./is-weaker.ts";
import type { Lock } from "./lock.ts";

/** A limit that moves to what was measured. */
export type RatchetMove = {
  readonly flag: string;
  readonly threshold: Threshold;
  readonly from: Decimal;
  readonly to: Decimal;
};

/** Why a limit stays. */
export const KEPT_REASONS = {
  no_ratchet: "has no ratchet",
  unmeasured: "was not measured",
  in_error: "is in error",
  wrong_way: "has a ratchet that could only weaken it",
  not_better: "was not measured better than its limit",
} as const satisfies { readonly [reason: string]: string };

export type Kept = { readonly flag: string; readonly reason: keyof typeof KEPT_REASONS };

/** What a ratchet does: the limits that move, those that stay, and the whole lock afterwards. */
export type Ratcheted = { readonly moves: readonly RatchetMove[]; readonly kept: readonly Kept[]; readonly lock: Lock };

/** Tightens the limits of one environment to what was measured. No limit ever weakens, whatever the metrics say. */
export const ratchet = (results: readonly CheckResult[], environment: string, lock: Lock): Ratcheted => {
  const moves: RatchetMove[] = [];
  const kept: Kept[] = [];
  for (const result of results) {
    const step = stepOf(result);
    if ("reason" in step) kept.push(step);
    else moves.push(step);
  }
  return { moves, kept, lock: withMoves(lock, moves, environment) };
};

const stepOf = ({ flag, threshold, measured, limit, error }: CheckResult): RatchetMove | Kept => {
  const { pass } = threshold;
  if (threshold.ratchet === undefined) return { flag, reason: "no_ratchet" };
  if ((threshold.ratchet === "raise-only") !== (pass === "at-least")) return { flag, reason: "wrong_way" };
  if (measured === undefined) return { flag, reason: "unmeasured" };
  if (limit === undefined || error !== undefined) return { flag, reason: "in_error" };
  return isWeaker(pass, limit, measured)
    ? { flag, threshold, from: limit, to: measured }
    : { flag, reason: "not_better" };
};

const withMoves = (lock: Lock, moves: readonly RatchetMove[], environment: string): Lock => {
  const limits = new Map(lock);
  for (const { flag, to } of moves) limits.set(flag, new Map([...(lock.get(flag) ?? []), [environment, to]]));
  return limits;
};
