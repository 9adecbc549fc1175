import { FLAG_TYPES, type FlagType, HASH_PROFILES } from "../model/flag.ts";
import type { JsonValue } from "../model/json.ts";
import { RESERVED_FLAG_KEYS } from "../model/key.ts";
import { describe, quote } from "./describe.ts";
import { type FlagFields, flagShape } from "./flag-fields.ts";
import { type Entry, findEntry, type MappingNode, type Node } from "./node.ts";
import type { Reader } from "./reader.ts";
import { type KnownKind, VALUE_KINDS } from "./served.ts";
import type { JsonSchema, SchemaBook } from "./shape.ts";

/** A flag as it was read, for the checks between its fields. */
export type ReadFlag = {
  readonly key: string;
  readonly entry: Entry;
  readonly node: MappingNode;
  /** `undefined` where the document names a type that does not exist. */
  readonly type: FlagType | undefined;
  readonly kind: KnownKind;
  /** The names of its variants; `undefined` where it has none. */
  readonly variants: ReadonlySet<string> | undefined;
  readonly fields: FlagFields;
};

const textOf = (node: Node | undefined): string | undefined =>
  node?.kind === "scalar" && typeof node.value === "string" ? node.value : undefined;

const typeOf = (node: MappingNode): FlagType | undefined => {
  const entry = findEntry(node, "type");
  if (entry === undefined) return "boolean";
  const text = textOf(entry.value);
  return FLAG_TYPES.find((type) => type === text);
};

const kindOf = (type: FlagType | undefined, variants: Entry | undefined): KnownKind => {
  if (type === "boolean") return "boolean";
  if (variants !== undefined || type === "json") return "variant";
  return type ?? "any";
};

const checkKey = (key: string, entry: Entry, reader: Reader): void => {
  if (!RESERVED_FLAG_KEYS.has(key)) return;
  reader.report(
    "reserved_key",
    entry,
    `the key ${quote(key)} is reserved; an output or a word of the tool has that name`,
  );
};

const isOfType = (value: JsonValue, type: FlagType): boolean => type === "json" || typeof value === type;

const checkVariants = (type: FlagType, variants: Node, reader: Reader): void => {
  if (variants.kind !== "mapping") return;
  for (const { key, value } of variants.entries) {
    const isGood = type === "json" || (value.kind === "scalar" && isOfType(value.value, type));
    if (isGood) continue;
    const message = `the variant ${quote(key)} needs a ${type}, found ${describe(value)}`;
    reader.report("wrong_type", value, message);
  }
};

const checkType = (read: ReadFlag, reader: Reader): void => {
  const variants = findEntry(read.node, "variants")?.value;
  if (read.type === "json" && !variants) reader.report("missing_field", read.entry, 'a json flag needs "variants"');
  if (read.kind === "variant" && read.type && variants) checkVariants(read.type, variants, reader);
  const threshold = findEntry(read.node, "threshold");
  if (read.kind !== "variant" || read.type === "number" || read.type === undefined || !threshold) return;
  reader.report("field_not_allowed", threshold, '"threshold": only a number flag can be a threshold');
};

/** Reads a flag with all its fields. `undefined` where it is not a mapping at all. */
export const readFlag = (entry: Entry, reader: Reader): ReadFlag | undefined => {
  const { key, value: node } = entry;
  checkKey(key, entry, reader);
  if (node.kind !== "mapping") {
    return reader.reportType(node, "the fields of a flag");
  }
  const type = typeOf(node);
  const variants = findEntry(node, "variants");
  const kind = kindOf(type, variants);
  const names = variants?.value.kind === "mapping" ? variants.value.entries.map((variant) => variant.key) : [];
  reader.variants = names.length > 0 ? new Set(names) : undefined;
  const hash = textOf(findEntry(node, "hash")?.value);
  reader.hash = HASH_PROFILES.find((profile) => profile === hash);
  const fields = flagShape(kind).read(node, reader) ?? {};
  const read = { key, entry, node, type, kind, variants: reader.variants, fields };
  checkType(read, reader);
  return read;
};

const isType = (type: FlagType): JsonSchema => ({ properties: { type: { const: type } }, required: ["type"] });

const choose = (condition: JsonSchema, yes: JsonSchema, no: JsonSchema): JsonSchema => ({
  if: condition,
  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
  then: yes,
  else: no,
});

/** The schema of any flag: which fields it may have hangs on its type and on whether it has variants. */
export const flagSchema = (book: SchemaBook): JsonSchema =>
  book.define("flag", () => {
    const [boolean, string, number, variant] = VALUE_KINDS.map((kind) => flagShape(kind).schema(book)) as [
      JsonSchema,
      JsonSchema,
      JsonSchema,
      JsonSchema,
    ];
    const literal = choose(isType("string"), string, choose(isType("number"), number, variant));
    const typed = choose({ required: ["variants"] }, variant, literal);
    return choose({ properties: { type: { const: "boolean" } } }, boolean, typed);
  });
