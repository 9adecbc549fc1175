import type { JsonValue } from "../model/json.ts";
/** A flag file of ours as YAML that reads back as the same value. */
export declare const flagFileText: (document: JsonValue) => string;
