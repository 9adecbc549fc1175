import { KEY_PATTERN } from "../model/key.ts";
import { quote } from "./describe.ts";
import type { Entry, Node } from "./node.ts";
import type { Reader } from "./reader.ts";
import type { JsonSchema, Shape } from "./shape.ts";

/** Reads each item; a faulty one is left out. */
const readItems = <T>(items: readonly Node[], item: Shape<T>, reader: Reader): readonly T[] => {
  const values: T[] = [];
  for (const node of items) {
    const value = item.read(node, reader);
    if (value !== undefined) values.push(value);
  }
  return values;
};

const reportEmpty = (node: Node, reader: Reader): undefined => {
  reader.report("empty", node, `${quote(reader.field)} is empty; it needs at least one entry`);
  return undefined;
};

/** A list; `min` 1 refuses an empty one. */
export const listOf = <T>(item: Shape<T>, needed = "a list", min: 0 | 1 = 1): Shape<readonly T[]> => ({
  read: (node, reader) => {
    if (node.kind !== "sequence") return reader.reportType(node, needed);
    if (node.items.length < min) return reportEmpty(node, reader);
    return readItems(node.items, item, reader);
  },
  schema: (book) => ({ type: "array", items: item.schema(book), ...(min === 1 && { minItems: 1 }) }),
});

/** One value or a list of them; read as a list. */
export const oneOrList = <T>(item: Shape<T>): Shape<readonly T[]> => {
  const list = listOf(item);
  return {
    read: (node, reader) => {
      if (node.kind === "sequence") return list.read(node, reader);
      const value = item.read(node, reader);
      return value === undefined ? undefined : [value];
    },
    schema: (book) => ({ anyOf: [item.schema(book), list.schema(book)] }),
  };
};

/** What the keys of a map must be. */
export type KeyShape = {
  readonly check: (entry: Entry, reader: Reader) => boolean;
  readonly schema: JsonSchema;
};

/** Keys of flags, rules, segments and variants. */
export const keyPattern = (what: string): KeyShape => ({
  check: ({ key, ...span }, reader) => {
    if (KEY_PATTERN.test(key)) return true;
    const rule = 'small letters and digits in words joined by "-" or "_", beginning with a letter';
    reader.report("bad_key", span, `the ${what} key ${quote(key)} must be ${rule}`);
    return false;
  },
  schema: { pattern: KEY_PATTERN.source },
});

/** Names that are not ours to choose: environments and attributes. Not empty, no control characters. */
export const freeName = (what: string): KeyShape => ({
  check: ({ key, ...span }, reader) => {
    if (FREE_NAME.test(key)) return true;
    reader.report("bad_key", span, `the ${what} name ${quote(key)} must be text without control characters`);
    return false;
  },
  schema: { pattern: FREE_NAME.source },
});

const FREE_NAME = /^[^\p{Cc}\u2028\u2029]+$/u;

/** A map with keys of the user's choice, read as pairs in the order of the document. */
export const mapOf = <T>(
  key: KeyShape,
  value: Shape<T>,
  needed = "a mapping",
  min: 0 | 1 = 1,
): Shape<readonly (readonly [string, T])[]> => ({
  read: (node, reader) => {
    if (node.kind !== "mapping") return reader.reportType(node, needed);
    if (node.entries.length < min) return reportEmpty(node, reader);
    const pairs: (readonly [string, T])[] = [];
    for (const entry of node.entries) {
      const isGood = key.check(entry, reader);
      const read = value.read(entry.value, reader);
      if (isGood && read !== undefined) pairs.push([entry.key, read]);
    }
    return pairs;
  },
  schema: (book) => ({
    type: "object",
    propertyNames: key.schema,
    additionalProperties: value.schema(book),
    ...(min === 1 && { minProperties: 1 }),
  }),
});
