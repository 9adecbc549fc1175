import type { Slots } from "./attribute-value.ts";
import { PrefixHash } from "./murmur3.ts";
import type { Outcome } from "./outcome.ts";

/** Three decimals of a percentage. */
export const BUCKETS = 100_000;

/** No attribute of `bucketBy` holds a key. */
export const NO_KEY = -1;

const HASH_TO_BUCKET = BUCKETS / 2 ** 32;

/** A rollout and a split of one flag are independent of each other. */
export type Purpose = "rollout" | "split";

/** Finds the bucket of a context for one seed and purpose. */
export class Bucketing {
  /** The answer where no attribute holds a key. */
  readonly keyMissing: Outcome;
  private readonly prefix: PrefixHash;
  private readonly keySlots: readonly number[];

  constructor(seed: string, purpose: Purpose, keySlots: readonly number[], keyMissing: Outcome) {
    this.keyMissing = keyMissing;
    this.prefix = new PrefixHash(`${seed}:${purpose}:`);
    this.keySlots = keySlots;
  }

  /** 0 to 99,999, or NO_KEY: never a random bucket, and never one for all. */
  bucketOf(slots: Slots): number {
    for (const slot of this.keySlots) {
      const value = slots[slot];
      if (typeof value === "string") {
        if (value !== "") return this.bucketOfKey(value);
      } else if (typeof value === "number" || typeof value === "boolean") return this.bucketOfKey(String(value));
    }
    return NO_KEY;
  }

  /** floor(hash * 100000 / 2^32); exact in doubles, since 32 and 17 bits are fewer than 53. */
  protected bucketOfKey(key: string): number {
    return Math.floor(this.prefix.hash(key) * HASH_TO_BUCKET);
  }
}
