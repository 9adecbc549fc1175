import type { BlobStore } from "./blob-store.ts";

export type CacheEntry = {
  readonly id: number;
  readonly key: string;
  /** SHA-256 of paths, compression and salt, as the client makes it. */
  readonly version: string;
  /** The ref it was saved for. */
  readonly scope: string;
  /** Name of its blob. */
  readonly blob: string;
  /** Reserved only, until its upload is finalized. */
  readonly final: boolean;
};

export type CacheStore = {
  readonly entries: readonly CacheEntry[];
  /** A new entry; `undefined` when there is one of this key, version and scope. */
  reserve(key: string, version: string, scope: string): CacheEntry | undefined;
  /** Makes a reserved entry readable. */
  finalize(entry: CacheEntry): CacheEntry;
  remove(matches: (entry: CacheEntry) => boolean): void;
};

/** An empty store over the service's blobs. */
export function createCacheStore(blobs: BlobStore): CacheStore {
  let nextId = 1;
  const entries: CacheEntry[] = [];
  return {
    entries,
    reserve(key, version, scope) {
      if (entries.some((each) => each.key === key && each.version === version && each.scope === scope))
        return undefined;
      const entry = { id: nextId, key, version, scope, blob: `cache-${nextId}`, final: false };
      nextId += 1;
      entries.push(entry);
      return entry;
    },
    finalize(entry) {
      const final = { ...entry, final: true };
      entries[entries.indexOf(entry)] = final;
      return final;
    },
    remove(matches) {
      for (const entry of entries.filter(matches)) {
        blobs.delete(entry.blob);
        entries.splice(entries.indexOf(entry), 1);
      }
    },
  };
}

/**
 * The entry a restore finds: the scopes in the token's order, in each the keys in theirs, exact before prefix, newest first.
 * Source: https://docs.github.com/actions/reference/workflows-and-actions/dependency-caching#cache-key-matching
 */
export function findCacheEntry(
  entries: readonly CacheEntry[],
  keys: readonly string[],
  version: string,
  scopes: readonly string[],
): CacheEntry | undefined {
  for (const scope of scopes) {
    const here = entries.filter((each) => each.final && each.scope === scope && each.version === version).reverse();
    for (const key of keys) {
      const hit = here.find((each) => each.key === key) ?? here.find((each) => each.key.startsWith(key));
      if (hit !== undefined) return hit;
    }
  }
  return undefined;
}
