import { toBase64 } from "../../audit/base64.ts";
import type { AuditEntry } from "../../audit/entry.ts";
import { bundleLines } from "../../audit/query/bundle-lines.ts";
import { eachEntry } from "../../audit/query/each-entry.ts";
import { matches } from "../../audit/query/match-entry.ts";
import type { Query } from "../../audit/query/query.ts";
import type { OpeningKey } from "../../audit/sealing/wrapped-key.ts";
import { rootsAt } from "../../audit/verify/hash-lines.ts";
import { eachBundle } from "../../io/audit-bundles.ts";

/** An entry that was found, and where: `root` is the Merkle root over the lines of its log as they are, in base64. */
export type Hit = { readonly bundle: string; readonly root: string; readonly entry: AuditEntry };

export type Unread = { readonly name: string; readonly problem: string; readonly sealed: boolean };

/** What a search went through. */
export type Searched = {
  bundles: number;
  entries: number;
  hits: number;
  /** Lines that are no entries. */
  invalid: number;
  readonly unread: Unread[];
  /** There are more hits than the limit. */
  more: boolean;
};

/**
 * Looks for entries in one bundle after the other, so that months of them need the memory of one. `searched` counts on
 * the way; what cannot be read is noted there.
 */
export async function* searchBundles(
  paths: readonly string[],
  query: Query,
  keys: readonly OpeningKey[],
  limit: number,
  searched: Searched,
): AsyncGenerator<Hit> {
  for await (const bundle of eachBundle(paths)) {
    if ("problem" in bundle) {
      searched.unread.push({ ...bundle, sealed: false });
      continue;
    }
    const lines = bundleLines(bundle.files, keys);
    if (!lines.ok) {
      searched.unread.push({ name: bundle.name, problem: lines.message, sealed: lines.sealed });
      continue;
    }
    searched.bundles += 1;
    const found: AuditEntry[] = [];
    searched.invalid += eachEntry(lines.bytes, (entry) => {
      searched.entries += 1;
      if (!matches(query, entry)) return;
      if (searched.hits === limit) {
        searched.more = true;
        return;
      }
      searched.hits += 1;
      found.push(entry);
    });
    if (found.length === 0) continue;
    const root = toBase64(rootsAt(lines.bytes, []).root);
    for (const entry of found) yield { bundle: bundle.name, root, entry };
  }
}
