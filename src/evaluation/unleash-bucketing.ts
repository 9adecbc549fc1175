import { BUCKETS, Bucketing, type Purpose } from "./bucketing.ts";
import { PrefixHash } from "./murmur3.ts";
import type { Outcome } from "./outcome.ts";

/** What Unleash seeds the hash of its variants with, so that they do not hang together with the rollout. */
const VARIANT_SEED = 86_028_157;

/**
 * The hash profile `unleash`: MurmurHash3 of `<seed>:<key>`, modulo 100 for a rollout and modulo the sum of the
 * weights for a split. Unleash compares the remainder plus one with the last place of a share, inclusive; this is the
 * same share of 100,000 buckets, half-open, for as long as the total is whole and no larger than their number.
 */
export class UnleashBucketing extends Bucketing {
  private readonly hash: PrefixHash;
  private readonly total: number;

  constructor(seed: string, purpose: Purpose, total: number, keySlots: readonly number[], keyMissing: Outcome) {
    super(seed, purpose, keySlots, keyMissing);
    this.hash = new PrefixHash(`${seed}:`, purpose === "split" ? VARIANT_SEED : 0);
    this.total = total;
  }

  protected override bucketOfKey(key: string): number {
    return Math.floor(((this.hash.hash(key) % this.total) * BUCKETS) / this.total);
  }
}
