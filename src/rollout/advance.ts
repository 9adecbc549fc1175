import { callHook } from "./call-hook.ts";
import { type Instruction, programOf, stepCount } from "./program.ts";
import type { RolloutPlan } from "./rollout-plan.ts";
import type { RolloutState } from "./state.ts";
import { after, finish, type Transition, to, without } from "./transition.ts";

/** The instruction at hand; undefined at the end of the programme. */
export const instructionAt = (plan: RolloutPlan, { targets, at }: RolloutState): Instruction | undefined =>
  programOf(plan, targets)[at];

/** The instruction at hand is done: counts its step, and enters the next. */
export const advance = (plan: RolloutPlan, state: RolloutState, at: number): Transition => {
  const done = instructionAt(plan, state);
  const next = { ...without(state, "watch"), at: state.at + 1 };
  if (done?.completesStep !== true) return enter(plan, next, at);
  const step = state.stepsCompleted + 1;
  const of = stepCount(programOf(plan, state.targets));
  const told = { kind: "step_completed", at, step, of, weight: state.weight } as const;
  return after([told], enter(plan, { ...next, stepsCompleted: step }, at));
};

/**
 * Begins the instruction at hand. A hook begins with the gate, and so does the clean-up that ends every way to 100
 * percent; a watch begins with a wait, since nothing moves in it.
 */
export const enter = (plan: RolloutPlan, state: RolloutState, at: number): Transition => {
  const instruction = instructionAt(plan, state);
  const fresh = { ...without(state, "watch"), attempt: 1 };
  if (instruction === undefined) return finishForward(plan, fresh, at);
  if (instruction.kind === "hook") return to({ ...fresh, command: { kind: "check_gate" } });
  const baseline = state.watch?.baseline ?? state.lastReading;
  const failures = state.watch?.failures ?? 0;
  const watch = { until: at + instruction.ms, extended: false, failures, ...(baseline !== undefined && { baseline }) };
  const waiting = to({ ...fresh, watch, command: { kind: "wait", ms: Math.min(plan.intervalMs, instruction.ms) } });
  if (!instruction.manual) return waiting;
  return after([{ kind: "awaiting_promotion", at, weight: state.weight, maxWaitMs: instruction.ms }], waiting);
};

/** Runs the hook of the instruction at hand; the gate is open, or not asked any more. */
export const act = (plan: RolloutPlan, state: RolloutState, at: number): Transition => {
  const instruction = instructionAt(plan, state);
  if (instruction === undefined) throw new Error("nothing is left to act upon");
  const { phase, weight, step, batch } = instruction;
  const place = { phase, weight, ...(step !== undefined && { step }), ...(batch !== undefined && { batch }) };
  if (instruction.kind === "watch") return callHook(state, { hook: "verify", ...place }, plan.hookTimeoutMs.verify, at);
  const changes = instruction.changes;
  const touched = changes ? [...new Set([...state.touched, ...(batch ?? [])])] : state.touched;
  const changed = state.changed || changes;
  // What the clean-up takes away is what a rollback would need.
  const committed = state.committed || instruction.hook === "cleanup";
  return callHook(
    { ...state, changed, touched, committed },
    { hook: instruction.hook, ...place },
    instruction.timeoutMs,
    at,
  );
};

const finishForward = (plan: RolloutPlan, state: RolloutState, at: number): Transition =>
  plan.stage === "stage"
    ? finish(state, "held", { reasonCode: "staged", message: "staged beside what serves, ready for the cutover" }, at)
    : finish(state, "promoted", { reasonCode: "promoted", message: "the new version serves everything" }, at);
