import type { Condition } from "../model/condition.ts";
import type { ConditionTrace } from "../model/trace.ts";
import { type Slots } from "./attribute-value.ts";
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
export declare const traceCondition: (condition: Condition, sight: Sight) => ConditionTrace;
