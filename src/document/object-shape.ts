import { quote } from "./describe.ts";
import type { MappingNode } from "./node.ts";
import type { Reader } from "./reader.ts";
import type { JsonSchema, ReadBy, SchemaBook, Shape } from "./shape.ts";

/** One field of a mapping. `forbidden` says why it may not be here, though it has a meaning elsewhere. */
type Field<T> =
  | { readonly shape: Shape<T>; readonly description: string; readonly required?: boolean }
  | { readonly forbidden: string };

export type Fields = { readonly [field: string]: Field<unknown> };

/** What an object shape reads: every field may be missing, because it was left out or is faulty. */
export type ReadFields<F extends Fields> = {
  readonly [K in keyof F]?: F[K] extends { readonly shape: infer S } ? ReadBy<S> : never;
};

/** A field that may be left out. */
export const optional = <T>(shape: Shape<T>, description: string) => ({ shape, description });

/** A field that must be there. */
export const required = <T>(shape: Shape<T>, description: string) => ({ shape, description, required: true as const });

const readEntries = (node: MappingNode, fields: Fields, needed: string, reader: Reader): Record<string, unknown> => {
  const values: Record<string, unknown> = {};
  const outer = reader.field;
  for (const entry of node.entries) {
    const field = Object.hasOwn(fields, entry.key) ? fields[entry.key] : undefined;
    if (field === undefined) reportUnknown(entry.key, entry, fields, needed, reader);
    else if ("forbidden" in field) reader.report("field_not_allowed", entry, `${quote(entry.key)}: ${field.forbidden}`);
    else {
      reader.field = entry.key;
      const value = field.shape.read(entry.value, reader);
      if (value !== undefined) values[entry.key] = value;
    }
  }
  reader.field = outer;
  return values;
};

const reportUnknown = (
  key: string,
  at: MappingNode["entries"][number],
  fields: Fields,
  needed: string,
  reader: Reader,
): void => {
  const known = Object.keys(fields).filter((name) => !("forbidden" in (fields[name] as Field<unknown>)));
  reader.reportUnknown("unknown_key", at, `unknown field ${quote(key)} in ${needed}`, key, known);
};

/** A mapping with known fields. `needed` names it in messages; `rules` adds to the schema what holds between fields. */
export const objectOf = <F extends Fields>(needed: string, fields: F, rules: JsonSchema = {}): Shape<ReadFields<F>> => {
  const mandatory = Object.keys(fields).filter((name) => "required" in (fields[name] as Field<unknown>));
  return {
    read: (node, reader) => {
      if (node.kind !== "mapping") return reader.reportType(node, needed);
      const values = readEntries(node, fields, needed, reader);
      for (const name of mandatory) {
        if (Object.hasOwn(values, name) || node.entries.some((entry) => entry.key === name)) continue;
        reader.report("missing_field", node, `${needed} needs ${quote(name)}`);
      }
      return values as ReadFields<F>;
    },
    schema: (book) => ({
      type: "object",
      additionalProperties: false,
      ...(mandatory.length > 0 && { required: mandatory }),
      properties: fieldSchemas(fields, book),
      ...rules,
    }),
  };
};

const fieldSchemas = (fields: Fields, book: SchemaBook): JsonSchema =>
  Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [
      name,
      "forbidden" in field ? false : { description: field.description, ...field.shape.schema(book) },
    ]),
  );
