import type { AttributeCondition, AttributeTest } from "../model/condition.ts";
import type { RegexEngine } from "../model/regex-engine.ts";
import type { AttributeElement } from "./attribute-value.ts";
import { compileScalarTest, type Modifiers, type ScalarTest } from "./scalar-test.ts";
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
      return overElements(slot, compileScalarTest(test, modifiers, regex));
  }
};

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

/** Array.isArray does not narrow away a readonly array. */
const isList = (value: unknown): value is readonly AttributeElement[] =>
  typeof value === "object" && Array.isArray(value);
