import { callHook, hookEnded } from "./call-hook.ts";
import type { MachineEvent } from "./machine-event.ts";
import type { RolloutPlan } from "./rollout-plan.ts";
import type { RolloutState, Stop } from "./state.ts";
import { after, finish, type Transition, to, without } from "./transition.ts";

/** Ends the way forward: back to stable when something may have changed, else there is nothing to take back. */
export const stopForward = (plan: RolloutPlan, state: RolloutState, stop: Stop, at: number): Transition => {
  const told = { kind: "aborted", at, ...stop, weight: state.weight } as const;
  if (!state.changed)
    return after([told], finish(state, stop.reasonCode === "gate_closed" ? "skipped" : "aborted", stop, at));
  return after([told], startRollback(plan, { ...state, stop }, at));
};

/** Ends the way forward and leaves the traffic as it is. */
export const holdHere = (state: RolloutState, stop: Stop, at: number): Transition =>
  after([{ kind: "held", at, ...stop, weight: state.weight }], finish(state, "held", stop, at));

/** Calls the rollback from its first attempt on. No gate is asked, and no cancel ends it. */
export const startRollback = (plan: RolloutPlan, state: RolloutState, at: number): Transition =>
  callRollback(plan, { ...without(without(state, "watch"), "unknownSince"), status: "rolling_back", attempt: 1 }, at);

const callRollback = (plan: RolloutPlan, state: RolloutState, at: number): Transition => {
  const batch = state.touched.toReversed();
  const request = { hook: "rollback", phase: "rollback", weight: 0, ...(batch.length > 0 && { batch }) } as const;
  return callHook(state, request, plan.hookTimeoutMs.rollback, at);
};

/** A step of the rollback: any failure is tried again, as nothing is worse than to stay where we are. */
export const stepRollback = (plan: RolloutPlan, state: RolloutState, event: MachineEvent): Transition => {
  const { command, stop, attempt } = state;
  if (event.kind === "waited") return callRollback(plan, state, event.at);
  if (event.kind !== "hook" || command.kind !== "run_hook" || stop === undefined) {
    throw new Error(`a rollback that waits for ${command.kind} got ${event.kind}`);
  }
  const { at, result } = event;
  const ended = hookEnded(command, result, at);
  if (result.kind === "ok") {
    const message = "the previous version serves everything";
    const back = finish({ ...state, weight: 0, rolledBack: true }, "rolled_back", stop, at);
    return after([ended, { kind: "rolled_back", at, ok: true, message }], back);
  }
  if (result.kind !== "missing" && attempt <= plan.hookRetries) {
    return to({ ...state, attempt: attempt + 1, command: { kind: "wait", ms: plan.retryDelayMs } }, ended);
  }
  const message = result.kind === "missing" ? "there is no hook rollback" : `hook rollback failed ${attempt} times`;
  const failed = finish(state, "failed", { ...stop, message: `${stop.message}; ${message}` }, at);
  return after([ended, { kind: "rolled_back", at, ok: false, message }], failed);
};
