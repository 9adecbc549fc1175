import type { GateAnswer } from "./gate.ts";
import type { HookName, HookRequest, HookResult } from "./hook.ts";
import type { RolloutEvent } from "./rollout-event.ts";
import type { RolloutState } from "./state.ts";

/** The part of an AbortSignal that is needed here. */
export type AbortSignalLike = Pick<AbortSignal, "aborted" | "addEventListener" | "removeEventListener">;

/**
 * What the driver needs of the world. A hook or gate that throws counts as failed or unknown. When `record` or `save`
 * throws, the rollout ends as `record_failed`, and is rolled back all the same.
 */
export type RolloutPorts = {
  /** Runs one hook; ends its process group at the deadline, and when the signal aborts, and answers `timeout`. */
  runHook(request: HookRequest, signal: AbortSignalLike): Promise<HookResult>;
  /** Whether an executable is there. Without this port a missing hook is noticed when it is called. */
  hasHook?(hook: HookName): Promise<boolean>;
  /** One fresh answer. It has a time limit of its own; past it the answer is `unknown`. */
  checkGate(): Promise<GateAnswer>;
  /**
   * Resolves after so many milliseconds; earlier when the signal aborts, or in the moment in which the run is
   * cancelled (a wait that begins after that takes its whole time). Never rejects.
   */
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
