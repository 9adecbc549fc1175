import type { FlagType } from "../model/flag.ts";
import type { FlagSet } from "../model/flag-set.ts";
import type { JsonValue } from "../model/json.ts";
import type { Overrides } from "../model/override.ts";
import type { RegexEngine } from "../model/regex-engine.ts";
import type { Explanation, ResolutionDetails } from "../model/resolution-details.ts";
import type { AttributeSlots } from "./attribute-slots.ts";
import { BoundContext } from "./bound-context.ts";
import type { EnvironmentEvaluator } from "./evaluator.ts";
/** What all environments of an evaluator share. */
export type Compilation = {
    readonly flagSet: FlagSet;
    readonly attributes: AttributeSlots;
    readonly regex: RegexEngine | undefined;
    readonly overrides: Overrides | undefined;
};
/** The flags of one environment, each compiled when it is first asked for. */
export declare class CompiledEnvironment implements EnvironmentEvaluator {
    readonly environment: string;
    private readonly compilation;
    /** Why no flag can be evaluated here: the environment is not one of the flag set. */
    private readonly problem;
    private readonly scope;
    private readonly table;
    private readonly programs;
    private all;
    constructor(environment: string, compilation: Compilation, problem: string | undefined);
    bind(context: unknown): BoundContext;
    evaluate(flagKey: string, context: unknown, now: number, defaultValue?: JsonValue, type?: FlagType): ResolutionDetails;
    evaluateAll(context: unknown, now: number): readonly ResolutionDetails[];
    explain(flagKey: string, context: unknown, now: number, defaultValue?: JsonValue, type?: FlagType): Explanation;
    private answer;
    private boundHere;
    private compileAll;
    private programOf;
}
