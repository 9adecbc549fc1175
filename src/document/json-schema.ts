import type { JsonValue } from "../model/json.ts";
import { documentShape } from "./document-shape.ts";
import type { JsonSchema, SchemaBook } from "./shape.ts";

/** A reference may stand before its definition is finished: conditions hold conditions. */
const createBook = (definitions: Map<string, JsonSchema>): SchemaBook => ({
  define: (name, make) => {
    if (!definitions.has(name)) {
      definitions.set(name, {});
      definitions.set(name, make());
    }
    return { $ref: `#/$defs/${name}` };
  },
});

/**
 * The JSON Schema (draft 2020-12) of a flag file, from the same shapes that `validate` reads with.
 * It cannot see what hangs on other parts of the file, such as whether a flag exists, nor what only a parser knows.
 */
export const jsonSchema = (): JsonValue => {
  const definitions = new Map<string, JsonSchema>();
  const root = documentShape().schema(createBook(definitions));
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: "Signalbox feature flags",
    description: "Feature flags for CI/CD: environments, segments and flags of one file.",
    ...root,
    $defs: Object.fromEntries([...definitions].sort(([a], [b]) => (a < b ? -1 : 1))),
  };
};
