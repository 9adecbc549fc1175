/** Flag, rule, segment and variant keys. Linear: the groups cannot match the same text in two ways. */
export declare const KEY_PATTERN: RegExp;
/** The outputs of the action that are not flags; a flag of such a name would overwrite one. */
export declare const FIXED_OUTPUTS: readonly ["evaluated", "flags", "thresholds", "environment", "config-digest", "snapshot-id", "decision", "audit-artifact", "audit-root"];
/** Keys that no flag may have. */
export declare const RESERVED_FLAG_KEYS: ReadonlySet<string>;
