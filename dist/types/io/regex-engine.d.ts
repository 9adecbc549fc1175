import type { RE2JS } from "re2js";
import type { RegexEngine } from "../model/regex-engine.ts";
/** In UTF-16 code units. A pattern is written by a person; what is longer is an attempt to build a huge automaton. */
export declare const MAX_PATTERN_LENGTH = 2000;
/** In instructions. Counted repetition multiplies: `(a{500}){2}` is short, its program is not. */
export declare const MAX_PROGRAM_SIZE = 2000;
/**
 * Instructions times code units. In the worst case a linear engine still looks at every instruction for every
 * code unit: a long branch name against a large pattern would stall the job. 20 million take about a second.
 */
export declare const MAX_STEPS = 20000000;
/** Loads the RE2 engine. Patterns are unanchored; the engine itself refuses more than 1000 repetitions. */
export declare const loadRegexEngine: () => Promise<RegexEngine>;
/** A compiler of patterns, with the limits that keep a hostile one from stalling the process. */
export declare const boundedEngine: (engine: Pick<typeof RE2JS, "compile">) => RegexEngine;
