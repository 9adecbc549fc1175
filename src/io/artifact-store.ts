import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Parsed, parsed, refused } from "../syntax/parsed.ts";
import { withDeadline } from "./deadline.ts";
import { quietly } from "./quiet-toolkit.ts";
import { readRegularFile } from "./read-regular-file.ts";
import { safeUnzip } from "./safe-unzip.ts";

/** An artifact of this run. */
export type StoredArtifact = {
  readonly id: number;
  readonly name: string;
  /** `sha256:<hex>` of the bytes as stored. */
  readonly digest?: string;
};

/** The files of an artifact. `altered`: it came, and is not what was stored. */
export type Downloaded =
  | { readonly ok: true; readonly value: ReadonlyMap<string, Uint8Array> }
  | { readonly ok: false; readonly message: string; readonly altered?: true };

/** The artifacts of this run. No method throws; each gives up after its deadline and says why. */
export type ArtifactStore = {
  readonly upload: (name: string, files: ReadonlyMap<string, Uint8Array>) => Promise<Parsed<StoredArtifact>>;
  readonly list: () => Promise<Parsed<readonly StoredArtifact[]>>;
  /** The files in it, checked against the digest, and read in memory: nothing of it is ever unpacked on disk. */
  readonly download: (artifact: StoredArtifact) => Promise<Downloaded>;
};

/** Of an archive as stored; far above any bundle. */
const MAX_STORED_BYTES = 512 * 1024 * 1024;

/** Artifacts through the service of GitHub Actions. `deadline`: milliseconds that one call may take. */
export const createArtifactStore = (deadline: number): ArtifactStore => {
  const attempt = async <T>(work: () => Promise<T>): Promise<Parsed<T>> => {
    const log: string[] = [];
    try {
      const ended = await withDeadline(quietly(work, log), deadline);
      if (ended.inTime) return parsed(ended.value);
      const reason = log.findLast((line) => line.startsWith("Attempt "));
      const late = `the artifact service did not answer within ${deadline / 1000} s`;
      return refused(reason === undefined ? late : `${late} (${reason.slice(0, 300)})`);
    } catch (error) {
      return refused(error instanceof Error ? error.message : String(error));
    }
  };

  return {
    upload: (name, files) =>
      attempt(async () => {
        const client = await connect();
        return inFolder(async (folder) => {
          const paths = [...files].map(([file, bytes]) => {
            const path = join(folder, file);
            writeFileSync(path, bytes, { mode: 0o600 });
            return path;
          });
          const { id, digest } = await client.uploadArtifact(name, paths, folder);
          if (id === undefined) throw new Error("the artifact service gave no id");
          return { id, name, ...(digest !== undefined && { digest: `sha256:${digest}` }) };
        });
      }),
    list: () =>
      attempt(async () => {
        const { artifacts } = await (await connect()).listArtifacts();
        return artifacts.map(({ id, name, digest }) => ({ id, name, ...(digest !== undefined && { digest }) }));
      }),
    download: async ({ id, name, digest }) => {
      const zip = await attempt(async () => {
        const client = await connect();
        return inFolder(async (folder) => {
          const expected = digest === undefined ? {} : { expectedHash: digest };
          const done = await client.downloadArtifact(id, { path: folder, skipDecompress: true, ...expected });
          return done.digestMismatch === true ? undefined : readOnlyFile(folder);
        });
      });
      if (!zip.ok) return zip;
      if (zip.value === undefined) return altered(`artifact "${name}" is not what its digest says`);
      const files = await safeUnzip(zip.value);
      return files.ok ? files : altered(files.message);
    },
  };
};

const altered = (message: string): Downloaded => ({ ok: false, message, altered: true });

const connect = async () => new (await import("@actions/artifact")).DefaultArtifactClient();

const readOnlyFile = (folder: string): Uint8Array => {
  const [name, ...more] = readdirSync(folder);
  if (name === undefined || more.length > 0) throw new Error("the artifact service gave no single file");
  const file = readRegularFile(join(folder, name), MAX_STORED_BYTES);
  if (!file.ok) throw new Error(file.message);
  if (file.value === "too large") throw new Error(`the artifact is larger than ${MAX_STORED_BYTES} bytes`);
  return file.value;
};

const inFolder = async <T>(work: (folder: string) => Promise<T>): Promise<T> => {
  const folder = mkdtempSync(join(process.env["RUNNER_TEMP"] || tmpdir(), "signalbox-"));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
};
