import type { FlagSet } from "../model/flag-set.ts";
import type { Overrides } from "../model/override.ts";
import type { RegexEngine } from "../model/regex-engine.ts";
import type { Evaluator } from "./evaluator.ts";
export type CompileOptions = {
    /** Needed when a condition uses `regex`. */
    readonly regex?: RegexEngine;
    /** Checked beforehand with checkOverrides, whose messages are for the user. */
    readonly overrides?: Overrides;
};
/**
 * Turns a validated flag set into an evaluator. Flags are compiled per environment on first use.
 * Throws only for a defect of the caller: an override that is not checked, a regex without an engine.
 */
export declare const compile: (flagSet: FlagSet, options?: CompileOptions) => Evaluator;
