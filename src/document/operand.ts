import { assertNever } from "../model/assert-never.ts";
import type { AttributeTest } from "../model/condition.ts";
import type { Operator } from "../model/operator.ts";
import { OPERATORS } from "../model/operator.ts";
import { parseCidr } from "../syntax/cidr.ts";
import { COUNTRY_GROUPS } from "../syntax/country-groups.ts";
import { parseGlob } from "../syntax/glob.ts";
import { parseInstant } from "../syntax/instant.ts";
import { type Parsed, parsed, refused } from "../syntax/parsed.ts";
import { parseSemverRange } from "../syntax/semver-range.ts";
import { listOf, oneOrList } from "./collection-shapes.ts";
import { quote } from "./describe.ts";
import type { Node } from "./node.ts";
import type { Reader } from "./reader.ts";
import {
  booleanShape,
  formShape,
  type Literal,
  literalShape,
  numberShape,
  parsedShape,
  textShape,
  wordShape,
} from "./scalar-shapes.ts";
import { refine, type Shape } from "./shape.ts";
import { warnOfTrap } from "./trap.ts";

/** Says that a `*` is only a star where values are compared as they are. */
const warnOfStar = (value: Literal, node: Node, reader: Reader): void => {
  if (typeof value !== "string" || !value.includes("*")) return;
  reader.report("literal_star", node, `${quote(value)} is compared as it is, "*" included; use glob for a pattern`);
};

/** A value that an attribute is compared with as it is. */
export const comparedShape: Shape<Literal> = literalShape((value, node, reader) => {
  warnOfTrap(node, reader);
  warnOfStar(value, node, reader);
});

/** Values of which an attribute shall be one. */
export const comparedListShape = listOf(comparedShape, "a list of values");

const patternShape = textShape("text", (_, node, reader) => warnOfTrap(node, reader));

const compile = (pattern: string, reader: Reader): Parsed<unknown> => {
  const { regex } = reader.shared;
  if (regex === undefined)
    throw new Error("a condition uses regex, but validate was given no engine; ask regexPatterns first");
  try {
    return parsed(regex(pattern));
  } catch (error) {
    return refused(error instanceof Error ? error.message : String(error));
  }
};

const regexShape = textShape("a regular expression (RE2)", (text, node, reader) => {
  const result = compile(text, reader);
  if (!result.ok) reader.report("bad_syntax", node, `"regex" ${quote(text)}: ${result.message}`);
});

const rangeShape = refine(
  listOf(numberShape(), "a list of two numbers"),
  (numbers, node, reader): readonly [low: number, high: number] | undefined => {
    const [low, high] = numbers;
    if (node.kind === "sequence" && node.items.length === 2) {
      if (low === undefined || high === undefined || numbers.length !== 2) return undefined;
      if (low <= high) return [low, high];
      reader.report("out_of_range", node, `"between" needs the smaller number first, found ${low} and ${high}`);
      return undefined;
    }
    reader.report(
      "wrong_type",
      node,
      `"between" needs two numbers, found ${node.kind === "sequence" ? node.items.length : 1}`,
    );
    return undefined;
  },
  { minItems: 2, maxItems: 2 },
);

const groupNames = Object.keys(COUNTRY_GROUPS);

/** Each operator's operand. The semver range is read apart, since `loose` changes what it may say. */
const OPERANDS = {
  scalar: comparedShape,
  scalars: comparedListShape,
  number: numberShape(),
  range: rangeShape,
  strings: oneOrList(patternShape),
  globs: oneOrList(parsedShape("a glob", parseGlob)),
  regexes: oneOrList(regexShape),
  "semver-range": textShape("a range such as >=1.2.0 <2.0.0"),
  instant: formShape("an instant with offset such as 2027-01-31T12:00:00Z", parseInstant, { format: "date-time" }),
  cidrs: oneOrList(parsedShape("an address range such as 10.0.0.0/8", parseCidr)),
  groups: oneOrList(wordShape(groupNames)),
  boolean: booleanShape,
} as const;

/** The shape of what stands behind an operator. */
export const operandOf = (operator: Operator): Shape<unknown> => OPERANDS[OPERATORS[operator].operand];

const semverShape = (loose: boolean): Shape<string> =>
  parsedShape("a range such as >=1.2.0 <2.0.0", (text) => parseSemverRange(text, loose));

/** Reads one operator with its operand; `undefined` when the operand is faulty. */
export const readTest = (op: Operator, node: Node, reader: Reader, loose: boolean): AttributeTest | undefined => {
  const given = <T, U>(value: T | undefined, make: (value: T) => U): U | undefined =>
    value === undefined ? undefined : make(value);
  switch (op) {
    case "equals":
    case "not_equals":
      return given(OPERANDS.scalar.read(node, reader), (value) => ({ op, value }));
    case "in":
    case "not_in":
      return given(OPERANDS.scalars.read(node, reader), (values) => ({ op, values }));
    case "gt":
    case "gte":
    case "lt":
    case "lte":
      return given(OPERANDS.number.read(node, reader), (value) => ({ op, value }));
    case "between":
      return given(OPERANDS.range.read(node, reader), ([low, high]) => ({ op, low, high }));
    case "starts_with":
    case "ends_with":
    case "contains":
      return given(OPERANDS.strings.read(node, reader), (values) => ({ op, values }));
    case "glob":
      return given(OPERANDS.globs.read(node, reader), (patterns) => ({ op, patterns }));
    case "regex":
      return given(OPERANDS.regexes.read(node, reader), (patterns) => ({ op, patterns }));
    case "semver":
      return given(semverShape(loose).read(node, reader), (range) => ({ op, range }));
    case "before":
    case "after":
      return given(OPERANDS.instant.read(node, reader), (instant) => ({ op, instant }));
    case "cidr":
      return given(OPERANDS.cidrs.read(node, reader), (ranges) => ({ op, ranges }));
    case "in_group":
      return given(OPERANDS.groups.read(node, reader), (groups) => ({ op, groups }));
    case "exists":
      return given(OPERANDS.boolean.read(node, reader), (value) => ({ op, value }));
    default:
      return assertNever(op);
  }
};
