import { assertNever } from "../model/assert-never.ts";
import type { AttributeCondition, Condition } from "../model/condition.ts";
import type { JsonValue } from "../model/json.ts";
import type { ConditionTrace, Ternary } from "../model/trace.ts";
import { compileTest } from "./attribute-test.ts";
import { type AttributeElement, type AttributeValue, type Slots, Unreadable } from "./attribute-value.ts";
import { compileCondition } from "./condition.ts";
import { describeCondition, describeTest } from "./describe-condition.ts";
import type { EnvironmentScope } from "./environment-scope.ts";
import type { Memo } from "./ternary.ts";

/** What a trace is taken of: the state of one evaluation. */
export type Sight = {
  readonly scope: EnvironmentScope;
  readonly slots: Slots;
  readonly now: number;
  readonly memo: Memo;
  /** Segments already shown: each is taken apart once, since they may refer to each other very often. */
  readonly shown: Set<string>;
};

/** Tests a condition and everything inside it by the closures that evaluation uses, and writes down what came out. */
export const traceCondition = (condition: Condition, sight: Sight): ConditionTrace => {
  const { test } = compileCondition(condition, sight.scope);
  const trace = { condition: describeCondition(condition), outcome: test(sight.slots, sight.now, sight.memo) };
  switch (condition.kind) {
    case "all":
    case "any":
      return { ...trace, children: condition.conditions.map((child) => traceCondition(child, sight)) };
    case "not":
      return { ...trace, children: [traceCondition(condition.condition, sight)] };
    case "segment":
      if (sight.shown.has(condition.segment)) return { ...trace, note: "shown above" };
      sight.shown.add(condition.segment);
      return { ...trace, children: [traceCondition(sight.scope.conditionOf(condition.segment), sight)] };
    case "flag":
      return { ...trace, ...seenFlag(condition.flag, sight) };
    case "attribute":
      return { ...trace, ...seenAttribute(condition, trace.outcome, sight) };
    default:
      return assertNever(condition);
  }
};

const seenFlag = (key: string, { scope, slots, now, memo }: Sight): Pick<ConditionTrace, "found" | "note"> => {
  const flag = scope.flag(key);
  const details = flag.result(slots, now, memo);
  if (details.reason === "ERROR" && !flag.settlesErrors) return { note: `in error: ${details.errorCode}` };
  return { found: flag.hasVariants ? (details.variant ?? null) : details.value, note: `reason ${details.reason}` };
};

const seenAttribute = (
  condition: AttributeCondition,
  outcome: Ternary,
  { scope, slots, now, memo }: Sight,
): Pick<ConditionTrace, "found" | "note" | "children"> => {
  const slot = scope.slotOf(condition.attribute);
  const value = slots[slot];
  const tests = condition.tests.map((test) => {
    const result = compileTest(test, condition, slot, scope.regex)(slots, now, memo);
    return { condition: describeTest(test), outcome: result, ...noteOf(result, value) };
  });
  const found = value === undefined || value instanceof Unreadable ? {} : { found: asJson(value) };
  const settled =
    outcome !== undefined &&
    tests.some((test) => test.outcome === undefined) &&
    !tests.some((test) => test.outcome === false);
  const note = settled ? { note: `${reasonFor(value)}; settled by ifMissing` } : noteOf(outcome, value);
  return { ...found, ...note, ...(tests.length > 1 && { children: tests }) };
};

const noteOf = (outcome: Ternary, value: AttributeValue): { readonly note?: string } => {
  if (outcome === undefined || value === undefined) return { note: reasonFor(value) };
  return {};
};

/** Why a test of a value can be unknown. */
const reasonFor = (value: AttributeValue): string => {
  if (value === undefined) return "missing";
  if (value instanceof Unreadable) return `${value.what} cannot be compared`;
  if (typeof value === "object") return "an element is missing or of a type that the operator cannot read";
  return `the operator cannot read this ${typeof value}`;
};

/** A changed file list can have thousands of entries. */
const MAX_ELEMENTS = 50;

const asJson = (value: Exclude<AttributeValue, undefined | Unreadable>): JsonValue => {
  if (typeof value !== "object") return value;
  const shown = value.slice(0, MAX_ELEMENTS).map(elementAsJson);
  return value.length > MAX_ELEMENTS ? [...shown, `and ${value.length - MAX_ELEMENTS} more`] : shown;
};

const elementAsJson = (element: AttributeElement): JsonValue =>
  element === undefined ? null : element instanceof Unreadable ? `(${element.what})` : element;
