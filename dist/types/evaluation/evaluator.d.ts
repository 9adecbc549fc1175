import type { FlagType } from "../model/flag.ts";
import type { FlagSet } from "../model/flag-set.ts";
import type { JsonValue } from "../model/json.ts";
import type { Explanation, ResolutionDetails } from "../model/resolution-details.ts";
import type { BoundContext } from "./bound-context.ts";
/** The environment of an evaluation, or why none can be chosen. */
export type EnvironmentChoice = {
    readonly ok: true;
    readonly name: string;
} | {
    readonly ok: false;
    readonly message: string;
};
/** A compiled flag set. Immutable: a changed file makes another one. */
export type Evaluator = {
    readonly flagSet: FlagSet;
    /** Every attribute that a condition, a target, `bucketBy` or an environment reads. */
    readonly attributes: ReadonlySet<string>;
    /** The one asked for, else the last whose `when` is true, else the default, else the only one. */
    chooseEnvironment(context: unknown, requested?: string): EnvironmentChoice;
    /** Flags are compiled on first use. In an environment that is not there, each answers INVALID_CONTEXT. */
    in(environment: string): EnvironmentEvaluator;
};
/** Flags of one environment. Pure, synchronous, and no context makes it throw. `now` is in epoch milliseconds. */
export type EnvironmentEvaluator = {
    readonly environment: string;
    /** Reads every attribute that is needed, once; reuse the result for many evaluations. */
    bind(context: unknown): BoundContext;
    /** `defaultValue` is the caller's; `type` what the caller asks for, any when left out. */
    evaluate(flagKey: string, context: unknown, now: number, defaultValue?: JsonValue, type?: FlagType): ResolutionDetails;
    /** In the order of the document. */
    evaluateAll(context: unknown, now: number): readonly ResolutionDetails[];
    /** The same answer as `evaluate`, with the path that led to it. */
    explain(flagKey: string, context: unknown, now: number, defaultValue?: JsonValue, type?: FlagType): Explanation;
};
