/** Why a value was served; OpenFeature's words. */
export const REASONS = ["STATIC", "DEFAULT", "TARGETING_MATCH", "SPLIT", "DISABLED", "ERROR"] as const;
export type Reason = (typeof REASONS)[number];

/** What exactly led to the reason; Signalbox's own words. */
export const DETAILS = [
  "KILLED",
  "OVERRIDE",
  "OFF",
  "SCHEDULE",
  "PREREQUISITE_FAILED",
  "PREREQUISITE_ERROR",
  "TARGET",
  "RULE",
] as const;
export type Detail = (typeof DETAILS)[number];

/** OpenFeature's error codes. */
export const ERROR_CODES = [
  "PROVIDER_NOT_READY",
  "FLAG_NOT_FOUND",
  "PARSE_ERROR",
  "TYPE_MISMATCH",
  "TARGETING_KEY_MISSING",
  "INVALID_CONTEXT",
  "PROVIDER_FATAL",
  "GENERAL",
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];
