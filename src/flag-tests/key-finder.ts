import { BUCKETS } from "../evaluation/bucketing.ts";
import { PrefixHash } from "../evaluation/murmur3.ts";
import type { BucketSource } from "./bucket-source.ts";

/** A hundred thousand buckets are all met after some 1.2 million keys; that one is not after this many has odds of 1e-12. */
const MAX_KEYS = 4_000_000;

/** Tables kept at a time: each takes 400 kB, and a hostile file could make one for each of its flags. */
const MAX_TABLES = 64;

const HASH_TO_BUCKET = BUCKETS / 2 ** 32;
const NOT_MET = -1;

/** Walks through keys in order and remembers the first one of every bucket that it meets. */
class KeyTable {
  readonly #hash: PrefixHash;
  readonly #keyOf: (number: number) => string;
  readonly #first = new Int32Array(BUCKETS).fill(NOT_MET);
  #next = 0;

  constructor(hash: PrefixHash, keyOf: (number: number) => string) {
    this.#hash = hash;
    this.#keyOf = keyOf;
  }

  numberOf(bucket: number): number {
    for (; this.#first[bucket] === NOT_MET; this.#next++) {
      if (this.#next === MAX_KEYS) throw new Error(`no key of ${MAX_KEYS} falls into bucket ${bucket}`);
      const met = Math.floor(this.#hash.hash(this.#keyOf(this.#next)) * HASH_TO_BUCKET);
      if (this.#first[met] === NOT_MET) this.#first[met] = this.#next;
    }
    return this.#first[bucket] as number;
  }
}

const textKey = (number: number): string => `pin-${number}`;

/**
 * Finds a key that falls into a bucket, always the same one: the evaluation itself then finds the bucket, and knows
 * nothing of being tested.
 */
export class KeyFinder {
  readonly #tables = new Map<string, KeyTable>();

  /** A number where the attribute is one, so that conditions on it can read it; else text. */
  keyFor({ seed, purpose }: BucketSource, bucket: number, kind: "number" | "text"): number | string {
    const prefix = `${seed}:${purpose}:`;
    const keyOf = kind === "number" ? String : textKey;
    const name = `${kind}:${prefix}`;
    const known = this.#tables.get(name);
    if (known === undefined && this.#tables.size === MAX_TABLES) this.#tables.clear();
    const table = known ?? new KeyTable(new PrefixHash(prefix), keyOf);
    this.#tables.set(name, table);
    const number = table.numberOf(bucket);
    return kind === "number" ? number : textKey(number);
  }
}
