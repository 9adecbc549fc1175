import { BUCKETS } from "./bucketing.ts";

/** Weights are counted in millionths, so that 33.3 and 0.1 add up as written and not as doubles do. */
const MILLIONTHS = 1e6;

/** Weights whose largest is outside of this are counted in parts of it: 1e-9 has no millionths, 1e308 too many. */
const SMALLEST = 0.001;
const LARGEST = 1e12;
const PARTS = 1e12;

/**
 * Where the share of each weight ends, in buckets: floor(cumulative * 100000 / total), the last one 100000.
 * Share i is [end of i-1, end of i): half-open, so that every bucket belongs to exactly one. A weight of 0 has none.
 */
export const splitEnds = (weights: readonly number[]): readonly number[] => {
  const largest = weights.reduce((max, weight) => Math.max(max, weight), 0);
  if (largest === 0) throw new Error("a validated flag set must hold splits of which at least one weight is above 0");
  const isUsual = largest >= SMALLEST && largest <= LARGEST;
  const counts = weights.map((weight) =>
    BigInt(Math.round(isUsual ? weight * MILLIONTHS : (weight / largest) * PARTS)),
  );
  const total = counts.reduce((sum, count) => sum + count, 0n);
  let cumulative = 0n;
  return counts.map((count) => {
    cumulative += count;
    return Number((cumulative * BigInt(BUCKETS)) / total);
  });
};
