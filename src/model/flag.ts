import type { JsonScalar, JsonValue } from "./json.ts";
import type { FlagMetadata } from "./resolution-details.ts";
import type { Rule, Serve, Served, Target } from "./rule.ts";
import type { Schedule } from "./schedule.ts";
import type { Threshold } from "./threshold.ts";

export const FLAG_TYPES = ["boolean", "string", "number", "json"] as const;
export type FlagType = (typeof FLAG_TYPES)[number];

/**
 * Hashes other than our own, for flags that come from another system: whoever had a value there keeps it.
 * docs/decisions/0015-hash-profiles.md says what each computes.
 */
export const HASH_PROFILES = ["unleash"] as const;
export type HashProfile = (typeof HASH_PROFILES)[number];

/** Another flag's result must be one of `is` (variant names where it has variants, else literals). */
export type Prerequisite = {
  readonly flag: string;
  readonly is: readonly Exclude<JsonScalar, null>[];
};

/** What an environment can replace, whole field by whole field. */
export type Serving = {
  readonly enabled: boolean;
  /** Absent only in the base of a flag whose every environment states one. */
  readonly default?: Serve;
  /** Absent: the effective default. */
  readonly off?: Served;
  readonly onError?: Served;
  /** Present: the flag is a gate. */
  readonly safe?: Served;
  readonly targets: readonly Target[];
  readonly rules: readonly Rule[];
  readonly prerequisites: readonly Prerequisite[];
  readonly schedule?: Schedule;
  readonly bucketBy: readonly string[];
};

/** A flag in canonical form: plain JSON, defaults filled in, `values` folded into `environments`. */
export type Flag = {
  readonly key: string;
  readonly type: FlagType;
  readonly description: string;
  readonly owner?: string;
  readonly category?: string;
  readonly tags: readonly string[];
  /** The user's own; an answer's `metadata` holds it with owner, category and tags added. */
  readonly metadata: FlagMetadata;
  /** `YYYY-MM-DD`; absent for a permanent flag. */
  readonly expires?: string;
  readonly archived: boolean;
  readonly live: boolean;
  readonly seed: string;
  /** Absent: our own hash. */
  readonly hash?: HashProfile;
  /** In the order of the document; absent for a flag of literals. */
  readonly variants?: readonly (readonly [name: string, value: JsonValue])[];
  readonly threshold?: Threshold;
  readonly serving: Serving;
  readonly environments: { readonly [environment: string]: Partial<Serving> };
};
