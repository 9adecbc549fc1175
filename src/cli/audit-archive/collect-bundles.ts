import { sha256Hex } from "../../audit/hash.ts";
import type { VerifiedLog } from "../../audit/verify/verified-log.ts";
import { verifyLogs } from "../../audit/verify/verify-logs.ts";
import { type BundleFiles, eachBundle } from "../../io/audit-bundles.ts";
import type { ArchivedBundle } from "./archive-index.ts";

export type Collected = { readonly bundle: ArchivedBundle; readonly files: BundleFiles["files"] };
export type LeftOut = { readonly name: string; readonly problem: string };

/** Parts of an origin that may become part of a path. */
const PLAIN = /^(?!\.)[\w.-]{1,100}$/;

/**
 * Every bundle of the paths, its structure checked, under the folder that it gets in an archive; one that is there
 * twice comes once. The same paths give the same folders.
 */
export async function* collectBundles(paths: readonly string[], now: number): AsyncGenerator<Collected | LeftOut> {
  const taken = new Map<string, string>();
  for await (const found of eachBundle(paths)) {
    if ("problem" in found) {
      yield found;
      continue;
    }
    const { findings, logs } = verifyLogs({ logs: [found], trust: [], now });
    // One log in, one out.
    const { origin, size, root, status } = logs[0] as VerifiedLog;
    const files = [...found.files].map(([name, bytes]) => ({ name, size: bytes.length, sha256: sha256Hex(bytes) }));
    const identity = JSON.stringify(files);
    const folder = folderOf(origin, identity, taken);
    if (folder === undefined) continue;
    // Each is looked at alone: what it says of others is for the verifier, who has all of them.
    const told = findings
      .filter(({ kind }) => kind !== "bundle_missing")
      .map(({ kind, grade, message }) => ({ kind, grade, message }));
    const forced = status === "tampered";
    yield {
      bundle: { folder, from: found.name, origin, size, root, status, forced, findings: told, files },
      files: found.files,
    };
  }
}

/** Run, attempt, job and digest of the origin; another bundle that says the same gets a number. Undefined: a copy. */
const folderOf = (origin: string, identity: string, taken: Map<string, string>): string | undefined => {
  const parts = origin.split("/").slice(-4);
  const name = parts.length === 4 && parts.every((part) => PLAIN.test(part)) ? parts.join("-") : "bundle";
  for (let number = 1; ; number++) {
    const folder = `bundles/${name}${number === 1 ? "" : `-${number}`}`;
    const other = taken.get(folder.toLowerCase());
    if (other === identity) return undefined;
    if (other !== undefined) continue;
    taken.set(folder.toLowerCase(), identity);
    return folder;
  }
};
