import { BUCKETS } from "./bucketing.ts";

/** Weights are counted in millionths, so that 33.3 and 0.1 add up as written and not as doubles do. */
const MILLIONTHS = 1e6;

/** Weights whose largest is outside of this are scaled by a power of ten first: 1e-9 has no millionths, 1e308 too many. */
const SMALLEST = 0.001;
const LARGEST = 1e12;

/**
 * Where the share of each weight ends, in buckets: floor(cumulative * 100000 / total), the last one 100000.
 * Share i is [end of i-1, end of i): half-open, so that every bucket belongs to exactly one. A weight of 0 has none.
 */
export const splitEnds = (weights: readonly number[]): readonly number[] => {
  const largest = weights.reduce((max, weight) => Math.max(max, weight), 0);
  if (largest === 0) throw new Error("a validated flag set must hold splits of which at least one weight is above 0");
  const unit = unitFor(largest);
  const counts = weights.map((weight) => BigInt(Math.round((weight / unit) * MILLIONTHS)));
  const total = counts.reduce((sum, count) => sum + count, 0n);
  let cumulative = 0n;
  return counts.map((count) => {
    cumulative += count;
    return Number((cumulative * BigInt(BUCKETS)) / total);
  });
};

const unitFor = (largest: number): number =>
  largest >= SMALLEST && largest <= LARGEST ? 1 : Math.max(10 ** Math.floor(Math.log10(largest)), Number.MIN_VALUE);
