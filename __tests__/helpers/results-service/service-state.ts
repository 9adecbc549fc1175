import type { ArtifactStore } from "./artifact-store.ts";
import type { BlobStore } from "./blob-store.ts";
import type { CacheStore } from "./cache-store.ts";
import type { RunStore } from "./run-store.ts";

/** Everything the service holds. */
export type ServiceState = {
  /** owner/name */
  readonly repository: string;
  readonly blobs: BlobStore;
  readonly caches: CacheStore;
  readonly artifacts: ArtifactStore;
  readonly runs: RunStore;
  /** Epoch milliseconds. */
  now(): number;
  /** Where the signed addresses handed out just now lead to. */
  handout(): string;
};
