import type { Parsed } from "../syntax/parsed.ts";
import type { Kill } from "./kill-file.ts";
import type { KillScope } from "./kill-scope.ts";

/** A kill that stands: its branch is there. That is what counts; what it says of itself may be unreadable. */
export type StandingKill = {
  readonly scope: KillScope;
  /** Of the branch. */
  readonly commit: string;
  readonly file: Parsed<Kill>;
};

/**
 * What a look at the kills found. `unknown`: why that may not be all; then nobody may be told that something is clear,
 * and the kills that were seen count all the same.
 */
export type KillReading = { readonly kills: readonly StandingKill[]; readonly unknown?: string };

/** Nothing is killed, and that is known. */
export const NO_KILLS: KillReading = { kills: [] };
