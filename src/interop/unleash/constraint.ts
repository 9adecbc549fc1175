import type { RegexEngine } from "../../model/regex-engine.ts";
import { parseInstant } from "../../syntax/instant.ts";
import { quoted } from "../../syntax/parsed.ts";
import { parseSemverRange } from "../../syntax/semver-range.ts";
import { parseVersion } from "../../syntax/semver-version.ts";
import type { AttributeNames } from "./attribute-names.ts";
import { cidrsOf } from "./cidr-values.ts";
import type { JsonRecord } from "./json-field.ts";
import { ALWAYS, attributeCondition, NEVER, type Requirement } from "./requirement.ts";
import type { UnleashNotes } from "./unleash-notes.ts";
import type { UnleashConstraint } from "./unleash-state.ts";

/** What the reading of constraints needs beside them. */
export type ConstraintWorld = { readonly names: AttributeNames; readonly regex: RegexEngine };

const TEXT_OPERATORS = {
  STR_STARTS_WITH: "starts_with",
  STR_ENDS_WITH: "ends_with",
  STR_CONTAINS: "contains",
} as const;
const NUMBER_OPERATORS = { NUM_EQ: "equals", NUM_GT: "gt", NUM_GTE: "gte", NUM_LT: "lt", NUM_LTE: "lte" } as const;
const SEMVER_OPERATORS = {
  SEMVER_EQ: "=",
  SEMVER_GT: ">",
  SEMVER_GTE: ">=",
  SEMVER_LT: "<",
  SEMVER_LTE: "<=",
} as const;

const ownOf = <T>(table: { readonly [operator: string]: T }, operator: string): T | undefined =>
  Object.hasOwn(table, operator) ? table[operator] : undefined;

/**
 * One constraint in our words. To Unleash a field that is missing, or that an operator cannot read, is a comparison
 * that is false before it is inverted; `ifMissing` says that. What it cannot read itself never matches, and is noted.
 */
export const requirementOf = (
  constraint: UnleashConstraint,
  world: ConstraintWorld,
  notes: UnleashNotes,
): Requirement => {
  const { operator, contextName, inverted } = constraint;
  if (operator === "DATE_AFTER" || operator === "DATE_BEFORE") return timeOf(constraint, notes);
  const attribute = world.names.nameOf(contextName, notes);
  if (attribute === undefined) return NEVER;
  const values = constraint.values.map((value) => value.trim()).filter((value) => value !== "");
  if (operator === "IN" || operator === "NOT_IN") {
    world.names.seeValues(attribute, values);
    return membership(attribute, values, (operator === "IN") !== inverted);
  }
  const tests = testsOf(constraint, values, world, notes);
  if (tests === "unreadable") return NEVER;
  if (tests === "empty") return inverted ? ALWAYS : NEVER;
  if (!inverted) return { kind: "condition", condition: attributeCondition(attribute, tests) };
  const not = attributeCondition(attribute, { ...tests, ifMissing: false });
  return { kind: "condition", condition: { not } };
};

const membership = (attribute: string, values: readonly string[], isIn: boolean): Requirement => {
  if (values.length === 0) return isIn ? NEVER : ALWAYS;
  const tests = isIn ? { in: values } : { not_in: values, ifMissing: true };
  return { kind: "condition", condition: attributeCondition(attribute, tests) };
};

/** `empty`: there is nothing to compare with, so the comparison is false. */
const testsOf = (
  { operator, value, caseInsensitive }: UnleashConstraint,
  values: readonly string[],
  { regex }: ConstraintWorld,
  notes: UnleashNotes,
): JsonRecord | "empty" | "unreadable" => {
  const text = ownOf(TEXT_OPERATORS, operator);
  if (text !== undefined) {
    return values.length === 0 ? "empty" : { [text]: values, ...(caseInsensitive && { ignoreCase: true }) };
  }
  if (operator === "IN_CIDR") {
    const ranges = cidrsOf(values, notes);
    return ranges.length === 0 ? "empty" : { cidr: ranges };
  }
  const unreadable = (needed: string) => {
    notes.add("dropped", `${operator} ${quoted(value ?? "")} is not ${needed}: it never matches`);
    return "unreadable" as const;
  };
  const number = ownOf(NUMBER_OPERATORS, operator);
  if (number !== undefined) {
    const limit = value === undefined || value.trim() === "" ? Number.NaN : Number(value);
    return isExact(limit) ? { [number]: limit, coerce: true } : unreadable("a number that can be held exactly");
  }
  const comparator = ownOf(SEMVER_OPERATORS, operator);
  if (comparator !== undefined) {
    const range = `${comparator}${value ?? ""}`;
    const isVersion = parseVersion(value ?? "", false) !== undefined && parseSemverRange(range, false).ok;
    return isVersion ? { semver: range } : unreadable("a version of SemVer 2.0.0");
  }
  if (operator === "REGEX") {
    const pattern = caseInsensitive ? `(?i)${value ?? ""}` : (value ?? "");
    return compiles(pattern, regex) ? { regex: pattern } : unreadable("a regular expression of RE2");
  }
  notes.add("dropped", `the operator ${quoted(operator)} is not known: it never matches`);
  return "unreadable";
};

/** A flag file refuses whole numbers beyond those that a double tells apart. */
const isExact = (value: number): boolean =>
  Number.isFinite(value) && (!Number.isInteger(value) || Number.isSafeInteger(value));

const compiles = (pattern: string, regex: RegexEngine): boolean => {
  if (pattern === "") return false;
  try {
    regex(pattern);
    return true;
  } catch {
    return false;
  }
};

const DATE_ONLY = /^\d{4}-\d{2}-\d{2}$/;

/** Both ends are exclusive in Unleash; ours take the first millisecond in, and leave the last out. */
const timeOf = (
  { operator, contextName, value = "", inverted }: UnleashConstraint,
  notes: UnleashNotes,
): Requirement => {
  const instant = parseInstant(DATE_ONLY.test(value) ? `${value}T00:00:00Z` : value);
  if (instant === undefined) {
    notes.add("dropped", `${operator} ${quoted(value)} is not an instant with offset: it never matches`);
    return NEVER;
  }
  if (contextName !== "currentTime") {
    notes.add("adapted", `${operator} on ${quoted(contextName)}: as in Unleash, the current time is compared`);
  }
  if (operator === "DATE_AFTER") {
    return inverted ? { kind: "time", until: instant + 1 } : { kind: "time", from: instant + 1 };
  }
  return inverted ? { kind: "time", from: instant } : { kind: "time", until: instant };
};
