import type { GlobToken } from "./glob-tokens.ts";
/**
 * Simulates all ways to match at once, 32 states to a machine word, so that the worst pattern costs
 * text length times pattern length / 32 steps and there is nothing to go back to.
 */
export declare const globAutomaton: (tokens: readonly GlobToken[]) => ((text: string) => boolean);
