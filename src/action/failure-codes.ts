/**
 * Every way in which the step can fail. The codes are a public promise: never renamed, never reused.
 * The sentence says what the code means and what to do; the message of a failure says what happened.
 */
export const FAILURE_CODES = {
  input_invalid: "An input has a value that it cannot have.",
  context_invalid: "The input `context` is no mapping, or names a built-in attribute.",
  override_invalid: "A line of `overrides` names an unknown flag or a value of the wrong type.",
  flags_unmatched: "A pattern of the input `flags` matches no flag, so an output would be missing.",
  config_missing: "No flag file was found; the message names the paths tried.",
  config_unreadable: "A flag file exists and cannot be read: size, encoding, symbolic link, permission.",
  config_refused: "The flags have errors; each is an annotation with its place.",
  metrics_invalid:
    "A metric is no finite decimal, stands there twice, is unknown to every threshold, or cannot be read.",
  lock_invalid: "The lock file is named and missing, cannot be read, or is no lock.",
  threshold_failed: "A threshold was missed or not measured. The outputs are there all the same.",
  snapshot_missing:
    "The snapshot that was named is not in the cache, or the cache did not answer. Re-run the job that evaluated it.",
  snapshot_mismatch:
    "The snapshot is not the one that was named: edited, cut off, of another run, repository or version, or unsafe.",
  environment_unknown: "The environment is not declared, or none can be chosen.",
  event_invalid: "The event's payload or the runner's environment is not what GitHub promises.",
  api_failed: "The GitHub API did not answer as needed. Nothing is ever read from elsewhere instead.",
  outputs_too_large: "The outputs are larger than a job can have; select fewer with `flags`.",
  audit_tampered: "A bundle of this run is not what was stored, or not what it says. The message names it.",
  audit_incomplete: "A bundle that this run should have is not there, and the mode needs it.",
  rollout_refused: "A knob, a flag or an input of the rollout is not what it must be. Nothing was changed.",
  rollout_failed:
    "The version was not promoted; the output `reason-code` says why. The outputs are there all the same.",
  audit_failed: "The audit log could not be stored, and its mode denies everything without it.",
  internal: "A defect of Signalbox. Re-run with debug logging for the stack, and report it.",
} as const satisfies { readonly [code: string]: string };

export type FailureCode = keyof typeof FAILURE_CODES;
