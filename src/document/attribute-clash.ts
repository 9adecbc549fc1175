import type { AttributeTest } from "../model/condition.ts";
import type { AttributeType } from "../model/flag-set.ts";
import { quote } from "./describe.ts";
import type { Span } from "./node.ts";
import type { Reader } from "./reader.ts";
import type { Literal } from "./scalar-shapes.ts";

/** The JSON type that an attribute of this type has; a list may hold any. */
const JSON_TYPES = {
  string: "string",
  semver: "string",
  number: "number",
  boolean: "boolean",
  list: undefined,
} as const;

const isNumeric = (type: string): boolean => type === "string" || type === "number";

const NUMBER_OPERATORS: ReadonlySet<string> = new Set(["gt", "gte", "lt", "lte", "between"]);

/** The JSON type that a test can read; `undefined` for one that reads any. */
const readableType = (test: AttributeTest): "string" | "number" | undefined => {
  if (NUMBER_OPERATORS.has(test.op)) return "number";
  return "value" in test || test.op === "in" || test.op === "not_in" ? undefined : "string";
};

const literalsOf = (test: AttributeTest): readonly Literal[] => {
  if (test.op === "equals" || test.op === "not_equals") return [test.value];
  return test.op === "in" || test.op === "not_in" ? test.values : [];
};

/** Refuses values that an attribute of a known type never equals. */
export const checkLiterals = (
  values: readonly Literal[],
  type: AttributeType | undefined,
  coerce: boolean,
  name: string,
  at: Span,
  reader: Reader,
): void => {
  const expected = type && JSON_TYPES[type];
  if (expected === undefined) return;
  const odd = values.find(
    (value) => typeof value !== expected && !(coerce && isNumeric(typeof value) && isNumeric(expected)),
  );
  if (odd === undefined) return;
  const found = typeof odd === "string" ? quote(odd) : String(odd);
  reader.report(
    "type_clash",
    at,
    `the attribute ${quote(name)} is a ${type}; it never equals the ${typeof odd} ${found}`,
  );
};

/** Refuses an operator that cannot read an attribute of a known type. */
export const checkClash = (
  test: AttributeTest,
  type: AttributeType | undefined,
  coerce: boolean,
  name: string,
  at: Span,
  reader: Reader,
): void => {
  checkLiterals(literalsOf(test), type, coerce, name, at, reader);
  const expected = type && JSON_TYPES[type];
  const needed = readableType(test);
  if (expected === undefined || needed === undefined || expected === needed) return;
  if (needed === "number" && expected === "string" && coerce) return;
  reader.report("type_clash", at, `the attribute ${quote(name)} is a ${type}; ${quote(test.op)} reads a ${needed}`);
};
