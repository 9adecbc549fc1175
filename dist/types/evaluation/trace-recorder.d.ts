import type { ResolutionDetails } from "../model/resolution-details.ts";
import type { Ternary, TraceStep } from "../model/trace.ts";
import type { Slots } from "./attribute-value.ts";
import type { SplitChoice } from "./choice.ts";
import type { EnvironmentScope } from "./environment-scope.ts";
import type { FlagProgram, PrerequisiteProgram, Stop, TargetProgram } from "./flag-program.ts";
import type { RuleProgram } from "./rule-program.ts";
import type { Memo } from "./ternary.ts";
/** Writes down, for a person, what an evaluation looked at. Evaluation tells it; it decides nothing. */
export declare class TraceRecorder {
    private readonly steps;
    private readonly scope;
    private readonly shown;
    private readonly environment;
    constructor(scope: EnvironmentScope, environment: string);
    found({ flag }: FlagProgram): void;
    stopped({ step, why }: Stop): void;
    notStopped(): void;
    schedule(active: boolean, now: number): void;
    prerequisite({ key, flag, is }: PrerequisiteProgram, parent: ResolutionDetails): void;
    target({ target }: TargetProgram, matches: boolean, slots: Slots, now: number, memo: Memo): void;
    ruleUnscheduled({ rule }: RuleProgram, now: number): void;
    ruleCondition({ rule }: RuleProgram, outcome: Ternary, slots: Slots, now: number, memo: Memo): void;
    ruleForAll({ rule }: RuleProgram): void;
    rolloutOfAllOrNone({ rule }: RuleProgram, start: number, end: number): void;
    rollout({ rule }: RuleProgram, bucket: number, start: number, end: number): void;
    split(choice: SplitChoice, bucket: number): void;
    otherwise(): void;
    /** The last line of an evaluation that could not answer. */
    error({ errorCode, errorMessage }: ResolutionDetails): void;
    /** An evaluation ends at the step that decided: the last one. */
    finish(): readonly TraceStep[];
    private condition;
}
