import type { GateAnswer } from "./gate.ts";
import type { HookRequest, HookResult } from "./hook.ts";
import { judgeGate } from "./judge-gate.ts";
import type { AbortSignalLike, RolloutPorts } from "./ports.ts";
import type { RolloutPlan } from "./rollout-plan.ts";
import type { Stop } from "./state.ts";

/** How a cancelled run ends. */
export const CANCELLED: Stop = { reasonCode: "cancelled", message: "the run was cancelled" };

/** A hook that throws has failed. */
export const runHook = async (
  ports: RolloutPorts,
  request: HookRequest,
  signal: AbortSignalLike,
): Promise<HookResult> => {
  const start = ports.now();
  try {
    return await ports.runHook(request, signal);
  } catch (error) {
    return { kind: "failed", outputs: new Map(), ms: ports.now() - start, message: messageOf(error) };
  }
};

/** A gate that throws is unknown. */
export const askGate = async (ports: RolloutPorts): Promise<GateAnswer> => {
  try {
    return await ports.checkGate();
  } catch (error) {
    return { kind: "unknown", message: messageOf(error) };
  }
};

/** What an error says of itself. */
export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** `unknownSince`: since when the gate has not been known, at the end of the hook. */
type GuardedResult = { readonly result: HookResult; readonly interruption?: Stop; readonly unknownSince?: number };

/** Runs a hook with the gate under watch: a kill ends a deployment of ten minutes in its first. */
export const runGuardedHook = async (
  plan: RolloutPlan,
  ports: RolloutPorts,
  request: HookRequest,
): Promise<GuardedResult> => {
  const hook = new AbortController();
  const watching = new AbortController();
  const found: { interruption?: Stop; unknownSince?: number } = {};
  const interrupt = (interruption: Stop): void => {
    found.interruption = interruption;
    hook.abort();
  };
  const know = (unknownSince: number | undefined): void => {
    delete found.unknownSince;
    if (unknownSince !== undefined) found.unknownSince = unknownSince;
  };
  // Nobody waits for its last question: a hook that failed is to be rolled back now, though the gate may hang.
  void watchGate(plan, ports, watching.signal, interrupt, know);
  const result = await runHook(ports, request, hook.signal);
  watching.abort();
  return { result, ...found };
};

const watchGate = async (
  plan: RolloutPlan,
  ports: RolloutPorts,
  signal: AbortSignalLike,
  interrupt: (stop: Stop) => void,
  know: (unknownSince: number | undefined) => void,
): Promise<void> => {
  let unknownSince: number | undefined;
  let pause = plan.intervalMs;
  for (;;) {
    await ports.wait(pause, signal);
    if (signal.aborted) return;
    if (ports.cancelled()) return interrupt(CANCELLED);
    const ruling = judgeGate(await askGate(ports), ports.now(), unknownSince, plan);
    // The hook is done: what the gate said is asked again before the next step.
    if (signal.aborted) return;
    if (ruling.kind === "stop") return interrupt(ruling.stop);
    unknownSince = ruling.kind === "ask_again" ? ruling.unknownSince : undefined;
    know(unknownSince);
    pause = ruling.kind === "ask_again" ? ruling.inMs : plan.intervalMs;
  }
};
