import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parsed, refused } from "../syntax/parsed.ts";
import { cacheUnavailable, reasonIn } from "./cache-service.ts";
import { withDeadline } from "./deadline.ts";
import { quietly, type ToolkitLog } from "./quiet-toolkit.ts";
import { readRegularFile } from "./read-regular-file.ts";
import { isArchive, readSnapshotArchive, SNAPSHOT_FILE } from "./snapshot-archive.ts";
import type { SnapshotStore, StoredSnapshot } from "./snapshot-store.ts";

/** A job may lose five seconds to a cache that does not answer; the clients alone would retry for up to 25. */
const DEADLINE_MS = 4_000;

/** Bytes of an archive as it is stored. */
const MAX_STORED_BYTES = 64 * 1024 * 1024;

/** A lookup that fails is tried once more, in time. */
const RETRY = { maxAttempts: 2, retryIntervalMs: 700 };

/** The parts that restoreCache is made of, without its last: `tar -P` writes wherever the archive says. */
const loadParts = async () => {
  const [client, twirp, utils, config] = await Promise.all([
    import("../../node_modules/@actions/cache/lib/internal/cacheHttpClient.js"),
    import("../../node_modules/@actions/cache/lib/internal/shared/cacheTwirpClient.js"),
    import("../../node_modules/@actions/cache/lib/internal/cacheUtils.js"),
    import("../../node_modules/@actions/cache/lib/internal/config.js"),
  ]);
  return { ...client, ...twirp, ...utils, ...config };
};

type Parts = Awaited<ReturnType<typeof loadParts>>;

/** The snapshots of a run in the cache of GitHub Actions, each under a key that nothing else has or begins with. */
export const createCacheStore = (runId: string): SnapshotStore => {
  const keyOf = (id: string): string => `signalbox-${runId}-${id}`;
  return {
    save: async (id, text) => {
      const unavailable = cacheUnavailable(process.env);
      if (unavailable !== undefined) return refused(unavailable);
      const { saveCache } = await import("@actions/cache");
      const saved = await inFolder(text, () => attempt(() => saveCache([SNAPSHOT_FILE], keyOf(id), undefined, true)));
      if (saved.ok && saved.value >= 0) return parsed(undefined);
      const reason = saved.ok ? (reasonIn(saved.log) ?? NO_REASON) : saved.message;
      // What has this key has this content: somebody was faster.
      return reason.includes("already exists") ? parsed(undefined) : refused(reason);
    },
    load: async (id) => {
      const unavailable = cacheUnavailable(process.env);
      if (unavailable !== undefined) return missing(unavailable);
      const parts = await loadParts();
      const loaded = await attempt(() => fetchSnapshot(parts, keyOf(id)));
      return loaded.ok ? loaded.value : missing(loaded.message);
    },
  };
};

const NO_REASON = "the cache service gave no reason";

const missing = (message: string): StoredSnapshot => ({ ok: false, kind: "missing", message });

type Attempt<T> =
  | { readonly ok: true; readonly value: T; readonly log: ToolkitLog }
  | { readonly ok: false; readonly message: string };

/** Lets a client work in silence and in time. */
const attempt = async <T>(work: () => Promise<T>): Promise<Attempt<T>> => {
  const log: string[] = [];
  try {
    const ended = await withDeadline(quietly(work, log), DEADLINE_MS);
    if (ended.inTime) return { ok: true, value: ended.value, log };
    const reason = reasonIn(log);
    const message = `the cache service did not answer within ${DEADLINE_MS / 1000} s`;
    return { ok: false, message: reason === undefined ? message : `${message} (${reason})` };
  } catch (error) {
    return { ok: false, message: error instanceof Error ? error.message : String(error) };
  }
};

/**
 * The client archives paths below the working directory and GITHUB_WORKSPACE, so both point at a folder of our own for
 * as long as we wait for it: nothing is written among the user's files.
 */
const inFolder = async <T>(text: string, work: () => Promise<T>): Promise<T> => {
  const before = { cwd: process.cwd(), workspace: process.env["GITHUB_WORKSPACE"] };
  const folder = makeFolder();
  try {
    writeFileSync(join(folder, SNAPSHOT_FILE), text);
    process.chdir(folder);
    // As the system names it: where temporary folders are links, the two names differ.
    process.env["GITHUB_WORKSPACE"] = process.cwd();
    return await work();
  } finally {
    process.chdir(before.cwd);
    if (before.workspace === undefined) delete process.env["GITHUB_WORKSPACE"];
    else process.env["GITHUB_WORKSPACE"] = before.workspace;
    removeFolder(folder);
  }
};

const makeFolder = (): string => mkdtempSync(join(process.env["RUNNER_TEMP"] || tmpdir(), "signalbox-"));
const removeFolder = (folder: string): void => rmSync(folder, { recursive: true, force: true, maxRetries: 3 });

const fetchSnapshot = async (parts: Parts, key: string): Promise<StoredSnapshot> => {
  const mode = parts.getCacheMode();
  if (!parts.isCacheReadable(mode)) return missing(`the cache mode of this job is ${JSON.stringify(mode)}`);
  const method = await parts.getCompressionMethod();
  const version = parts.getCacheVersion([SNAPSHOT_FILE], method, true);
  const service = parts.internalCacheTwirpClient(RETRY);
  const found = await service.GetCacheEntryDownloadURL({ key, version, restoreKeys: [] });
  // The service looks for keys that begin with the one that is asked for.
  if (!found.ok || found.matchedKey !== key) return missing("it is not in the cache");
  const folder = makeFolder();
  try {
    const file = join(folder, "archive");
    await parts.downloadCache(found.signedDownloadUrl, file, { useAzureSdk: true, timeoutInMs: DEADLINE_MS });
    const archive = readRegularFile(file, MAX_STORED_BYTES);
    if (!archive.ok) return missing(`its archive: ${archive.message}`);
    if (archive.value === "too large") return unsafe(`it is larger than ${MAX_STORED_BYTES} bytes`);
    if (!isArchive(archive.value)) return missing("what the cache gave is no archive: it was evicted, or replaced");
    const text = await readSnapshotArchive(archive.value);
    return text.ok ? { ok: true, text: text.value } : unsafe(text.message);
  } finally {
    removeFolder(folder);
  }
};

const unsafe = (message: string): StoredSnapshot => ({ ok: false, kind: "unsafe", message });
