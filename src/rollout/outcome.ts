/**
 * How a rollout ended. `rolled_back`: something had changed and was taken back; `aborted`: stopped before anything
 * changed; `held`: left where it is, as asked; `skipped`: the gate was closed from the start; `failed`: the rollback
 * itself failed, so nobody knows what serves.
 */
export const ROLLOUT_OUTCOMES = ["promoted", "rolled_back", "aborted", "held", "skipped", "failed"] as const;
export type RolloutOutcome = (typeof ROLLOUT_OUTCOMES)[number];

/** Why it ended so: one word for programs. `flag_off` and those after it come from around the engine. */
export const REASON_CODES = [
  "promoted",
  "staged",
  "kill_switch",
  "kill_unknown",
  "gate_closed",
  "locked",
  "analysis_failed",
  "inconclusive",
  "hook_failed",
  "hook_missing",
  "timeout",
  "cancelled",
  "record_failed",
  "runner_lost",
  "flag_off",
  "approval_rejected",
  "plan_refused",
] as const;
export type ReasonCode = (typeof REASON_CODES)[number];
