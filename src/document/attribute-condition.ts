import type { AttributeCondition, AttributeTest } from "../model/condition.ts";
import { MODIFIERS, type Modifier, OPERATORS, type Operator } from "../model/operator.ts";
import { checkClash } from "./attribute-clash.ts";
import { quote } from "./describe.ts";
import type { Entry, Node, Span } from "./node.ts";
import { comparedListShape, comparedShape, operandOf, readTest } from "./operand.ts";
import type { Reader } from "./reader.ts";
import { booleanShape } from "./scalar-shapes.ts";
import type { JsonSchema, SchemaBook } from "./shape.ts";

const OPERATOR_NAMES = Object.keys(OPERATORS) as readonly Operator[];

/** The operators whose meaning a modifier changes; `ifMissing` settles any. */
const MODIFIED: { readonly [M in Modifier]: readonly Operator[] } = {
  coerce: ["equals", "not_equals", "in", "not_in", "gt", "gte", "lt", "lte", "between"],
  ignoreCase: ["starts_with", "ends_with", "contains"],
  loose: ["semver"],
  ifMissing: OPERATOR_NAMES,
};

const isOperator = (word: string): word is Operator => Object.hasOwn(OPERATORS, word);
const isModifier = (word: string): word is Modifier => Object.hasOwn(MODIFIED, word);

type Modifiers = { readonly [M in Modifier]?: boolean };

const readModifiers = (entries: readonly Entry[], reader: Reader): Modifiers => {
  const modifiers: { [M in Modifier]?: boolean } = {};
  for (const entry of entries) {
    if (!isModifier(entry.key)) continue;
    reader.field = entry.key;
    const value = booleanShape.read(entry.value, reader);
    if (value !== undefined) modifiers[entry.key] = value;
    const changed = MODIFIED[entry.key];
    const operators = entries.filter(({ key }) => isOperator(key)).map(({ key }) => key as Operator);
    if (operators.length === 0 || operators.some((operator) => changed.includes(operator))) continue;
    reader.report(
      "idle_modifier",
      entry,
      `${quote(entry.key)} changes nothing here; it belongs to ${changed.map(quote).join(", ")}`,
    );
  }
  return modifiers;
};

/** Reads operators and modifiers: the whole of `{ attribute: any, equals: x }` but the name. */
export const readTests = (
  name: string,
  entries: readonly Entry[],
  at: Span,
  reader: Reader,
): AttributeCondition | undefined => {
  const type = reader.checkAttribute(at, name);
  const { coerce = false, ignoreCase, loose = false, ifMissing } = readModifiers(entries, reader);
  const tests: AttributeTest[] = [];
  let operators = 0;
  for (const { key, value, ...span } of entries) {
    if (isModifier(key)) continue;
    operators += 1;
    if (!isOperator(key)) {
      reader.reportUnknown("unknown_key", span, `unknown operator ${quote(key)}`, key, [
        ...OPERATOR_NAMES,
        ...MODIFIERS,
      ]);
      continue;
    }
    reader.field = key;
    const test = readTest(key, value, reader, loose);
    if (test === undefined) continue;
    checkClash(test, type, coerce, name, span, reader);
    tests.push(test);
  }
  if (operators === 0) reader.report("empty", at, `the attribute ${quote(name)} needs at least one operator`);
  return {
    kind: "attribute",
    attribute: name,
    tests,
    ...(coerce && { coerce }),
    ...(ignoreCase && { ignoreCase }),
    ...(loose && { loose }),
    ...(ifMissing !== undefined && { ifMissing }),
  };
};

/** `name: literal`, `name: [list]` or `name: { operator: operand }`. */
export const readAttribute = (name: string, node: Node, at: Span, reader: Reader): AttributeCondition | undefined => {
  if (node.kind === "mapping") return readTests(name, node.entries, at, reader);
  const type = reader.checkAttribute(at, name);
  reader.field = name;
  const test = readTest(node.kind === "sequence" ? "in" : "equals", node, reader, false);
  if (test === undefined) return undefined;
  checkClash(test, type, false, name, at, reader);
  return { kind: "attribute", attribute: name, tests: [test] };
};

const testProperties = (book: SchemaBook): JsonSchema => ({
  ...Object.fromEntries(OPERATOR_NAMES.map((name) => [name, operandOf(name).schema(book)])),
  ...Object.fromEntries(MODIFIERS.map((name) => [name, { type: "boolean" }])),
});

/** What holds between operators and modifiers. */
const testRules: JsonSchema = {
  allOf: [
    { anyOf: OPERATOR_NAMES.map((name) => ({ required: [name] })) },
    ...MODIFIERS.filter((name) => name !== "ifMissing").map((name) => ({
      if: { required: [name] },
      // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
      then: { anyOf: MODIFIED[name].map((operator) => ({ required: [operator] })) },
    })),
  ],
};

/** The schema of what stands behind an attribute's name. */
export const attributeSchema = (book: SchemaBook): JsonSchema => ({
  anyOf: [
    comparedShape.schema(book),
    comparedListShape.schema(book),
    book.define("operators", () => ({
      type: "object",
      additionalProperties: false,
      properties: testProperties(book),
      ...testRules,
    })),
  ],
});

/** The schema of the form that names the attribute. */
export const namedAttributeSchema = (book: SchemaBook): JsonSchema => ({
  type: "object",
  additionalProperties: false,
  properties: { attribute: { type: "string", minLength: 1 }, ...testProperties(book) },
  ...testRules,
});
