import { existsSync } from "node:fs";
import { join } from "node:path";
import { MAX_ZIP_BYTES } from "../../io/audit-bundles.ts";
import { packZip } from "../../io/pack-zip.ts";
import { UNZIP_LIMITS } from "../../io/safe-unzip.ts";
import { writeWholeFile } from "../../io/write-whole-file.ts";
import { Refusal } from "../refusal.ts";
import { ARCHIVE_FILE } from "./archive-index.ts";

/** Where an archive goes. It is one once `finish` has written its index. */
export type ArchiveTarget = {
  readonly add: (path: string, bytes: Uint8Array) => Promise<void>;
  readonly finish: (index: string) => Promise<void>;
};

/** A folder, or a zip where the path ends so; throws a Refusal where there is one already. */
export const openTarget = (path: string): ArchiveTarget =>
  path.toLowerCase().endsWith(".zip") ? zipTarget(path) : folderTarget(path);

const folderTarget = (folder: string): ArchiveTarget => {
  if (existsSync(join(folder, ARCHIVE_FILE))) throw exists(folder);
  return {
    add: (path, bytes) => write(join(folder, path), bytes, true),
    finish: (index) => write(join(folder, ARCHIVE_FILE), index, false),
  };
};

const zipTarget = (path: string): ArchiveTarget => {
  if (existsSync(path)) throw exists(path);
  const files = new Map<string, Uint8Array>();
  let total = 0;
  return {
    add: async (name, bytes) => {
      total += bytes.length;
      files.set(name, bytes);
      // What could not be read back is no archive.
      if (total > UNZIP_LIMITS.totalBytes || files.size >= UNZIP_LIMITS.entries) throw tooLarge();
    },
    finish: async (index) => {
      const zip = packZip(new Map([[ARCHIVE_FILE, Buffer.from(index)], ...files]));
      if (zip.length > MAX_ZIP_BYTES) throw tooLarge();
      await write(path, zip, false);
    },
  };
};

const exists = (path: string): Refusal =>
  new Refusal(`${JSON.stringify(path)}: is an archive already`, {
    hint: "an archive is never changed: name a new one",
  });

const tooLarge = (): Refusal => new Refusal("too much for one zip", { hint: "a folder has no such limit: --out DIR" });

const write = async (path: string, content: string | Uint8Array, replace: boolean): Promise<void> => {
  const written = await writeWholeFile(path, content, { replace });
  if (!written.ok) throw new Refusal(`${JSON.stringify(path)}: ${written.message}`);
};
