import type { Slots } from "./attribute-value.ts";
import type { Outcome } from "./outcome.ts";
/** Three decimals of a percentage. */
export declare const BUCKETS = 100000;
/** No attribute of `bucketBy` holds a key. */
export declare const NO_KEY = -1;
/** A rollout and a split of one flag are independent of each other. */
export type Purpose = "rollout" | "split";
/** Finds the bucket of a context for one seed and purpose. */
export declare class Bucketing {
    /** The answer where no attribute holds a key. */
    readonly keyMissing: Outcome;
    private readonly prefix;
    private readonly keySlots;
    constructor(seed: string, purpose: Purpose, keySlots: readonly number[], keyMissing: Outcome);
    /** 0 to 99,999, or NO_KEY: never a random bucket, and never one for all. */
    bucketOf(slots: Slots): number;
    /** floor(hash * 100000 / 2^32); exact in doubles, since 32 and 17 bits are fewer than 53. */
    protected bucketOfKey(key: string): number;
}
