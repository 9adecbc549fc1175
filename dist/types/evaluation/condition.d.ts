import type { AttributeCondition, Condition } from "../model/condition.ts";
import type { RegexEngine } from "../model/regex-engine.ts";
import type { ResolutionDetails } from "../model/resolution-details.ts";
import type { Target } from "../model/rule.ts";
import type { Slots } from "./attribute-value.ts";
import { type Memo, type Test } from "./ternary.ts";
/** A condition ready to be tested, and how many tests it makes when every reference is followed. */
export type CompiledCondition = {
    readonly test: Test;
    readonly cost: number;
};
/** A flag as another one sees it. */
export type FlagReader = {
    readonly cost: number;
    /** Its answers are told apart by variant name; else by value. */
    readonly hasVariants: boolean;
    /** It states what it serves in error, with `safe` or `onError`. */
    readonly settlesErrors: boolean;
    result(slots: Slots, now: number, memo: Memo): ResolutionDetails;
};
/** What conditions refer to, in one environment. */
export type Scope = {
    readonly regex: RegexEngine | undefined;
    slotOf(attribute: string): number;
    segment(name: string): CompiledCondition;
    flag(key: string): FlagReader;
};
/** Compiles a condition of any kind to a closure made from one of few function literals, never from text. */
export declare const compileCondition: (condition: Condition, scope: Scope) => CompiledCondition;
/** What `is` of a condition or prerequisite compares with: the variant's name where there are variants. */
export declare const servedName: (flag: FlagReader, details: ResolutionDetails) => unknown;
/** A target as the condition that it is. */
export declare const targetCondition: ({ attribute, in: values }: Target) => AttributeCondition;
/** Below this cost a reference is evaluated anew, which is faster than remembering it. */
export declare const WORTH_REMEMBERING = 100;
/** Makes a test that is worth it be evaluated once per memo. */
export declare const remembered: ({ test, cost }: CompiledCondition) => CompiledCondition;
