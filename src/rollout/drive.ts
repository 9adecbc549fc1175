import { assertNever } from "../model/assert-never.ts";
import { askGate, CANCELLED, messageOf, runGuardedHook, runHook } from "./guarded-hook.ts";
import type { HookName } from "./hook.ts";
import { startRollout, stepRollout } from "./machine.ts";
import type { MachineEvent } from "./machine-event.ts";
import type { RolloutPorts } from "./ports.ts";
import { requiredHooks } from "./program.ts";
import { type RolloutReport, reportOf } from "./report.ts";
import { resumeRollback, resumeRollout } from "./resume.ts";
import type { RolloutEvent } from "./rollout-event.ts";
import type { RolloutPlan } from "./rollout-plan.ts";
import type { RolloutState, Stop } from "./state.ts";
import type { Transition } from "./transition.ts";

/** Walks a plan over the world, from the start or from a stored state. It never rejects for what the world does. */
export const driveRollout = async (
  plan: RolloutPlan,
  ports: RolloutPorts,
  resume?: RolloutState,
): Promise<RolloutReport> => {
  if (resume !== undefined) return walk(plan, ports, resumeRollout(plan, resume, ports.now()));
  const missing: string[] = [];
  for (const hooks of requiredHooks(plan)) if (!(await isAnyThere(ports, hooks))) missing.push(hooks.join(" or "));
  return walk(plan, ports, startRollout(plan, ports.now(), missing));
};

/**
 * The safety net: takes back what a lost, cancelled or timed-out job left. Without a state it rolls back all the
 * same; with one that is settled it changes nothing.
 */
export const driveRollback = async (
  plan: RolloutPlan,
  ports: RolloutPorts,
  state: RolloutState | undefined,
  why?: Stop,
): Promise<RolloutReport> => walk(plan, ports, resumeRollback(plan, state, ports.now(), why));

/** What cannot be looked up is noticed when it is called. */
const isAnyThere = async (ports: RolloutPorts, hooks: readonly HookName[]): Promise<boolean> => {
  try {
    for (const hook of hooks) if ((await ports.hasHook?.(hook)) ?? true) return true;
    return false;
  } catch {
    return true;
  }
};

const walk = async (plan: RolloutPlan, ports: RolloutPorts, start: Transition): Promise<RolloutReport> => {
  const events: RolloutEvent[] = [];
  let broken = false;
  let { state, events: news } = start;
  for (;;) {
    events.push(...news);
    const failure = await keep(ports, state, news);
    if (state.command.kind === "finish") return reportOf(state, events);
    const event: MachineEvent =
      failure === undefined || broken
        ? await perform(plan, ports, state)
        : { kind: "stopped", at: ports.now(), stop: { reasonCode: "record_failed", message: failure } };
    broken ||= failure !== undefined;
    ({ state, events: news } = stepRollout(plan, state, event));
  }
};

/** Tells and stores before anything else happens; what went wrong, when it did. */
const keep = async (
  ports: RolloutPorts,
  state: RolloutState,
  events: readonly RolloutEvent[],
): Promise<string | undefined> => {
  try {
    for (const event of events) await ports.record(event);
    await ports.save?.(state);
    return undefined;
  } catch (error) {
    return `the rollout could not be recorded: ${messageOf(error)}`;
  }
};

const perform = async (plan: RolloutPlan, ports: RolloutPorts, state: RolloutState): Promise<MachineEvent> => {
  const { command } = state;
  const free = state.status === "forward" && !state.committed;
  if (free && ports.cancelled()) return { kind: "stopped", at: ports.now(), stop: CANCELLED };
  switch (command.kind) {
    case "check_gate": {
      const answer = await askGate(ports);
      return { kind: "gate", at: ports.now(), answer };
    }
    case "run_hook": {
      const own = ports.now() + command.timeoutMs;
      const deadlineMs = command.guarded ? Math.min(own, state.startedAt + plan.timeoutMs) : own;
      const request = { ...command.request, deadlineMs };
      const ran = command.guarded
        ? await runGuardedHook(plan, ports, request)
        : { result: await runHook(ports, request, new AbortController().signal) };
      return { kind: "hook", at: ports.now(), ...ran };
    }
    case "wait":
      await ports.wait(command.ms, new AbortController().signal);
      return { kind: "waited", at: ports.now() };
    case "ask_promotion":
      return { kind: "promotion", at: ports.now(), requested: await askPromotion(ports) };
    case "finish":
      throw new Error("a rollout that is over has nothing to do");
    default:
      return assertNever(command);
  }
};

/** Whoever cannot be asked did not ask for it. */
const askPromotion = async (ports: RolloutPorts): Promise<boolean> => {
  try {
    return (await ports.promoteRequested?.()) ?? false;
  } catch {
    return false;
  }
};
