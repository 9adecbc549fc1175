/** What hooks reported: counters since the program started, gauges as they were. Plain data, for the state. */
export type Reading = {
  readonly requests?: number;
  readonly errors?: number;
  /** Milliseconds. */
  readonly p95Ms?: number;
  /** Sorted by name. */
  readonly metrics: readonly (readonly [name: string, value: number])[];
};
