import type { LinearPoint, Loading, Timings } from "../results.ts";

/** What an engine says of itself, and every wrong answer it gave. */
export type Verification = {
  readonly name: string;
  readonly hash: string;
  readonly pkg?: string;
  readonly faults: readonly string[];
};

/** What one child process can be asked for, and what it hands back. */
export type PartResults = {
  readonly verify: Verification;
  readonly evaluate: Timings;
  readonly loading: Loading;
  readonly memory: number;
  readonly linear: readonly LinearPoint[];
};
export type Part = keyof PartResults;
