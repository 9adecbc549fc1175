import type { ResolutionDetails } from "../model/resolution-details.ts";
import type { Rule } from "../model/rule.ts";
import type { Bucketing } from "./bucketing.ts";
import type { Choice } from "./choice.ts";
import { type Scope } from "./condition.ts";
import type { RolloutRange } from "./rollout-range.ts";
import type { ScheduleTest } from "./schedule-test.ts";
import type { Test } from "./ternary.ts";
/** What a rule is compiled from. */
type RuleParts = Pick<RuleProgram, "rule" | "cost" | "schedule" | "rollout" | "choice"> & {
    readonly scope: Scope;
    /** Its condition, where the decision table does not have it. */
    readonly test: Test | undefined;
};
/** One rule of a flag in one environment. */
export declare class RuleProgram {
    readonly rule: Rule;
    /** How many tests it makes at most, when every reference is followed. */
    readonly cost: number;
    readonly schedule: ScheduleTest | undefined;
    readonly rollout: {
        readonly range: RolloutRange;
        readonly bucketing: Bucketing;
    } | undefined;
    readonly choice: Choice;
    /** What it serves to everyone whom its condition lets in, where that is one answer for all time. */
    readonly answer: ResolutionDetails | undefined;
    private readonly scope;
    private test;
    constructor({ rule, cost, schedule, rollout, choice, scope, test }: RuleParts);
    /** A condition that is in the decision table is compiled when it is first asked: hardly any ever is. */
    get when(): Test | undefined;
}
export {};
