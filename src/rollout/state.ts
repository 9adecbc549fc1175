import type { HookRequest } from "./hook.ts";
import type { ReasonCode, RolloutOutcome } from "./outcome.ts";
import type { Reading } from "./reading.ts";
import type { Strategy } from "./strategy.ts";

/** What the machine wants next. The driver does exactly this, and comes back with the event of the same kind. */
export type Command =
  | { readonly kind: "check_gate" }
  /** `guarded`: the gate is watched while the hook runs. `deadlineMs` is set when it is run. */
  | {
      readonly kind: "run_hook";
      readonly request: Omit<HookRequest, "deadlineMs">;
      readonly timeoutMs: number;
      readonly attempt: number;
      readonly guarded: boolean;
    }
  | { readonly kind: "wait"; readonly ms: number }
  | { readonly kind: "ask_promotion" }
  | { readonly kind: "finish" };

/** A step under watch. Times are epoch milliseconds. */
export type Watch = {
  readonly until: number;
  /** Already beyond its first end. */
  readonly extended: boolean;
  /** The counters when the step began; absent until something was read. */
  readonly baseline?: Reading;
  readonly failures: number;
};

/** Why the way forward ended. */
export type Stop = { readonly reasonCode: ReasonCode; readonly message: string };

/** Where a rollout stands: plain data, so it can be stored, moved to another machine and resumed. */
export type RolloutState = {
  readonly version: 1;
  readonly strategy: Strategy;
  readonly status: "forward" | "rolling_back" | "done";
  readonly startedAt: number;
  /** The index of the instruction at hand in the programme of the plan. */
  readonly at: number;
  readonly command: Command;
  /** Of the hook at hand, from 1. */
  readonly attempt: number;
  /** Percent of traffic that the new version has. */
  readonly weight: number;
  /** A hook that changes something was at least begun. */
  readonly changed: boolean;
  /** Beyond the point of return: nothing rolls this back any more. */
  readonly committed: boolean;
  readonly targets?: readonly string[];
  readonly touched: readonly string[];
  readonly watch?: Watch;
  readonly unknownSince?: number;
  readonly lastReading?: Reading;
  readonly stepsCompleted: number;
  readonly url?: string;
  /** Set when the way forward ended. */
  readonly stop?: Stop;
  readonly rolledBack: boolean;
  readonly outcome?: RolloutOutcome;
};
