import type { GateAnswer } from "./gate.ts";
import type { HookName, HookResultKind, Phase } from "./hook.ts";
import type { ReasonCode, RolloutOutcome } from "./outcome.ts";
import type { Reading } from "./reading.ts";
import type { Strategy } from "./strategy.ts";
import type { Verdict } from "./verdict.ts";

/** Everything that can be told of a rollout, in the order in which it happens. `at` is epoch milliseconds. */
export type RolloutEvent = { readonly at: number } & (
  | { readonly kind: "started"; readonly strategy: Strategy; readonly steps: number }
  | { readonly kind: "resumed"; readonly weight: number; readonly forRollback: boolean }
  /** Every answer that is not `open`, and the first `open` after one. */
  | { readonly kind: "gate"; readonly answer: GateAnswer }
  | {
      readonly kind: "hook_started";
      readonly hook: HookName;
      readonly phase: Phase;
      readonly attempt: number;
      readonly weight?: number;
      readonly step?: number;
      readonly batch?: readonly string[];
    }
  | {
      readonly kind: "hook_ended";
      readonly hook: HookName;
      readonly phase: Phase;
      readonly attempt: number;
      readonly result: HookResultKind;
      readonly ms: number;
      readonly exitCode?: number;
      readonly message?: string;
    }
  /** The new version has `weight` percent of the traffic (rolling: of the targets). */
  | { readonly kind: "shifted"; readonly weight: number; readonly step?: number }
  /** `reading` holds what came since the step began. */
  | {
      readonly kind: "analysed";
      readonly phase: Phase;
      readonly step?: number;
      readonly verdict: Verdict;
      readonly message: string;
      readonly reading: Reading;
      readonly failures: number;
    }
  | {
      readonly kind: "extended";
      readonly phase: Phase;
      readonly step?: number;
      readonly ms: number;
      readonly message: string;
    }
  | { readonly kind: "step_completed"; readonly step: number; readonly of: number; readonly weight: number }
  | { readonly kind: "awaiting_promotion"; readonly weight: number; readonly maxWaitMs: number }
  | { readonly kind: "promotion_requested" }
  /** The way forward ended; a rollback follows when something had changed. */
  | { readonly kind: "aborted"; readonly reasonCode: ReasonCode; readonly message: string; readonly weight: number }
  | { readonly kind: "held"; readonly reasonCode: ReasonCode; readonly message: string; readonly weight: number }
  | { readonly kind: "rolled_back"; readonly ok: boolean; readonly message: string }
  /** The clean-up failed; the outcome stands. */
  | { readonly kind: "warned"; readonly message: string }
  | {
      readonly kind: "completed";
      readonly outcome: RolloutOutcome;
      readonly reasonCode: ReasonCode;
      readonly message: string;
      readonly weight: number;
    }
);
