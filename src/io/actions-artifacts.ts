import { createHash } from "node:crypto";
import { type GitHubRest, GitHubUnavailable } from "./github-rest.ts";

/** An artifact of a run as the API lists it. The name comes from whoever ran the job. */
export type RemoteArtifact = {
  readonly id: number;
  readonly name: string;
  /** Bytes of the zip. */
  readonly size: number;
  readonly expired: boolean;
  /** SHA-256 of the zip, 64 hexadecimal digits; undefined where the API does not tell it. */
  readonly sha256: string | undefined;
};

const PAGE = 100;
/** A run of a few hundred jobs with a bundle for each step; more is no audit. */
const MAX_PAGES = 200;
export const MAX_ARTIFACT_BYTES = 256 * 1024 * 1024;

/** Every artifact of a run, ascending by id. */
export const listArtifacts = async (
  rest: GitHubRest,
  repository: string,
  runId: number,
): Promise<readonly RemoteArtifact[]> => {
  const artifacts = new Map<number, RemoteArtifact>();
  for (let page = 1; page <= MAX_PAGES; page++) {
    const path = `/repos/${repository}/actions/runs/${runId}/artifacts?per_page=${PAGE}&page=${page}`;
    const { artifacts: listed } = ((await rest.json(path)) ?? {}) as { artifacts?: unknown };
    if (!Array.isArray(listed)) throw new GitHubUnavailable(`${path}: the answer lists no artifacts`);
    for (const artifact of listed) {
      const read = readArtifact(artifact);
      if (read === undefined) throw new GitHubUnavailable(`${path}: an artifact has no id or no name`);
      artifacts.set(read.id, read);
    }
    if (listed.length < PAGE) return [...artifacts.values()].sort((left, right) => left.id - right.id);
  }
  throw new GitHubUnavailable(`run ${runId} has more than ${MAX_PAGES * PAGE} artifacts`);
};

const readArtifact = (artifact: { readonly [field: string]: unknown }): RemoteArtifact | undefined => {
  const { id, name, size_in_bytes: size, expired, digest } = artifact;
  if (!Number.isSafeInteger(id) || (id as number) <= 0 || typeof name !== "string") return undefined;
  const [, sha256] = /^sha256:([0-9a-f]{64})$/.exec(typeof digest === "string" ? digest : "") ?? [];
  return { id: id as number, name, size: typeof size === "number" ? size : 0, expired: expired === true, sha256 };
};

/** `gone`: the retention has ended (410) or somebody deleted it (404). `refused`: not the bytes that the API names. */
export type Download =
  | { readonly kind: "bytes"; readonly bytes: Uint8Array; readonly sha256: string }
  | { readonly kind: "expired" | "deleted" }
  | { readonly kind: "refused"; readonly problem: string };

/** The zip of an artifact, held against the digest that the API lists; a wrong one is asked for once more. */
export const downloadArtifact = async (
  rest: GitHubRest,
  repository: string,
  artifact: RemoteArtifact,
): Promise<Download> => {
  if (artifact.expired) return { kind: "expired" };
  if (artifact.size > MAX_ARTIFACT_BYTES) {
    return { kind: "refused", problem: `has ${artifact.size} bytes; at most ${MAX_ARTIFACT_BYTES} are taken` };
  }
  for (let attempt = 1; ; attempt++) {
    const bytes = await rest.bytes(`/repos/${repository}/actions/artifacts/${artifact.id}/zip`, MAX_ARTIFACT_BYTES);
    if (bytes === 410) return { kind: "expired" };
    if (bytes === 404) return { kind: "deleted" };
    if (bytes === 413)
      return { kind: "refused", problem: `has more than the ${MAX_ARTIFACT_BYTES} bytes that are taken` };
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    if (artifact.sha256 === undefined || artifact.sha256 === sha256) return { kind: "bytes", bytes, sha256 };
    if (attempt === 2) {
      return { kind: "refused", problem: `has the digest ${sha256}; the API says ${artifact.sha256}` };
    }
  }
};
