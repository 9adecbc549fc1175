import type { GateAnswer } from "./gate.ts";
import type { HookRequest, HookResult } from "./hook.ts";
import type { RolloutEvent } from "./rollout-event.ts";
import type { RolloutState } from "./state.ts";

/** The part of an AbortSignal that is needed here. */
export type AbortSignalLike = Pick<AbortSignal, "aborted" | "addEventListener" | "removeEventListener">;

/** What the driver needs of the world. None of these may throw; what fails is an answer (`unknown`, `failed`). */
export type RolloutPorts = {
  /** Runs one hook; ends its process group at the deadline, and when the signal aborts, and answers `timeout`. */
  runHook(request: HookRequest, signal: AbortSignalLike): Promise<HookResult>;
  /** One fresh answer. It has a time limit of its own; past it the answer is `unknown`. */
  checkGate(): Promise<GateAnswer>;
  /** Resolves after so many milliseconds; earlier when the signal aborts or the run is cancelled. Never rejects. */
  wait(ms: number, signal: AbortSignalLike): Promise<void>;
  /** Epoch milliseconds. */
  now(): number;
  /** Told at once, in order: the audit entry is written before the next command runs. */
  record(event: RolloutEvent): void | Promise<void>;
  /** Whether the run was asked to stop. Once true, it stays true. A rollback goes on all the same. */
  cancelled(): boolean;
  /** Manual promotion: whether somebody asked for it. Without this port nobody ever does. */
  promoteRequested?(): Promise<boolean>;
  /** Keeps the state before each command runs, for a resume or the safety net. */
  save?(state: RolloutState): Promise<void>;
};
