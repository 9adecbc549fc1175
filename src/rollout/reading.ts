import { METRIC_NAME } from "./knob-values.ts";

/** What hooks reported: counters since the program started, gauges as they were. Plain data, for the state. */
export type Reading = {
  readonly requests?: number;
  readonly errors?: number;
  /** Milliseconds. */
  readonly p95Ms?: number;
  /** Sorted by name. */
  readonly metrics: readonly (readonly [name: string, value: number])[];
};

/** A hook that writes more metrics than this has lost its way. */
const MAX_METRICS = 100;
const METRIC_PREFIX = "metric.";

/** The reading in a hook's outputs, or undefined when it holds none. What is no number is not read. */
export const readingOf = (outputs: ReadonlyMap<string, string>): Reading | undefined => {
  const requests = counter(outputs.get("requests"));
  const errors = counter(outputs.get("errors"));
  const p95Ms = decimal(outputs.get("p95_ms"));
  const metrics = [...outputs]
    .flatMap(([key, text]): (readonly [string, number])[] => {
      const name = key.startsWith(METRIC_PREFIX) ? key.slice(METRIC_PREFIX.length) : "";
      const value = decimal(text);
      return METRIC_NAME.test(name) && value !== undefined ? [[name, value]] : [];
    })
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .slice(0, MAX_METRICS);
  const found = [requests, errors, p95Ms].some((value) => value !== undefined) || metrics.length > 0;
  if (!found) return undefined;
  return {
    ...(requests !== undefined && { requests }),
    ...(errors !== undefined && { errors }),
    ...(p95Ms !== undefined && { p95Ms }),
    metrics,
  };
};

/** What came since the baseline: counters as differences, gauges as they are. Without a baseline nothing is known. */
export const readingSince = (now: Reading, baseline: Reading = now): Reading => ({
  ...now,
  ...(now.requests !== undefined && { requests: now.requests - (baseline.requests ?? 0) }),
  ...(now.errors !== undefined && { errors: now.errors - (baseline.errors ?? 0) }),
});

/**
 * The baseline to go on with. A counter that went back belongs to a program that was started anew and counts from
 * zero; so that what it had counted before is not lost, the baseline sinks by that, below zero.
 */
export const baselineAfter = (baseline: Reading | undefined, last: Reading | undefined, now: Reading): Reading => {
  if (baseline === undefined || last === undefined) return baseline ?? last ?? now;
  const restarted = isLess(now.requests, last.requests) || isLess(now.errors, last.errors);
  if (!restarted) return baseline;
  return {
    ...baseline,
    requests: (baseline.requests ?? 0) - (last.requests ?? 0),
    errors: (baseline.errors ?? 0) - (last.errors ?? 0),
  };
};

const isLess = (value: number | undefined, before: number | undefined): boolean =>
  value !== undefined && before !== undefined && value < before;

const counter = (text: string | undefined): number | undefined =>
  text !== undefined && /^[0-9]{1,15}$/.test(text) ? Number(text) : undefined;

const decimal = (text: string | undefined): number | undefined =>
  text !== undefined && /^-?[0-9]{1,15}(?:\.[0-9]{1,15})?$/.test(text) ? Number(text) : undefined;
