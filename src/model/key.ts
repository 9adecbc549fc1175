/** Flag, rule, segment and variant keys. Linear: the groups cannot match the same text in two ways. */
export const KEY_PATTERN = /^[a-z][a-z0-9]*(?:[_-][a-z0-9]+)*$/;

/** The outputs of the action that are not flags; a flag of such a name would overwrite one. */
export const FIXED_OUTPUTS = [
  "evaluated",
  "flags",
  "thresholds",
  "environment",
  "config-digest",
  "snapshot-id",
  "decision",
  "audit-artifact",
  "audit-root",
] as const;

/** Keys that no flag may have. */
export const RESERVED_FLAG_KEYS: ReadonlySet<string> = new Set([...FIXED_OUTPUTS, "constructor", "prototype", "kill"]);
