import type { JsonScalar, JsonValue } from "../model/json.ts";

/** A value of a flat file and the offset where it starts. The trees of `document` are of this form. */
export type LegacyNode = LegacyScalar | LegacySequence | LegacyMapping;

type LegacyScalar = { readonly kind: "scalar"; readonly start: number; readonly value: JsonScalar };
export type LegacySequence = {
  readonly kind: "sequence";
  readonly start: number;
  readonly items: readonly LegacyNode[];
};
export type LegacyMapping = {
  readonly kind: "mapping";
  readonly start: number;
  readonly entries: readonly LegacyEntry[];
};
export type LegacyEntry = { readonly key: string; readonly start: number; readonly value: LegacyNode };

/** A node as plain JSON. `Object.fromEntries` makes even `__proto__` an own property. */
export const jsonOfNode = (node: LegacyNode): JsonValue => {
  if (node.kind === "scalar") return node.value;
  if (node.kind === "sequence") return node.items.map(jsonOfNode);
  return Object.fromEntries(node.entries.map(({ key, value }) => [key, jsonOfNode(value)]));
};

/** A field that is written in camelCase or in snake_case. */
export const camelCase = (key: string): string =>
  key.replaceAll(/_([a-z])/g, (_all, letter: string) => letter.toUpperCase());

/** What stands there, in words for a message. */
export const describeNode = (node: LegacyNode): string => {
  if (node.kind === "sequence") return "a list";
  if (node.kind === "mapping") return "a mapping";
  return typeof node.value === "string" ? JSON.stringify(node.value.slice(0, 100)) : String(node.value);
};
