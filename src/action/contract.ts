import { ROLLOUT_DOOR_INPUTS, ROLLOUT_INPUTS } from "./rollout/contract.ts";

/** The doors of the bundle: each action.yml names one through the default of its input `door`. */
export const DOORS = ["evaluate", "check", "audit", "rollout"] as const;
export type Door = (typeof DOORS)[number];

/**
 * Every input: what the code reads, action.yml declares and the docs explain. DOOR_INPUTS says which door has which.
 * `default` is what action.yml states; `internal` inputs are never set by users.
 */
export const INPUTS = {
  config: {
    default: "config/feature-flags.yaml",
    description: "Flag files, folders and globs, one a line.",
  },
  source: {
    default: "auto",
    description: "Where the flags are read: `auto`, `workspace`, `base`, or a git ref or commit.",
  },
  environment: {
    default: "",
    description: "Environment to evaluate in. Without it, the `when` of the environments decides.",
  },
  context: {
    default: "",
    description: "Attributes to add to the context, as a YAML or JSON mapping. A built-in name is refused.",
  },
  "targeting-key": {
    default: "",
    description: "Key for rollouts and splits. Without it, the pull request, else the tag or branch of the repository.",
  },
  flags: {
    default: "",
    description: "Globs of the flags to output, one a line. Without it, all. Every flag is evaluated either way.",
  },
  overrides: {
    default: "",
    description: "Lines `flag=value` or `flag=kill`. An unknown flag or a wrong type fails the step.",
  },
  kills: {
    default: "auto",
    description: "`auto` asks the repository for kills (`signalbox kill`), where the run has a token; `off` does not.",
  },
  metrics: {
    default: "",
    description: "What was measured, one a line: `name=82.4`, or `name=@report.json#/json/pointer`.",
  },
  only: {
    default: "",
    description: "Globs of the thresholds that count, one a line. One of them without its metric fails the step.",
  },
  lock: {
    default: "config/thresholds.lock.json",
    description: "The lock file of `signalbox ratchet`, read from where the flags are read, and frozen with them.",
  },
  snapshot: {
    default: "save",
    description: "`save` freezes what was decided on for later jobs; `off` does not.",
  },
  "snapshot-id": {
    default: "",
    description: "Decide on this frozen world: the output `snapshot-id` of an earlier job of the run.",
  },
  "on-invalid-config": {
    default: "fail",
    description: "`fail`, or `base`: the flags of the base (else default) branch, with every gate at its safe value.",
  },
  audit: {
    default: "upload",
    description: "`upload` what was decided, and why, as an artifact that cannot be changed unseen; or `off`.",
  },
  "audit-mode": {
    default: "standard",
    description: "`standard`, `strict` or `defense`: what the log demands, and what follows when it cannot be stored.",
  },
  "audit-signing-key": {
    default: "",
    description: "Private key of `signalbox audit keygen`, from a secret. Without one the log is unsigned.",
  },
  "audit-recipient": {
    default: "",
    description: "Public keys of those who may read the log, one a line. With one the log is encrypted.",
  },
  needs: {
    default: "",
    description: "What the jobs before say they stored: `toJSON(needs)`. Every `audit-artifact` in it must be there.",
  },
  expect: {
    default: "",
    description: "Lines `job=count` or `pattern=count`: so many bundles at least, of a job or of names that fit.",
  },
  "audit-trusted-keys": {
    default: "",
    description:
      "Public keys that bundles may be signed with, one a line, or a trust file. The step's own key is one of them.",
  },
  ...ROLLOUT_INPUTS,
  summary: {
    default: "true",
    description: "`true` or `false`: write a job summary.",
  },
  token: {
    default: "$" + "{{ github.token }}",
    description: "Token with read access to contents, used when flags come from a commit.",
  },
  door: {
    default: "",
    description: "Set by each action.yml of this bundle; not for users.",
  },
} as const satisfies { readonly [input: string]: { readonly default: string; readonly description: string } };

export type InputName = keyof typeof INPUTS;

/** The inputs that each action.yml declares, in its order. */
export const DOOR_INPUTS: { readonly [door in Door]: readonly InputName[] } = {
  evaluate: [
    "config",
    "source",
    "environment",
    "context",
    "targeting-key",
    "flags",
    "overrides",
    "kills",
    "snapshot",
    "snapshot-id",
    "lock",
    "on-invalid-config",
    "audit",
    "audit-mode",
    "audit-signing-key",
    "audit-recipient",
    "summary",
    "token",
    "door",
  ],
  check: [
    "metrics",
    "only",
    "lock",
    "config",
    "source",
    "environment",
    "context",
    "targeting-key",
    "overrides",
    "kills",
    "snapshot-id",
    "audit",
    "audit-mode",
    "audit-signing-key",
    "audit-recipient",
    "summary",
    "token",
    "door",
  ],
  audit: [
    "needs",
    "expect",
    "audit-trusted-keys",
    "audit-mode",
    "audit-signing-key",
    "audit-recipient",
    "summary",
    "door",
  ],
  rollout: ROLLOUT_DOOR_INPUTS,
};

/** Every output of the evaluate door that is not a flag. Each flag has one more, under its key. */
export const OUTPUTS = {
  evaluated: "`true` once every flag was evaluated: the sentinel that a protective job checks.",
  flags: "All values as one JSON object, with their types.",
  thresholds: "JSON object: flag key to `{metric, pass, limit, unit?, tolerance?}`, for flags with a threshold.",
  environment: "The environment that was evaluated.",
  "config-digest": "SHA-256 of the flag set in canonical form.",
  "snapshot-id":
    "Id of the world that was decided on, for `snapshot-id` of later jobs. Missing with `snapshot: off` alone.",
  decision: "JSON with `schema_version`: per flag its value, variant, reason, rule, stale and expired; and the source.",
} as const satisfies { readonly [output: string]: string };

export type OutputName = keyof typeof OUTPUTS;

/** Outputs of every door that writes a log; missing where nothing was stored. */
export const AUDIT_OUTPUTS = {
  "audit-artifact": "Name of the artifact that holds the audit log of this step. Missing where nothing was stored.",
  "audit-root": "Root of the log's Merkle tree, in base64: who knows it can tell whether the log was changed.",
} as const satisfies { readonly [output: string]: string };

/** Every output of the check door. */
export const CHECK_OUTPUTS = {
  results:
    "JSON with `schema_version`: per threshold what was measured, the limit, where it came from, and the outcome.",
  failed: "JSON list of the flags whose threshold failed.",
  passed: "`true` when every threshold that was checked passes, else `false`. The step fails with it.",
} as const satisfies { readonly [output: string]: string };

export type CheckOutputName = keyof typeof CHECK_OUTPUTS;

/** Every output of the audit door. */
export const SEAL_OUTPUTS = {
  status: "`verified`, `tampered`, `incomplete` or `unverifiable`: the worst that was found in the run.",
  bundles: "How many bundles of this run were received, of all attempts. Seals are not counted.",
  missing: "JSON list of what should be there and is not: names of artifacts, and lines of `expect`.",
  sealed: "`true` once the seal itself is stored, whatever its status: the sentinel.",
} as const satisfies { readonly [output: string]: string };

export type SealOutputName = keyof typeof SEAL_OUTPUTS;
