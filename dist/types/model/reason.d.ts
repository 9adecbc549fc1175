/** Why a value was served; OpenFeature's words. */
export declare const REASONS: readonly ["STATIC", "DEFAULT", "TARGETING_MATCH", "SPLIT", "DISABLED", "ERROR"];
export type Reason = (typeof REASONS)[number];
/** What exactly led to the reason; Signalbox's own words. */
export declare const DETAILS: readonly ["KILLED", "OVERRIDE", "OFF", "SCHEDULE", "PREREQUISITE_FAILED", "PREREQUISITE_ERROR", "TARGET", "RULE"];
export type Detail = (typeof DETAILS)[number];
/** OpenFeature's error codes. */
export declare const ERROR_CODES: readonly ["PROVIDER_NOT_READY", "FLAG_NOT_FOUND", "PARSE_ERROR", "TYPE_MISMATCH", "TARGETING_KEY_MISSING", "INVALID_CONTEXT", "PROVIDER_FATAL", "GENERAL"];
export type ErrorCode = (typeof ERROR_CODES)[number];
