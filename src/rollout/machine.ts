import { assertNever } from "../model/assert-never.ts";
import { act, enter, instructionAt } from "./advance.ts";
import { afterHook } from "./after-hook.ts";
import { afterPromotion, afterReading } from "./after-reading.ts";
import { hookEnded } from "./call-hook.ts";
import { renderDuration } from "./duration.ts";
import { judgeGate } from "./judge-gate.ts";
import type { MachineEvent } from "./machine-event.ts";
import { programOf, stepCount } from "./program.ts";
import { stepRollback, stopForward } from "./roll-back.ts";
import type { RolloutPlan } from "./rollout-plan.ts";
import type { RolloutState, Stop } from "./state.ts";
import { after, type Transition, to, without } from "./transition.ts";

/** Where every rollout begins. A cutover begins with what the stage before it has set up. */
export const initialState = (plan: RolloutPlan, at: number): RolloutState => ({
  version: 1,
  strategy: plan.strategy,
  status: "forward",
  startedAt: at,
  at: 0,
  command: { kind: "check_gate" },
  attempt: 1,
  weight: 0,
  changed: plan.stage === "cutover",
  committed: false,
  touched: [],
  stepsCompleted: 0,
  rolledBack: false,
  ...(plan.previewUrl !== undefined && { url: plan.previewUrl }),
});

/** The first step, into the programme. Without the hooks that the strategy cannot do without, nothing is begun. */
export const startRollout = (plan: RolloutPlan, at: number, missing: readonly string[]): Transition => {
  const state = initialState(plan, at);
  const told = { kind: "started", at, strategy: plan.strategy, steps: stepCount(programOf(plan)) } as const;
  if (missing.length === 0) return after([told], enter(plan, state, at));
  const stop = { reasonCode: "hook_missing", message: `there is no hook ${missing.join(" and no hook ")}` } as const;
  return after([told], stopForward(plan, state, stop, at));
};

/** What the answer to the command at hand leads to. Throws when it answers another command: the driver is wrong. */
export const stepRollout = (plan: RolloutPlan, state: RolloutState, event: MachineEvent): Transition => {
  if (state.status === "done") throw new Error(`a rollout that is over got ${event.kind}`);
  if (event.kind === "stopped") {
    const binding = state.status === "forward" && !state.committed;
    return binding ? stopForward(plan, state, event.stop, event.at) : to(state);
  }
  return state.status === "rolling_back" ? stepRollback(plan, state, event) : stepForward(plan, state, event);
};

const stepForward = (plan: RolloutPlan, state: RolloutState, event: MachineEvent): Transition => {
  const { command } = state;
  const { at } = event;
  if (event.kind === "gate" && command.kind === "check_gate") return afterGate(plan, state, event);
  if (event.kind === "waited" && command.kind === "wait") {
    return state.committed ? act(plan, state, at) : to({ ...state, command: { kind: "check_gate" } });
  }
  if (event.kind === "promotion" && command.kind === "ask_promotion") {
    return afterPromotion(plan, state, event.requested, at);
  }
  if (event.kind !== "hook" || command.kind !== "run_hook") {
    throw new Error(`a rollout that waits for ${command.kind} got ${event.kind}`);
  }
  return after([hookEnded(command, event.result, at)], afterCall(plan, state, event));
};

const afterCall = (
  plan: RolloutPlan,
  before: RolloutState,
  { result, interruption, unknownSince, at }: Extract<MachineEvent, { readonly kind: "hook" }>,
): Transition => {
  const state = unknownSince === undefined ? before : { ...before, unknownSince };
  if (interruption !== undefined) return stopForward(plan, state, interruption, at);
  if (result.kind === "timeout" && !state.committed && isOvertime(plan, state, at)) {
    return stopForward(plan, state, overtime(plan), at);
  }
  const instruction = instructionAt(plan, state);
  if (instruction === undefined) throw new Error("a hook ran beyond the programme");
  return instruction.kind === "hook"
    ? afterHook(plan, state, instruction, result, at)
    : afterReading(plan, state, instruction, result, at);
};

const isOvertime = ({ timeoutMs }: RolloutPlan, { startedAt }: RolloutState, at: number): boolean =>
  at - startedAt >= timeoutMs;

const overtime = ({ timeoutMs }: RolloutPlan): Stop => ({
  reasonCode: "timeout",
  message: `the rollout took longer than ${renderDuration(timeoutMs)}`,
});

const afterGate = (
  plan: RolloutPlan,
  state: RolloutState,
  { answer, at }: Extract<MachineEvent, { readonly kind: "gate" }>,
): Transition => {
  const ruling = judgeGate(answer, at, state.unknownSince, plan);
  const news = answer.kind !== "open" || state.unknownSince !== undefined;
  const told = news ? [{ kind: "gate", at, answer } as const] : [];
  if (ruling.kind === "stop") return after(told, stopForward(plan, state, ruling.stop, at));
  if (isOvertime(plan, state, at)) return after(told, stopForward(plan, state, overtime(plan), at));
  switch (ruling.kind) {
    case "ask_again": {
      const waiting = { ...state, unknownSince: ruling.unknownSince };
      return to({ ...waiting, command: { kind: "wait", ms: ruling.inMs } }, ...told);
    }
    case "go":
      return after(told, act(plan, without(state, "unknownSince"), at));
    default:
      return assertNever(ruling);
  }
};
