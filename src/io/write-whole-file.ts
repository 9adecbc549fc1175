import { randomUUID } from "node:crypto";
import { constants } from "node:fs";
import { copyFile, link, mkdir, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { type Parsed, parsed, refused } from "../syntax/parsed.ts";
import { describeFileError, errorCode } from "./file-error.ts";

/**
 * Writes a file whole or not at all, with the folders that it needs: into a new file beside it, then under its name.
 * `mode`: its permissions, less those that the process denies. Without `replace`, a file (or link) that has the name already is refused, even when it appears at the last moment.
 */
export const writeWholeFile = async (
  path: string,
  text: string | Uint8Array,
  options: { readonly replace: boolean; readonly mode?: number },
): Promise<Parsed<undefined>> => {
  const draft = join(dirname(path), `.signalbox-${randomUUID()}.tmp`);
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(draft, text, { flag: "wx", ...(options.mode !== undefined && { mode: options.mode }) });
    await (options.replace ? rename(draft, path) : claimName(draft, path));
    return parsed(undefined);
  } catch (error) {
    return refused(describeFileError(error));
  } finally {
    await rm(draft, { force: true }).catch(() => undefined);
  }
};

/** A link fails where the name is taken; a file system without links copies, under the same condition. */
const claimName = async (draft: string, path: string): Promise<void> => {
  try {
    await link(draft, path);
  } catch (error) {
    if (errorCode(error) === "EEXIST") throw error;
    await copyFile(draft, path, constants.COPYFILE_EXCL);
  }
};
