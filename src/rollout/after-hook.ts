import { advance } from "./advance.ts";
import { codeText } from "./analysis.ts";
import { callHook } from "./call-hook.ts";
import type { HookName, HookResult } from "./hook.ts";
import { parseUrl } from "./knob-values.ts";
import type { HookInstruction } from "./program.ts";
import { readingOf } from "./reading.ts";
import { holdHere, stopForward } from "./roll-back.ts";
import type { RolloutPlan } from "./rollout-plan.ts";
import type { RolloutState, Stop } from "./state.ts";
import { parseTargets } from "./targets.ts";
import { after, type Transition, to } from "./transition.ts";

/** What follows from the end of a hook that is an instruction of its own. */
export const afterHook = (
  plan: RolloutPlan,
  state: RolloutState,
  instruction: HookInstruction,
  result: HookResult,
  at: number,
): Transition => {
  if (result.kind === "ok") return afterSuccess(plan, state, instruction, result, at);
  if (result.kind === "missing") return afterMissing(plan, state, instruction, at);
  const { attempt } = state;
  if ((result.kind === "retry" || instruction.again === "always") && attempt < instruction.attempts) {
    return to({ ...state, attempt: attempt + 1, command: { kind: "wait", ms: plan.retryDelayMs } });
  }
  const stop = stopOf(calledHook(state, instruction), result, attempt);
  if (instruction.hook === "cleanup") {
    return after([{ kind: "warned", at, message: stop.message }], advance(plan, state, at));
  }
  return failHere(plan, state, stop, at, instruction.hook === "verify");
};

/** Ends the way forward over what the version or a hook did, as the knobs have it; a kill never comes here. */
export const failHere = (
  plan: RolloutPlan,
  state: RolloutState,
  stop: Stop,
  at: number,
  judged: boolean,
): Transition => {
  const asked = stop.reasonCode === "inconclusive" && judged && plan.onInconclusive === "hold";
  const left = plan.onFailure === "stop" && state.touched.length > 0;
  return asked || left ? holdHere(state, stop, at) : stopForward(plan, state, stop, at);
};

const afterSuccess = (
  plan: RolloutPlan,
  state: RolloutState,
  { hook, phase, weight, step, changes }: HookInstruction,
  { outputs }: HookResult,
  at: number,
): Transition => {
  const known = withOutputs(state, outputs);
  if (plan.strategy === "rolling" && hook === "prepare") {
    const targets = parseTargets(outputs.get("targets"));
    if (!targets.ok) return stopForward(plan, known, { reasonCode: "hook_failed", message: targets.message }, at);
    return advance(plan, { ...known, targets: targets.value }, at);
  }
  const moved = changes && weight !== state.weight;
  const place = phase === "promote" || step === undefined ? {} : { step };
  const told = moved ? [{ kind: "shifted", at, weight, ...place } as const] : [];
  return after(told, advance(plan, changes ? { ...known, weight } : known, at));
};

/** Keeps what a hook told: where the version is, and what it has counted. */
export const withOutputs = (state: RolloutState, outputs: ReadonlyMap<string, string>): RolloutState => {
  const url = parseUrl(outputs.get("url") ?? "");
  const reading = readingOf(outputs);
  return { ...state, ...(url.ok && { url: url.value }), ...(reading !== undefined && { lastReading: reading }) };
};

const afterMissing = (
  plan: RolloutPlan,
  state: RolloutState,
  { hook, ifMissing, timeoutMs }: HookInstruction,
  at: number,
): Transition => {
  const { command } = state;
  if (ifMissing === "skip") return advance(plan, state, at);
  if (ifMissing !== "stop" && command.kind === "run_hook" && command.request.hook === hook) {
    return callHook(state, { ...command.request, hook: ifMissing }, timeoutMs, at);
  }
  const missing = ifMissing === "stop" ? `hook ${hook}` : `hook ${hook}, and no hook ${ifMissing} in its place`;
  return failHere(plan, state, { reasonCode: "hook_missing", message: `there is no ${missing}` }, at, false);
};

/** The hook that was really called: `shift` may stand in for `promote`. */
const calledHook = ({ command }: RolloutState, { hook }: HookInstruction): HookName =>
  command.kind === "run_hook" ? command.request.hook : hook;

const stopOf = (hook: HookName, { kind, exitCode, message }: HookResult, attempt: number): Stop => {
  const times = attempt > 1 ? ` ${attempt} times` : "";
  const said = message === undefined ? "" : `: ${message}`;
  const failed = hook === "verify" ? "analysis_failed" : "hook_failed";
  if (kind === "inconclusive") return { reasonCode: "inconclusive", message: `hook ${hook} cannot tell${said}` };
  if (kind === "timeout") {
    const reasonCode = hook === "verify" ? "analysis_failed" : "timeout";
    return { reasonCode, message: `hook ${hook} took too long${times}${said}` };
  }
  return { reasonCode: failed, message: `hook ${hook} failed${times}${codeText(exitCode)}${said}` };
};
