import type { RE2JS } from "re2js";
import type { RegexEngine, RegexMatcher } from "../model/regex-engine.ts";

/** In UTF-16 code units. A pattern is written by a person; what is longer is an attempt to build a huge automaton. */
export const MAX_PATTERN_LENGTH = 2_000;

/** In instructions. Counted repetition multiplies: `(a{500}){2}` is short, its program is not. */
export const MAX_PROGRAM_SIZE = 2_000;

/**
 * Instructions times code units. In the worst case a linear engine still looks at every instruction for every
 * code unit: a long branch name against a large pattern would stall the job. 20 million take about a second.
 */
export const MAX_STEPS = 20_000_000;

/** Patterns that are kept compiled: a server that reloads its flags for ever must not keep every one it ever had. */
const MAX_KNOWN = 1_000;

/** Loads the RE2 engine. Patterns are unanchored; the engine itself refuses more than 1000 repetitions. */
export const loadRegexEngine = async (): Promise<RegexEngine> => boundedEngine((await import("re2js")).RE2JS);

/** A compiler of patterns, with the limits that keep a hostile one from stalling the process. */
export const boundedEngine = (engine: Pick<typeof RE2JS, "compile">): RegexEngine => {
  const compile = (pattern: string): RegexMatcher => {
    if (pattern.length > MAX_PATTERN_LENGTH) {
      throw new Error(`the pattern has ${pattern.length} characters; at most ${MAX_PATTERN_LENGTH} are allowed`);
    }
    const compiled = engine.compile(pattern);
    const size = compiled.programSize();
    if (size > MAX_PROGRAM_SIZE) {
      throw new Error(`the pattern compiles to ${size} instructions; at most ${MAX_PROGRAM_SIZE} are allowed`);
    }
    const longest = Math.floor(MAX_STEPS / size);
    return (text) => (text.length > longest ? undefined : compiled.test(text));
  };
  // Validation and compilation ask for the same pattern, each time milliseconds at the start of a job.
  const known = new Map<string, RegexMatcher>();
  return (pattern) => {
    const matcher = known.get(pattern) ?? compile(pattern);
    if (known.size < MAX_KNOWN) known.set(pattern, matcher);
    return matcher;
  };
};
