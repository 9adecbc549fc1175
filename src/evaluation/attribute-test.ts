import type { AttributeCondition, AttributeTest } from "../model/condition.ts";
import type { RegexEngine } from "../model/regex-engine.ts";
import { isList } from "./attribute-value.ts";
import { compileScalarTest, type Modifiers, type ScalarTest, type ValueTest } from "./scalar-test.ts";
import { allOf, anyTrue, not, type Test } from "./ternary.ts";

/** Compiles what a condition says about one attribute: its tests joined by AND, an unknown settled by `ifMissing`. */
export const compileAttribute = (condition: AttributeCondition, slot: number, regex: RegexEngine | undefined): Test => {
  const test = allOf(condition.tests.map((one) => compileTest(one, condition, slot, regex)));
  const { ifMissing } = condition;
  return ifMissing === undefined ? test : (slots, now, memo) => test(slots, now, memo) ?? ifMissing;
};

/** Compiles one operator on one attribute. */
export const compileTest = (
  test: AttributeTest,
  modifiers: Modifiers,
  slot: number,
  regex: RegexEngine | undefined,
): Test => {
  switch (test.op) {
    case "exists":
      return (slots) => (slots[slot] !== undefined) === test.value;
    case "not_equals":
    case "not_in":
      return negated(overElements(slot, compileScalarTest(test, modifiers, regex)));
    default:
      return compilePositive(test, modifiers, slot, regex);
  }
};

/**
 * The commonest comparisons answer for a value of the common type themselves, which saves a call for each condition of
 * each rule; everything else they leave to the general test.
 */
const compilePositive = (test: ValueTest, modifiers: Modifiers, slot: number, regex: RegexEngine | undefined): Test => {
  const scalar = compileScalarTest(test, modifiers, regex);
  if (modifiers.coerce) return overElements(slot, scalar);
  if (test.op === "equals" && typeof test.value === "string") return textEquals(slot, test.value, scalar);
  if (test.op === "in" && test.values.every(isText)) return textIn(slot, new Set(test.values));
  if (test.op === "gte") return atLeast(slot, test.value, scalar);
  return overElements(slot, scalar);
};

const textEquals = (slot: number, wanted: string, scalar: ScalarTest): Test => {
  const general = overElements(slot, scalar);
  return (slots, now, memo) => {
    const found = slots[slot];
    return typeof found === "string" ? found === wanted : general(slots, now, memo);
  };
};

const textIn = (slot: number, wanted: ReadonlySet<string>): Test => {
  const general = overElements(slot, (value) => (isText(value) ? wanted.has(value) : undefined));
  return (slots, now, memo) => {
    const found = slots[slot];
    return typeof found === "string" ? wanted.has(found) : general(slots, now, memo);
  };
};

const atLeast = (slot: number, limit: number, scalar: ScalarTest): Test => {
  const general = overElements(slot, scalar);
  return (slots, now, memo) => {
    const found = slots[slot];
    return typeof found === "number" ? found >= limit : general(slots, now, memo);
  };
};

const isText = (value: unknown): value is string => typeof value === "string";

const negated =
  (test: Test): Test =>
  (slots, now, memo) =>
    not(test(slots, now, memo));

/** True if any element satisfies the test, else unknown if any is unknown; false for an empty list. */
const overElements =
  (slot: number, test: ScalarTest): Test =>
  (slots) => {
    const value = slots[slot];
    return isList(value) ? anyTrue(value, test) : test(value);
  };
