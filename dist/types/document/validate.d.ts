import type { FlagSet } from "../model/flag-set.ts";
import type { Outcome } from "../model/problem.ts";
import type { RegexEngine } from "../model/regex-engine.ts";
import type { ParsedDocument } from "./parsed-document.ts";
/** `regex`: needed when `regexPatterns` finds any. `now`: epoch milliseconds; with it, expired flags are warned of. */
export type ValidateOptions = {
    readonly regex?: RegexEngine;
    readonly now?: number;
};
/**
 * Checks files as one flag set and puts it into canonical form. Every fault is reported in one go, by file and position.
 * The order of the files has no influence. Keys from outside become own properties, by `Object.fromEntries`.
 */
export declare const validate: (documents: readonly ParsedDocument[], options?: ValidateOptions) => Outcome<FlagSet>;
