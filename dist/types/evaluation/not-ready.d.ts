import type { JsonValue } from "../model/json.ts";
import type { ResolutionDetails } from "../model/resolution-details.ts";
/** The answer while no flag set is loaded: ERROR / PROVIDER_NOT_READY with the caller's default, null without one. */
export declare const notReady: (flagKey: string, defaultValue?: JsonValue) => ResolutionDetails;
