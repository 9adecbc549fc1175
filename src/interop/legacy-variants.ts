import type { JsonValue } from "../model/json.ts";
import { KEY_PATTERN } from "../model/key.ts";
import { FlagLost, type ImportNotes } from "./import-note.ts";
import { camelCase, describeNode, jsonOfNode, type LegacyNode } from "./legacy-node.ts";

/** The variants of a flag in our words: the type of the flag, name to value, and the shares in order. */
export type LegacyVariants = {
  readonly type: "string" | "number" | "json";
  readonly values: readonly (readonly [name: string, value: JsonValue])[];
  readonly weights: readonly number[];
};

/** Reads `[{key, value, weight}]`. A variant without a value is worth its key; without any weight all weigh the same. */
export const readVariants = (node: LegacyNode | undefined, notes: ImportNotes, flag: string): LegacyVariants => {
  if (node?.kind !== "sequence" || node.items.length === 0) {
    throw new FlagLost(node ?? { start: -1 }, 'the strategy variant needs a list of "variants"');
  }
  const read = node.items.map((item) => readVariant(item, notes, flag));
  const values = read.map(({ name, value }) => [name, value] as const);
  if (new Set(values.map(([name]) => name)).size < values.length) {
    throw new FlagLost(node, "two variants have the same key");
  }
  const given = read.flatMap(({ weight }) => (weight === undefined ? [] : [weight]));
  if (given.length > 0 && given.length < read.length)
    throw new FlagLost(node, "some variants have a weight, some none");
  const weights = given.length > 0 ? given : read.map(() => 1);
  if (!weights.some((weight) => weight > 0)) throw new FlagLost(node, "no variant has a weight above 0");
  return { type: typeOf(values.map(([, value]) => value)), values, weights };
};

type Variant = { readonly name: string; readonly value: JsonValue; readonly weight?: number };

const readVariant = (node: LegacyNode, notes: ImportNotes, flag: string): Variant => {
  if (node.kind !== "mapping") throw new FlagLost(node, `a variant needs a mapping, found ${describeNode(node)}`);
  const part = (name: string): LegacyNode | undefined => node.entries.find(({ key }) => key === name)?.value;
  const key = part("key") ?? part("name");
  const text = key?.kind === "scalar" && typeof key.value === "string" ? key.value : undefined;
  if (key === undefined || text === undefined) throw new FlagLost(node, "a variant needs a key");
  for (const { key: other, start } of node.entries) {
    if (["key", "name", "value", "weight"].includes(other)) continue;
    notes.add("dropped", { start }, `${flag}: a variant has no field ${JSON.stringify(other.slice(0, 100))}`);
  }
  const name = variantName(text);
  if (!KEY_PATTERN.test(name)) throw new FlagLost(key, `no key can be made of the variant ${JSON.stringify(text)}`);
  if (name !== text) notes.add("adapted", key, `${flag}: the variant ${JSON.stringify(text)} is called ${name}`);
  const value = part("value");
  const weight = part("weight");
  return {
    name,
    value: value === undefined ? text : jsonOfNode(value),
    ...(weight !== undefined && { weight: readWeight(weight) }),
  };
};

const readWeight = (node: LegacyNode): number => {
  const value = node.kind === "scalar" ? node.value : undefined;
  if (typeof value === "number" && value >= 0) return value;
  throw new FlagLost(node, `a weight needs a number of 0 or more, found ${describeNode(node)}`);
};

/** `singlePage`, `Single Page` and `single_page` become one name that the key pattern admits. */
const variantName = (text: string): string =>
  KEY_PATTERN.test(text)
    ? text
    : camelCase(text)
        .replaceAll(/([a-z0-9])([A-Z])/g, "$1_$2")
        .toLowerCase()
        .replaceAll(/[^a-z0-9_]+/g, "-")
        .replaceAll(/^[-_]+|[-_]+$/g, "");

const typeOf = (values: readonly JsonValue[]): LegacyVariants["type"] => {
  if (values.every((value) => typeof value === "string")) return "string";
  return values.every((value) => typeof value === "number") ? "number" : "json";
};
