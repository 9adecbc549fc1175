import { Bucketing, type Purpose } from "./bucketing.ts";
import type { Outcome } from "./outcome.ts";
/**
 * The hash profile `unleash`: MurmurHash3 of `<seed>:<key>`, modulo 100 for a rollout and modulo the sum of the
 * weights for a split. Unleash compares the remainder plus one with the last place of a share, inclusive; this is the
 * same share of 100,000 buckets, half-open, for as long as the total is whole and no larger than their number.
 */
export declare class UnleashBucketing extends Bucketing {
    private readonly hash;
    private readonly total;
    constructor(seed: string, purpose: Purpose, total: number, keySlots: readonly number[], keyMissing: Outcome);
    protected bucketOfKey(key: string): number;
}
