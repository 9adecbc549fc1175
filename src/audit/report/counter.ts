import type { Count } from "./report.ts";

/** Counts words. */
export type Counter = {
  readonly add: (name: string) => void;
  readonly of: (name: string) => number;
  readonly names: () => readonly string[];
  /** The most frequent first, equal ones by name. */
  readonly counts: () => readonly Count[];
};

/** An empty counter. */
export const createCounter = (): Counter => {
  const counted = new Map<string, number>();
  return {
    add: (name) => void counted.set(name, (counted.get(name) ?? 0) + 1),
    of: (name) => counted.get(name) ?? 0,
    names: () => [...counted.keys()].sort(),
    counts: () =>
      [...counted]
        .map(([name, count]) => ({ name, count }))
        .sort((left, right) => right.count - left.count || (left.name < right.name ? -1 : 1)),
  };
};
