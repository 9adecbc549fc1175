import type { JsonValue } from "../../model/json.ts";

/** A value as an output or a variable holds it: strings as they are, everything else as JSON. */
export const valueText = (value: JsonValue): string => (typeof value === "string" ? value : JSON.stringify(value));
