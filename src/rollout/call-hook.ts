import type { HookRequest, HookResult } from "./hook.ts";
import type { RolloutEvent } from "./rollout-event.ts";
import type { Command, RolloutState } from "./state.ts";
import { type Transition, to } from "./transition.ts";

type HookCommand = Extract<Command, { readonly kind: "run_hook" }>;

/** Asks for one call of a hook. */
export const callHook = (
  state: RolloutState,
  request: Omit<HookRequest, "deadlineMs">,
  timeoutMs: number,
  at: number,
): Transition => {
  const { attempt } = state;
  const guarded = state.status === "forward" && !state.committed;
  const command: HookCommand = { kind: "run_hook", request, timeoutMs, attempt, guarded };
  return to({ ...state, command }, { kind: "hook_started", at, ...request, attempt });
};

/** What there is to tell of a call that ended. */
export const hookEnded = ({ request, attempt }: HookCommand, result: HookResult, at: number): RolloutEvent => {
  const { kind, ms, exitCode, message } = result;
  return {
    kind: "hook_ended",
    at,
    hook: request.hook,
    phase: request.phase,
    attempt,
    result: kind,
    ms,
    ...(exitCode !== undefined && { exitCode }),
    ...(message !== undefined && { message }),
  };
};
