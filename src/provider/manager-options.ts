import type { StartTimer } from "../io/start-timer.ts";
import type { RemoteSource } from "./source-watch.ts";

/** How a manager works; everything may be left out. */
export type ManagerOptions = {
  /** The environment of evaluations whose context names none. */
  readonly environment?: string;
  /** Environments to declare, in promotion order, beside those that documents and flat flags name. */
  readonly environments?: readonly string[];
  /** Where flags are loaded from again and again. */
  readonly source?: RemoteSource;
  /** How long an answer may be kept, in milliseconds; 0 keeps none. A change of flags ends it at once. */
  readonly cacheMs?: number;
  /** Answers kept at most. */
  readonly cacheSize?: number;
  /** Entries of the audit log kept at most. */
  readonly auditSize?: number;
  /** Earlier states kept of each flag at most. */
  readonly historySize?: number;
  /** Who changes flags where a call does not say. */
  readonly actor?: string;
  /** Epoch milliseconds. */
  readonly clock?: () => number;
  readonly startTimer?: StartTimer;
};

/** A second: shorter than any schedule that a person writes, longer than a burst of requests. */
export const CACHE_MS = 1_000;
export const CACHE_SIZE = 10_000;
export const AUDIT_SIZE = 1_000;
export const HISTORY_SIZE = 20;

/** Who makes a change. */
export type ChangeOptions = { readonly actor?: string };
