import { advance } from "./advance.ts";
import { failHere, withOutputs } from "./after-hook.ts";
import { analyse } from "./analysis.ts";
import type { HookResult } from "./hook.ts";
import type { WatchInstruction } from "./program.ts";
import { baselineAfter, readingOf, readingSince } from "./reading.ts";
import { stopForward } from "./roll-back.ts";
import type { RolloutPlan } from "./rollout-plan.ts";
import type { RolloutState, Stop, Watch } from "./state.ts";
import { after, type Transition, to } from "./transition.ts";

/** What follows from one reading of a watch: go on watching, take longer, end the step, or end the rollout. */
export const afterReading = (
  plan: RolloutPlan,
  state: RolloutState,
  instruction: WatchInstruction,
  result: HookResult,
  at: number,
): Transition => {
  const now = readingOf(result.outputs);
  const before = watchOf(state);
  const baseline = now === undefined ? before.baseline : baselineAfter(before.baseline, state.lastReading, now);
  const since = now && readingSince(now, baseline);
  const { verdict, message } = analyse(result, since, plan.limits);
  const failures = before.failures + (verdict === "fail" ? 1 : 0);
  const watch: Watch = { ...before, ...(baseline !== undefined && { baseline }), failures };
  const known: RolloutState = { ...withOutputs(state, result.outputs), watch };
  const { phase, step } = instruction;
  const place = { phase, ...(step !== undefined && { step }) };
  const reading = since ?? { metrics: [] };
  const told = { kind: "analysed", at, ...place, verdict, message, reading, failures } as const;
  const end = (stop: Stop) => after([told], failHere(plan, known, stop, at, true));

  if (failures > plan.limits.failureLimit) return end({ reasonCode: "analysis_failed", message });
  if (instruction.manual) {
    if (verdict === "pass") return to({ ...known, command: { kind: "ask_promotion" } }, told);
    return after([told], waitOn(plan, known, at));
  }
  if (at < watch.until) return after([told], waitOn(plan, known, at));
  if (verdict === "pass") return after([told], advance(plan, known, at));
  if (!watch.extended && instruction.extendMs > 0) {
    const ms = instruction.extendMs;
    const longer: RolloutState = { ...known, watch: { ...watch, until: at + ms, extended: true } };
    return after([told, { kind: "extended", at, ...place, ms, message }], waitOn(plan, longer, at));
  }
  return end({ reasonCode: verdict === "fail" ? "analysis_failed" : "inconclusive", message });
};

/** What follows when somebody was asked for the promotion. */
export const afterPromotion = (plan: RolloutPlan, state: RolloutState, requested: boolean, at: number): Transition =>
  requested ? after([{ kind: "promotion_requested", at }], advance(plan, state, at)) : waitOn(plan, state, at);

/** The next look at a watch, unless a manual promotion was waited for in vain. */
const waitOn = (plan: RolloutPlan, state: RolloutState, at: number): Transition => {
  const left = watchOf(state).until - at;
  if (left > 0) return to({ ...state, command: { kind: "wait", ms: Math.min(plan.intervalMs, left) } });
  return stopForward(plan, state, { reasonCode: "timeout", message: "nobody asked for the promotion in time" }, at);
};

const watchOf = ({ watch }: RolloutState): Watch => {
  if (watch === undefined) throw new Error("a reading without a watch");
  return watch;
};
