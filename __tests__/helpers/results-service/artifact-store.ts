import type { BlobStore } from "./blob-store.ts";

export type Artifact = {
  readonly id: number;
  readonly runId: number;
  /** The attempt that uploaded it. */
  readonly attempt: number;
  readonly jobBackendId: string;
  readonly name: string;
  readonly mimeType: string;
  /** Name of its blob. */
  readonly blob: string;
  /** RFC 3339. */
  readonly createdAt: string;
  readonly expiresAt: string;
  /** In bytes. */
  readonly size: number;
  /** `sha256:` and hex; empty until its upload is finalized. */
  readonly digest: string;
};

export type ArtifactStore = {
  readonly artifacts: readonly Artifact[];
  /** Adds one under the next id. */
  add(given: Omit<Artifact, "id" | "blob">): Artifact;
  replace(artifact: Artifact, change: Partial<Artifact>): Artifact;
  remove(matches: (artifact: Artifact) => boolean): void;
};

const FIRST_ID = 5001;

/** An empty store over the service's blobs. */
export function createArtifactStore(blobs: BlobStore): ArtifactStore {
  let nextId = FIRST_ID;
  const artifacts: Artifact[] = [];
  return {
    artifacts,
    add(given) {
      const artifact = { ...given, id: nextId, blob: `artifact-${nextId}` };
      nextId += 1;
      artifacts.push(artifact);
      return artifact;
    },
    replace(artifact, change) {
      const changed = { ...artifact, ...change };
      artifacts[artifacts.findIndex(({ id }) => id === artifact.id)] = changed;
      return changed;
    },
    remove(matches) {
      for (const artifact of artifacts.filter(matches)) {
        blobs.delete(artifact.blob);
        artifacts.splice(artifacts.indexOf(artifact), 1);
      }
    },
  };
}

export const isFinal = ({ digest }: Artifact): boolean => digest !== "";

/** @param now epoch milliseconds */
export const isExpired = ({ expiresAt }: Artifact, now: number): boolean => Date.parse(expiresAt) <= now;

/** The name a download is offered under: an archive gets its ending, a file uploaded as it is has one. */
export const downloadName = ({ name, mimeType }: Artifact): string =>
  mimeType === "application/zip" && !name.endsWith(".zip") ? `${name}.zip` : name;

const DAY_MS = 86_400_000;
/** Source: https://docs.github.com/organizations/managing-organization-settings (retention period) */
const RETENTION_DAYS = 90;

/** When an artifact goes unless its uploader said so. @param now epoch milliseconds */
export const defaultExpiry = (now: number): string => new Date(now + RETENTION_DAYS * DAY_MS).toISOString();
