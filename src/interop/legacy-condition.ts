import type { JsonScalar, JsonValue } from "../model/json.ts";
import { COMBINATORS } from "../model/operator.ts";
import { FlagLost } from "./import-note.ts";
import { describeNode, type LegacyNode } from "./legacy-node.ts";

export type Json = { readonly [key: string]: JsonValue };
type Literal = Exclude<JsonScalar, null>;

/** The operators of the flat form. */
export const LEGACY_OPERATORS = ["equals", "not_equals", "in", "not_in", "greater_than", "less_than", "regex"] as const;
type LegacyOperator = (typeof LEGACY_OPERATORS)[number];

const COMBINING: ReadonlySet<string> = new Set(COMBINATORS);

/** A condition on one attribute; one that is named like a combinator needs the long form. */
export const onAttribute = (attribute: string, tests: Json): Json =>
  COMBINING.has(attribute) ? { attribute, ...tests } : Object.fromEntries([[attribute, tests]]);

/** All of the conditions, or undefined where there is none. */
export const allOf = (conditions: readonly Json[]): Json | undefined =>
  conditions.length > 1 ? { all: conditions } : conditions[0];

/** Conditions as `{field, operator, value}` in ours. Throws FlagLost for one that cannot be said: it must not be left out. */
export const readConditions = (node: LegacyNode | undefined): readonly Json[] => {
  if (node === undefined || (node.kind === "scalar" && node.value === null)) return [];
  if (node.kind !== "sequence") throw new FlagLost(node, `"conditions" needs a list, found ${describeNode(node)}`);
  return node.items.map(readCondition);
};

const readCondition = (node: LegacyNode): Json => {
  if (node.kind !== "mapping") throw new FlagLost(node, `a condition needs a mapping, found ${describeNode(node)}`);
  const parts: { [name in "field" | "operator" | "value"]?: LegacyNode } = {};
  for (const { key, start, value } of node.entries) {
    if (key !== "field" && key !== "operator" && key !== "value") {
      throw new FlagLost({ start }, `a condition has field, operator and value, found ${JSON.stringify(key)}`);
    }
    parts[key] = value;
  }
  const { field, operator, value } = parts;
  if (field?.kind !== "scalar" || typeof field.value !== "string" || field.value === "") {
    throw new FlagLost(field ?? node, "a condition needs the name of an attribute as its field");
  }
  const word = operator?.kind === "scalar" ? LEGACY_OPERATORS.find((known) => known === operator.value) : undefined;
  if (word === undefined) {
    const found = operator === undefined ? "none" : describeNode(operator);
    throw new FlagLost(operator ?? node, `the operator must be one of ${LEGACY_OPERATORS.join(", ")}, found ${found}`);
  }
  if (value === undefined) throw new FlagLost(node, "a condition needs a value");
  return conditionOf(field.value, word, value);
};

const conditionOf = (field: string, operator: LegacyOperator, value: LegacyNode): Json => {
  switch (operator) {
    case "equals":
    case "not_equals":
      return onAttribute(field, { [operator]: literal(value) });
    case "in":
      return membership(field, literals(value));
    case "not_in": {
      const values = literals(value);
      return values.some(isPattern) ? { not: membership(field, values) } : onAttribute(field, { not_in: values });
    }
    case "greater_than":
    case "less_than":
      // The flat form compares numeric text as numbers.
      return onAttribute(field, { [operator === "less_than" ? "lt" : "gt"]: numberOf(value), coerce: true });
    case "regex": {
      const pattern = literal(value);
      if (typeof pattern !== "string") throw new FlagLost(value, "regex needs a pattern");
      return onAttribute(field, { regex: pattern });
    }
  }
};

const literal = (node: LegacyNode): Literal => {
  if (node.kind === "scalar" && node.value !== null) return node.value;
  throw new FlagLost(node, `a condition compares with text, a number, true or false, found ${describeNode(node)}`);
};

const literals = (node: LegacyNode): readonly Literal[] => {
  const values = node.kind === "sequence" ? node.items.map(literal) : [literal(node)];
  if (values.length === 0) throw new FlagLost(node, "in and not_in need at least one value");
  return values;
};

const numberOf = (node: LegacyNode): number => {
  const value = literal(node);
  const number = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
  if (typeof number === "number" && Number.isFinite(number)) return number;
  throw new FlagLost(node, `greater_than and less_than need a number, found ${describeNode(node)}`);
};

const isPattern = (value: Literal): value is string => typeof value === "string" && value.includes("*");

/** Values with a star are globs, in which `?` and `\` stay what they are; the others are compared. */
const membership = (field: string, values: readonly Literal[]): Json => {
  const globs = values.filter(isPattern).map((value) => value.replaceAll(/[?\\]/g, String.raw`\$&`));
  const plain = values.filter((value) => !isPattern(value));
  const tests = [
    ...(plain.length > 0 ? [onAttribute(field, { in: plain })] : []),
    ...(globs.length > 0 ? [onAttribute(field, { glob: globs })] : []),
  ];
  const [first, second] = tests;
  return first !== undefined && second === undefined ? first : { any: tests };
};
