import type { JsonValue } from "../model/json.ts";
/** A copy that a caller who is handed it cannot change, so that no answer can alter the next one. */
export declare const frozenJson: (value: JsonValue) => JsonValue;
