import { createHash } from "node:crypto";
import { type Artifact, defaultExpiry, downloadName } from "./artifact-store.ts";
import type { CacheEntry } from "./cache-store.ts";
import type { ServiceState } from "./service-state.ts";

export type GivenCache = {
  readonly key: string;
  readonly version: string;
  /** A ref; refs/heads/main unless given. */
  readonly scope?: string;
  readonly bytes: Uint8Array;
};

/** Stores a finished cache entry, in place of the one of this key, version and scope. */
export function putCache({ caches, blobs }: ServiceState, given: GivenCache): CacheEntry {
  const { key, version, scope = "refs/heads/main", bytes } = given;
  caches.remove((each) => each.key === key && each.version === version && each.scope === scope);
  const entry = caches.reserve(key, version, scope);
  if (entry === undefined) throw new Error(`cache "${key}" is still there after its removal`);
  blobs.put(entry.blob, { bytes: Buffer.from(bytes), contentType: "application/octet-stream" });
  return caches.finalize(entry);
}

export type GivenArtifact = {
  readonly runId: number;
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly attempt?: number;
  /** application/zip unless given. */
  readonly mimeType?: string;
  /** RFC 3339. */
  readonly createdAt?: string;
  readonly expiresAt?: string;
  /** What the service says of the bytes; the truth unless given. */
  readonly digest?: string;
  readonly size?: number;
};

/** Stores a finished artifact, whatever there is of its name, and its run when that is new. */
export function putArtifact({ artifacts, blobs, runs, now }: ServiceState, given: GivenArtifact): Artifact {
  const { bytes, ...told } = given;
  const run = runs.find(given.runId) ?? runs.add({ id: given.runId });
  const createdAt = given.createdAt ?? new Date(now()).toISOString();
  const artifact = artifacts.add({
    attempt: run.attempt,
    jobBackendId: "",
    mimeType: "application/zip",
    expiresAt: defaultExpiry(Date.parse(createdAt)),
    size: bytes.length,
    digest: `sha256:${createHash("sha256").update(bytes).digest("hex")}`,
    ...told,
    createdAt,
  });
  blobs.put(artifact.blob, {
    bytes: Buffer.from(bytes),
    contentType: artifact.mimeType,
    fileName: downloadName(artifact),
  });
  return artifact;
}
