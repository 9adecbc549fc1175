import { assertNever } from "../model/assert-never.ts";
import type { AttributeCondition, AttributeTest } from "../model/condition.ts";
import type { RegexEngine, RegexMatcher } from "../model/regex-engine.ts";
import type { Ternary } from "../model/trace.ts";
import { contains, parseAddress, parseCidr } from "../syntax/cidr.ts";
import { COUNTRY_GROUPS } from "../syntax/country-groups.ts";
import { parseGlob } from "../syntax/glob.ts";
import { parseInstant } from "../syntax/instant.ts";
import { parseSemverTest } from "../syntax/semver-range.ts";
import type { AttributeElement, AttributeScalar } from "./attribute-value.ts";
import { instantOf, must, mustParse } from "./defect.ts";
import { anyTrue } from "./ternary.ts";

/** How one element compares; undefined: it is missing, or of a type that the operator cannot read. */
export type ScalarTest = (value: AttributeElement) => Ternary;

export type Modifiers = Pick<AttributeCondition, "coerce" | "ignoreCase" | "loose">;

/** `exists` looks at no value. */
export type ValueTest = Exclude<AttributeTest, { readonly op: "exists" }>;

/**
 * Compiles one operator for one value, whatever its type. Lists are taken apart by the caller, and so is the negation
 * in `not_equals` and `not_in`, because it goes around the list.
 */
export const compileScalarTest = (
  test: ValueTest,
  modifiers: Modifiers,
  regex: RegexEngine | undefined,
): ScalarTest => {
  const { coerce, ignoreCase } = modifiers;
  switch (test.op) {
    case "equals":
    case "not_equals":
      return coerce ? coerced(equals(asNumber(test.value))) : equals(test.value);
    case "in":
    case "not_in":
      return coerce ? coerced(isIn(test.values.map(asNumber))) : isIn(test.values);
    case "gt":
    case "gte":
    case "lt":
    case "lte":
    case "between":
      return coerce ? coerced(number(test)) : number(test);
    case "starts_with":
      return text(test.values, ignoreCase, (value, part) => value.startsWith(part));
    case "ends_with":
      return text(test.values, ignoreCase, (value, part) => value.endsWith(part));
    case "contains":
      return text(test.values, ignoreCase, (value, part) => value.includes(part));
    case "glob":
      return anyMatch(test.patterns.map((pattern) => mustParse(parseGlob(pattern))));
    case "regex":
      return anyMatch(test.patterns.map((pattern) => compileRegex(pattern, regex)));
    case "semver": {
      const isWithin = mustParse(parseSemverTest(test.range, modifiers.loose === true));
      return (value) => (typeof value === "string" ? isWithin(value) : undefined);
    }
    case "before": {
      const limit = instantOf(test.instant);
      return instant((found) => found < limit);
    }
    case "after": {
      const limit = instantOf(test.instant);
      return instant((found) => found > limit);
    }
    case "cidr": {
      const ranges = test.ranges.map((range) => mustParse(parseCidr(range)));
      return (value) => {
        const address = typeof value === "string" ? parseAddress(value) : undefined;
        return address && ranges.some((range) => contains(range, address));
      };
    }
    case "in_group":
      return isIn(test.groups.flatMap(countriesOf));
    default:
      return assertNever(test);
  }
};

/** Same JSON type, same value: a scalar of another type is not different but unknown. */
const equals = (wanted: AttributeScalar): ScalarTest => {
  const type = typeof wanted;
  return (value) => (value === wanted ? true : typeof value === type ? false : undefined);
};

const isIn = (wanted: readonly AttributeScalar[]): ScalarTest => {
  const values: ReadonlySet<unknown> = new Set(wanted);
  if (wanted.every((value) => typeof value === "string")) {
    return (value) => (typeof value === "string" ? values.has(value) : undefined);
  }
  const types: ReadonlySet<string> = new Set(wanted.map((value) => typeof value));
  return (value) => (types.has(typeof value) ? values.has(value) : undefined);
};

type NumberTest = Extract<AttributeTest, { readonly op: "between" } | { readonly value: number }>;

const number = (test: NumberTest): ScalarTest => {
  switch (test.op) {
    case "gt":
      return (value) => (typeof value === "number" ? value > test.value : undefined);
    case "gte":
      return (value) => (typeof value === "number" ? value >= test.value : undefined);
    case "lt":
      return (value) => (typeof value === "number" ? value < test.value : undefined);
    case "lte":
      return (value) => (typeof value === "number" ? value <= test.value : undefined);
    case "between":
      return (value) => (typeof value === "number" ? value >= test.low && value <= test.high : undefined);
    default:
      return assertNever(test);
  }
};

const text = (
  parts: readonly string[],
  ignoreCase: true | undefined,
  fits: (value: string, part: string) => boolean,
): ScalarTest => {
  const fold = (value: string): string => (ignoreCase ? value.toLowerCase() : value);
  const folded = parts.map(fold);
  return (value) => {
    if (typeof value !== "string") return undefined;
    const whole = fold(value);
    return folded.some((part) => fits(whole, part));
  };
};

const anyMatch =
  (matchers: readonly RegexMatcher[]): ScalarTest =>
  (value) =>
    typeof value === "string" ? anyTrue(matchers, (matches) => matches(value)) : undefined;

const compileRegex = (pattern: string, regex: RegexEngine | undefined): RegexMatcher =>
  must(regex, "no regex unless compile is given an engine for them")(pattern);

const instant =
  (fits: (found: number) => boolean): ScalarTest =>
  (value) => {
    const found = typeof value === "string" ? parseInstant(value) : undefined;
    return found === undefined ? undefined : fits(found);
  };

const countriesOf = (group: string): readonly string[] => {
  const countries = Object.hasOwn(COUNTRY_GROUPS, group)
    ? COUNTRY_GROUPS[group as keyof typeof COUNTRY_GROUPS]
    : undefined;
  return must(countries, `a group of countries, not "${group}"`);
};

/** Longer texts are no number that anyone wrote; the pattern itself is linear. */
const MAX_NUMBER_LENGTH = 64;
/** A number as JSON writes it: no spaces, no hexadecimal, no leading zeros. */
const JSON_NUMBER = /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?$/;

const asNumber = <T>(value: T): T | number => {
  if (typeof value !== "string" || value.length > MAX_NUMBER_LENGTH || !JSON_NUMBER.test(value)) return value;
  const number = Number(value);
  return Number.isFinite(number) ? number : value;
};

const coerced =
  (test: ScalarTest): ScalarTest =>
  (value) =>
    test(asNumber(value));
