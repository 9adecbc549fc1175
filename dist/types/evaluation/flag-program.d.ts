import type { Flag } from "../model/flag.ts";
import type { ResolutionDetails } from "../model/resolution-details.ts";
import type { Target } from "../model/rule.ts";
import type { Slots } from "./attribute-value.ts";
import type { Choice } from "./choice.ts";
import { type FlagReader } from "./condition.ts";
import { type DecisionTable } from "./decision-table.ts";
import type { FlagAnswers } from "./flag-answers.ts";
import type { Outcome } from "./outcome.ts";
import type { RuleProgram } from "./rule-program.ts";
import type { ScheduleTest } from "./schedule-test.ts";
import type { Memo, Test } from "./ternary.ts";
import type { TraceRecorder } from "./trace-recorder.ts";
/** Served without looking at anything, because an override or the flag itself says so. */
export type Stop = {
    readonly step: "override" | "enabled";
    readonly why: string;
    readonly outcome: Outcome;
};
export type PrerequisiteProgram = {
    readonly key: string;
    readonly flag: FlagReader;
    readonly is: ReadonlySet<unknown>;
    readonly unmet: Outcome;
    readonly failed: Outcome;
};
export type TargetProgram = {
    readonly target: Target;
    readonly test: Test;
    readonly choice: Choice;
};
/** The steps of one flag in one environment, compiled. */
export type FlagSteps = {
    readonly flag: Flag;
    readonly answers: FlagAnswers;
    /** How many tests an evaluation makes when every reference is followed. */
    readonly cost: number;
    readonly stop: Stop | undefined;
    readonly schedule: {
        readonly test: ScheduleTest;
        readonly inactive: Outcome;
    } | undefined;
    readonly prerequisites: readonly PrerequisiteProgram[];
    readonly targets: readonly TargetProgram[];
    readonly rules: readonly RuleProgram[];
    /** Where the conditions of the rules are, one behind the other from `entry` on. */
    readonly table: DecisionTable;
    readonly entry: number;
    readonly otherwise: Choice;
};
/**
 * One flag in one environment, ready to evaluate: steps 3 to 9 of flag-model.md, section 3.
 *
 * Reason SPLIT and a bucket go together: a rollout that takes everyone, or a split of one variant, reads no key and
 * decides nothing, so its answer has the reason that it would have without it.
 */
export declare class FlagProgram implements FlagReader {
    readonly flag: Flag;
    readonly answers: FlagAnswers;
    readonly cost: number;
    /** The one answer of a flag that looks at nothing, here and not in an Outcome: among many flags each step is a wait. */
    private readonly fixed;
    private readonly fixedExpired;
    /** undefined: never. */
    private readonly expiresAt;
    private readonly table;
    private readonly entry;
    private readonly rules;
    private readonly otherwise;
    /** What comes before the rules; undefined for the many flags of which nothing does. */
    private readonly ahead;
    constructor(steps: FlagSteps);
    get hasVariants(): boolean;
    get settlesErrors(): boolean;
    /** The answer of a flag that looks at nothing; undefined for the others. */
    fixedAt(now: number): ResolutionDetails | undefined;
    /** The answer to another flag of the same environment, worked out once per memo. */
    result(slots: Slots, now: number, memo: Memo): ResolutionDetails;
    evaluate(slots: Slots, now: number, memo: Memo, trace: TraceRecorder | undefined): ResolutionDetails;
}
