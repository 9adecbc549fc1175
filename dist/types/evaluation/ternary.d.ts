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
export declare const not: (value: Ternary) => Ternary;
/** Kleene's AND: false if any is false, else unknown if any is unknown. */
export declare const allOf: (tests: readonly Test[]) => Test;
/** Kleene's OR: true if any is true, else unknown if any is unknown. */
export declare const anyOf: (tests: readonly Test[]) => Test;
/** The same over things that are not compiled conditions: elements of a list, patterns. */
export declare const anyTrue: <T>(items: readonly T[], outcomeOf: (item: T) => Ternary) => Ternary;
