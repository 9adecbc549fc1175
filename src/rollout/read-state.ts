import { REASON_CODES, ROLLOUT_OUTCOMES } from "./outcome.ts";
import { programOf } from "./program.ts";
import type { RolloutPlan } from "./rollout-plan.ts";
import type { RolloutState } from "./state.ts";

/** A state has two lists of at most a thousand names; whatever is longer was not written by us. */
const MAX_STATE_LENGTH = 1_000_000;

/**
 * A stored state, or undefined when the text is none of this plan: cut off, of another strategy or version, or changed
 * by hand into what cannot be. The safety net then knows nothing, and rolls back.
 */
export const readState = (text: string, plan: RolloutPlan): RolloutState | undefined => {
  if (text.length > MAX_STATE_LENGTH) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return isState(value, plan) ? value : undefined;
  } catch {
    return undefined;
  }
};

/** The text of a state. */
export const writeState = (state: RolloutState): string => `${JSON.stringify(state)}\n`;

type Fields = { readonly [key: string]: unknown };

const isState = (value: unknown, plan: RolloutPlan): value is RolloutState => {
  if (!isObject(value)) return false;
  const { status, targets, touched, at, stop, outcome, watch, command } = value as Partial<RolloutState>;
  const lists = isNames(touched) && (targets === undefined || isNames(targets));
  if (value["version"] !== 1 || value["strategy"] !== plan.strategy || !lists) return false;
  const numbers = ["startedAt", "at", "attempt", "weight", "stepsCompleted"].every((key) => isCount(value[key]));
  const flags = ["changed", "committed", "rolledBack"].every((key) => typeof value[key] === "boolean");
  if (!numbers || !flags || !isObject(command) || (watch !== undefined && !isObject(watch))) return false;
  if (stop !== undefined && !(isObject(stop) && REASON_CODES.some((known) => known === stop.reasonCode))) return false;
  if (status === "forward") return Number(at) < programOf(plan, targets).length;
  if (stop === undefined) return false;
  return status === "rolling_back" || (status === "done" && ROLLOUT_OUTCOMES.some((known) => known === outcome));
};

const isObject = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isNames = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((name) => typeof name === "string");

const isCount = (value: unknown): boolean => typeof value === "number" && Number.isFinite(value) && value >= 0;
