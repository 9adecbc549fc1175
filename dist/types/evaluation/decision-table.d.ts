import type { Condition } from "../model/condition.ts";
import type { AttributeSlots } from "./attribute-slots.ts";
import type { Slots } from "./attribute-value.ts";
/** What the table says about a condition: it is true, it is not true (false or unknown), or the condition must say. */
export declare const YES = 1;
export declare const NO = 0;
export declare const ASK = -1;
export type Verdict = typeof YES | typeof NO | typeof ASK;
/**
 * The commonest conditions of all rules of one environment, written as numbers one behind the other.
 *
 * Among thousands of flags an evaluation waits for memory above all: a condition of closures lies in some twenty places,
 * and here in one. Only tests joined by AND are written, and only what they say of a text, a number or a release; of
 * everything else the table says that the condition must be asked.
 *
 * An entry is where the next one begins, then its tests: kind and slot, then the wanted number, for `in` their count and
 * they themselves.
 */
export declare class DecisionTable {
    private readonly words;
    private readonly attributes;
    constructor(attributes: AttributeSlots);
    /** Where the next entry will be. */
    get end(): number;
    /** Appends the entry of a condition, none at all being always true; false: it cannot be written, and must be asked. */
    add(condition: Condition | undefined): boolean;
    /** Appends the entry of something that must always be asked. */
    addOther(): boolean;
    next(entry: number): number;
    verdict(entry: number, slots: Slots): Verdict;
    private append;
    private testsOf;
    private wordsOf;
}
