import { createHash } from "node:crypto";
import { join } from "node:path";
import {
  downloadArtifact,
  listArtifacts,
  MAX_ARTIFACT_BYTES,
  type RemoteArtifact,
} from "../../io/actions-artifacts.ts";
import { listRuns, type RemoteRun, type RunWindow } from "../../io/actions-runs.ts";
import { bundlesOfArchive } from "../../io/audit-bundles.ts";
import type { GitHubRest } from "../../io/github-rest.ts";
import { readRegularFile } from "../../io/read-regular-file.ts";
import { writeWholeFile } from "../../io/write-whole-file.ts";
import { Refusal } from "../refusal.ts";
import { type IndexedArtifact, indexOf, type RunIndex } from "./run-index.ts";

export type PullOrder = {
  readonly rest: GitHubRest;
  /** `owner/name`. */
  readonly repository: string;
  readonly window: RunWindow;
  readonly workflow?: string | undefined;
  readonly folder: string;
  /** Told after each run: how many of how many. */
  readonly onRun: (done: number, all: number) => Promise<void>;
};

/** `fetched`: how many artifacts came over the line now; the others were here. */
export type Pulled = { readonly index: RunIndex; readonly fetched: number };

export const INDEX_FILE = "runs.json";
/** Whatever begins so should be a bundle; whatever does not is no matter of the audit. */
const PREFIX = "signalbox-audit-";
/** The name as the action writes it: run, attempt, job and digest. Anything else would end up in a path. */
const NAME = /^signalbox-audit-(\d{1,19})-(\d{1,6})-[\w.-]{1,150}$/;

/**
 * Fetches every bundle of the runs that began in a window, each into a file of its own that is whole or not there, and
 * last the index. What is there already, with the right digest, is not fetched again.
 */
export const pullBundles = async (order: PullOrder): Promise<Pulled> => {
  const { rest, repository, window, workflow, folder } = order;
  const runs = await listRuns(rest, repository, window, workflow);
  const artifacts: IndexedArtifact[] = [];
  let fetched = 0;
  for (const [at, run] of runs.entries()) {
    for (const artifact of await listArtifacts(rest, repository, run.id)) {
      if (!artifact.name.startsWith(PREFIX)) continue;
      const pulled = await pullArtifact(order, run, artifact);
      artifacts.push(pulled.indexed);
      fetched += pulled.fetched ? 1 : 0;
    }
    await order.onRun(at + 1, runs.length);
  }
  const facts = {
    repository,
    since: new Date(window.from * 1000).toISOString(),
    until: new Date((window.to + 1) * 1000).toISOString(),
    workflow: workflow ?? null,
  };
  const index = indexOf(facts, runs, artifacts);
  await write(join(folder, INDEX_FILE), `${JSON.stringify(index, null, 2)}\n`);
  return { index, fetched };
};

const pullArtifact = async (
  { rest, repository, folder }: PullOrder,
  run: RemoteRun,
  artifact: RemoteArtifact,
): Promise<{ readonly indexed: IndexedArtifact; readonly fetched: boolean }> => {
  const { id, name } = artifact;
  const [, runId, attempt] = NAME.exec(name) ?? [];
  const common = { id, name, run_id: run.id, attempt: attempt === undefined ? null : Number(attempt) };
  const without = (status: "expired" | "deleted" | "refused", problem?: string) => {
    return { indexed: { ...common, status, sha256: null, file: null, ...(problem && { problem }) }, fetched: false };
  };
  if (runId === undefined) return without("refused", "its name is none that an audit gives");
  if (runId !== String(run.id)) return without("refused", `its name is of the run ${runId}`);
  const file = `${run.id}/${name}-${id}.zip`;
  const path = join(folder, file);
  const kept = keptDigest(path);
  if (kept !== undefined && (artifact.sha256 === undefined || artifact.sha256 === kept)) {
    return { indexed: { ...common, status: "present", sha256: kept, file }, fetched: false };
  }
  const download = await downloadArtifact(rest, repository, artifact);
  if (download.kind !== "bytes")
    return without(download.kind, download.kind === "refused" ? download.problem : undefined);
  const problem = await zipProblem(download.bytes);
  if (problem !== undefined) return without("refused", problem);
  await write(path, download.bytes);
  return { indexed: { ...common, status: "present", sha256: download.sha256, file }, fetched: true };
};

/** The digest of a file that an earlier pull left; undefined where there is none that can be read. */
const keptDigest = (path: string): string | undefined => {
  const bytes = readRegularFile(path, MAX_ARTIFACT_BYTES);
  if (!bytes.ok || bytes.value === "too large") return undefined;
  return createHash("sha256").update(bytes.value).digest("hex");
};

const zipProblem = async (bytes: Uint8Array): Promise<string | undefined> => {
  for await (const bundle of bundlesOfArchive("", bytes)) if ("problem" in bundle) return bundle.problem;
  return undefined;
};

const write = async (path: string, content: string | Uint8Array): Promise<void> => {
  const written = await writeWholeFile(path, content, { replace: true });
  if (!written.ok) throw new Refusal(`${JSON.stringify(path)}: ${written.message}`);
};
