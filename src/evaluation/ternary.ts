import type { ResolutionDetails } from "../model/resolution-details.ts";
import type { Ternary } from "../model/trace.ts";
import type { Slots } from "./attribute-value.ts";

/**
 * What was already worked out within one evaluation. Only flags whose segments and flags refer to each other so often
 * that evaluating each reference anew would take long are given one: n references over k levels make n^k tests.
 */
export type Memo = Map<object, Ternary | ResolutionDetails> | undefined;

/** A compiled condition. */
export type Test = (slots: Slots, now: number, memo: Memo) => Ternary;

/** Kleene's negation. */
export const not = (value: Ternary): Ternary => (value === undefined ? undefined : !value);

/** Kleene's AND: false if any is false, else unknown if any is unknown. */
export const allOf = (tests: readonly Test[]): Test => {
  const [a, b, c] = tests;
  if (a === undefined) return () => true;
  if (b === undefined) return a;
  if (c === undefined) return both(a, b);
  return tests.length === 3 ? allOfThree(a, b, c) : allOfMany(tests);
};

const both =
  (a: Test, b: Test): Test =>
  (slots, now, memo) => {
    const first = a(slots, now, memo);
    if (first === false) return false;
    const second = b(slots, now, memo);
    return second === false ? false : first && second;
  };

const allOfThree =
  (a: Test, b: Test, c: Test): Test =>
  (slots, now, memo) => {
    const first = a(slots, now, memo);
    if (first === false) return false;
    const second = b(slots, now, memo);
    if (second === false) return false;
    const third = c(slots, now, memo);
    return third === false ? false : first && second && third;
  };

const allOfMany =
  (tests: readonly Test[]): Test =>
  (slots, now, memo) => {
    let result: Ternary = true;
    for (const test of tests) {
      const outcome = test(slots, now, memo);
      if (outcome === false) return false;
      if (outcome === undefined) result = undefined;
    }
    return result;
  };

/** Kleene's OR: true if any is true, else unknown if any is unknown. */
export const anyOf =
  (tests: readonly Test[]): Test =>
  (slots, now, memo) => {
    let result: Ternary = false;
    for (const test of tests) {
      const outcome = test(slots, now, memo);
      if (outcome === true) return true;
      if (outcome === undefined) result = undefined;
    }
    return result;
  };

/** The same over things that are not compiled conditions: elements of a list, patterns. */
export const anyTrue = <T>(items: readonly T[], outcomeOf: (item: T) => Ternary): Ternary => {
  let result: Ternary = false;
  for (const item of items) {
    const outcome = outcomeOf(item);
    if (outcome === true) return true;
    if (outcome === undefined) result = undefined;
  }
  return result;
};
