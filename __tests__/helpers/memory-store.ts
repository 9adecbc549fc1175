import type { SnapshotStore } from "../../src/io/snapshot-store.ts";

/** Snapshots of one run in memory; a test can put others in their place. */
export type MemoryStore = SnapshotStore & { readonly kept: Map<string, string> };

/** An empty store. @param refusal why nothing can be saved, if so */
export const createMemoryStore = (refusal?: string): MemoryStore => {
  const kept = new Map<string, string>();
  return {
    kept,
    save: async (id, text) => {
      if (refusal !== undefined) return { ok: false, message: refusal };
      kept.set(id, text);
      return { ok: true, value: undefined };
    },
    load: async (id) => {
      const text = kept.get(id);
      return text === undefined
        ? { ok: false, kind: "missing", message: "it is not in the cache" }
        : { ok: true, text };
    },
  };
};
