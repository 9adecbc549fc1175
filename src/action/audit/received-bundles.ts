import type { ArtifactStore, StoredArtifact } from "../../io/artifact-store.ts";
import type { Parsed } from "../../syntax/parsed.ts";

/** A bundle of the run as it came out of its artifact. */
export type ReceivedBundle = { readonly artifact: string; readonly files: ReadonlyMap<string, Uint8Array> };

/** A bundle that is listed and did not come. `altered`: what came is not what was stored. */
export type LostBundle = { readonly artifact: string; readonly reason: string; readonly altered: boolean };

export type Received = { readonly bundles: readonly ReceivedBundle[]; readonly lost: readonly LostBundle[] };

/** The service takes its time for each, and a run has hundreds. */
const AT_ONCE = 8;
/** All bundles are in memory together; what goes beyond is told as lost. */
const MAX_BYTES = 1024 * 1024 * 1024;

/** Fetches every artifact of the run whose name begins so, in the order of their names. */
export const receiveBundles = async (
  prefix: string,
  store: ArtifactStore,
  maxBytes = MAX_BYTES,
): Promise<Parsed<Received>> => {
  const listed = await store.list();
  if (!listed.ok) return listed;
  const wanted = listed.value.filter(({ name }) => name.startsWith(prefix)).sort(byName);
  const bundles: ReceivedBundle[] = [];
  const lost: LostBundle[] = [];
  let bytes = 0;
  for (let from = 0; from < wanted.length; from += AT_ONCE) {
    const some = wanted.slice(from, from + AT_ONCE);
    const fetched = await Promise.all(some.map((one) => (bytes < maxBytes ? store.download(one) : undefined)));
    for (const [index, { name: artifact }] of some.entries()) {
      const found = fetched[index];
      if (found === undefined) lost.push({ artifact, reason: "the bundles of this run are too large", altered: false });
      else if (!found.ok) lost.push({ artifact, reason: found.message, altered: found.altered === true });
      else {
        bundles.push({ artifact, files: found.value });
        for (const file of found.value.values()) bytes += file.length;
      }
    }
  }
  return { ok: true, value: { bundles, lost } };
};

/** By code units, so that the order is the same everywhere; of one name the older comes first. */
const byName = (a: StoredArtifact, b: StoredArtifact): number =>
  a.name === b.name ? a.id - b.id : a.name < b.name ? -1 : 1;
