import { existsSync, readFileSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { decodeUtf8 } from "./decode-utf8.ts";
import { describeFileError } from "./file-error.ts";
import { DEFAULT_FLAG_FILE, MAX_FLAG_BYTES, type TextFile } from "./flag-files.ts";

/** The folder of the package, two above this file: as source, and as the bundle that holds it. */
const PACKAGE = join(fileURLToPath(import.meta.url), "..", "..", "..");

/**
 * A flag file for a caller that cannot wait: the one named; else that of the working directory; else, only where
 * there is none, the one that ships with the package. Throws an Error that names the file.
 */
export const readFlagFileNow = (cwd: string, named?: string): TextFile => {
  const own = resolve(cwd, named ?? DEFAULT_FLAG_FILE);
  const path = named === undefined && !existsSync(own) ? join(PACKAGE, DEFAULT_FLAG_FILE) : own;
  const file = path === own ? (named ?? DEFAULT_FLAG_FILE) : path;
  const decoded = decodeUtf8(readBytes(path, file));
  if (!decoded.ok) throw new Error(`${JSON.stringify(file)}: ${decoded.message}`);
  return { file, text: decoded.value };
};

const readBytes = (path: string, file: string): Uint8Array => {
  try {
    const stats = statSync(path);
    if (stats.isFile() && stats.size <= MAX_FLAG_BYTES) return readFileSync(path);
  } catch (error) {
    throw new Error(`${JSON.stringify(file)}: ${describeFileError(error)}`, { cause: error });
  }
  throw new Error(`${JSON.stringify(file)}: a file of at most ${MAX_FLAG_BYTES} bytes is needed`);
};

/** The JSON of the event that started the run; an empty object where there is none or it cannot be read. */
export const readEventNow = (path: string | undefined): unknown => {
  if (path === undefined) return {};
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    // Without the event its facts are unknown, and unknown matches no rule.
    return {};
  }
};
