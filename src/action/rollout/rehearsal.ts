import { driveRollout } from "../../rollout/drive.ts";
import type { GateAnswer } from "../../rollout/gate.ts";
import type { HookRequest } from "../../rollout/hook.ts";
import type { RolloutReport } from "../../rollout/report.ts";
import type { RolloutEvent } from "../../rollout/rollout-event.ts";
import type { RolloutPlan } from "../../rollout/rollout-plan.ts";

/** What a rehearsal tells: what would have been called, and what came of it. `at`: milliseconds since it began. */
export type Rehearsed =
  | { readonly kind: "call"; readonly at: number; readonly request: HookRequest }
  | { readonly kind: "event"; readonly at: number; readonly event: RolloutEvent };

/** The targets of a rolling rollout that has none to ask for. */
const TARGETS = Array.from({ length: 8 }, (_, index) => `target-${index + 1}`);

/**
 * Plays a rollout through without a hook and without waiting: every hook answers as well as can be, and time is what
 * the waits say. The gate is the real one, so that a rollout which may not start shows it.
 */
export const rehearseRollout = async (
  plan: RolloutPlan,
  checkGate: () => Promise<GateAnswer>,
  tell: (what: Rehearsed) => void | Promise<void>,
): Promise<RolloutReport> => {
  let now = 0;
  let requests = 0;
  return driveRollout(plan, {
    runHook: async (request) => {
      await tell({ kind: "call", at: now, request });
      requests += Math.max(1, plan.limits.minRequests);
      return { kind: "ok", exitCode: 0, ms: 0, outputs: outputsOf(request, plan, requests) };
    },
    checkGate,
    wait: async (ms, signal) => {
      // A watch beside a hook: the hook is done by then, so no time passes.
      await new Promise((resolve) => setImmediate(resolve));
      if (!signal.aborted) now += ms;
    },
    now: () => now,
    record: (event) => tell({ kind: "event", at: now, event }),
    cancelled: () => false,
    promoteRequested: async () => true,
  });
};

const outputsOf = ({ hook }: HookRequest, { limits }: RolloutPlan, requests: number): ReadonlyMap<string, string> => {
  if (hook === "prepare") return new Map([["targets", JSON.stringify(TARGETS)]]);
  if (hook !== "verify") return new Map();
  const metrics = limits.metrics.map(({ name, limit }) => [`metric.${name}`, String(limit)] as const);
  return new Map([["requests", String(requests)], ["errors", "0"], ["p95_ms", "0"], ...metrics]);
};
