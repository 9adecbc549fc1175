import { CORE_SCHEMA, load, YAMLException } from "js-yaml";
import type { JsonValue } from "../model/json.ts";
import { type Parsed, parsed, refused } from "../syntax/parsed.ts";

/** No context of a person is deeper; a hostile one must not exhaust the stack. */
const MAX_DEPTH = 64;

/** One YAML 1.2 value (core schema, so also JSON) without aliases; an empty text is null. */
export const yamlValue = (text: string): Parsed<JsonValue> => {
  if (text.trim() === "") return parsed(null);
  try {
    return parsed(load(text, { schema: CORE_SCHEMA, maxDepth: MAX_DEPTH, maxAliases: 0 }) as JsonValue);
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    const place = error.mark === undefined ? "" : ` (line ${error.mark.line + 1}, column ${error.mark.column + 1})`;
    return refused(`${error.reason}${place}`);
  }
};
