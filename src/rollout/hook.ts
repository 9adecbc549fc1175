/** The executables of a rollout, in the order in which a canary calls them. */
export const HOOKS = ["prepare", "deploy", "shift", "verify", "promote", "rollback", "cleanup"] as const;
export type HookName = (typeof HOOKS)[number];

/** What a hook is called for: SIGNALBOX_PHASE. One hook serves several phases; `verify` most of them. */
export const PHASES = [
  "prepare",
  "deploy",
  "smoke",
  "shift",
  "bake",
  "await-promotion",
  "promote",
  "settle",
  "health",
  "wait",
  "scale-down-delay",
  "rollback",
  "cleanup",
] as const;
export type Phase = (typeof PHASES)[number];

/** One call of a hook, as the runner of hooks turns it into SIGNALBOX_* variables. */
export type HookRequest = {
  readonly hook: HookName;
  readonly phase: Phase;
  /** Percent of traffic, 0 to 100, that the new version has (`verify`) or shall have (all others). */
  readonly weight?: number;
  /** Counts the steps of a canary and the batches of a rolling rollout, from 1. */
  readonly step?: number;
  /** The targets at hand; at a rollback those that were touched, last first. */
  readonly batch?: readonly string[];
  /** Epoch milliseconds. The runner ends the whole process group then, and answers `timeout`. */
  readonly deadlineMs: number;
};

/** Exit 0, 75, 78, any other; past the deadline or stopped through the signal; no such hook. */
export const HOOK_RESULTS = ["ok", "retry", "inconclusive", "failed", "timeout", "missing"] as const;
export type HookResultKind = (typeof HOOK_RESULTS)[number];

export type HookResult = {
  readonly kind: HookResultKind;
  /**
   * `key=value` lines of SIGNALBOX_OUTPUT: `url`; of `prepare` in a rolling rollout `targets`; `requests` and
   * `errors`, which only ever grow; `p95_ms` and `metric.<name>` as they are now.
   */
  readonly outputs: ReadonlyMap<string, string>;
  readonly ms: number;
  readonly exitCode?: number;
  /** One line for people, of a hook that could not be started. */
  readonly message?: string;
};
