import { resolve } from "node:path";
import { decodeUtf8 } from "../io/decode-utf8.ts";
import { describeFileError } from "../io/file-error.ts";
import { readRegularFile } from "../io/read-regular-file.ts";
import { type Parsed, refused } from "../syntax/parsed.ts";
import { DEFAULT_LOCK_FILE, type Lock, NO_LOCK, parseLock } from "../thresholds/lock.ts";
import type { CommandArguments } from "./command-arguments.ts";
import { Refusal } from "./refusal.ts";
import type { World } from "./world.ts";

/** A lock file: its name, its limits, and its text where it is there. */
export type LockFile = { readonly file: string; readonly lock: Lock; readonly text?: string };

/** Reports of large code bases have some ten MiB. */
const MAX_REPORT_BYTES = 64 * 1024 * 1024;

/** The text of a file that a command was told to read, or why it cannot be read. */
export const readNamedFile = async (file: string, world: World): Promise<Parsed<string>> => {
  const bytes = await readRegularFile(resolve(world.cwd, file), MAX_REPORT_BYTES);
  if (!bytes.ok) return bytes;
  return bytes.value === "too large" ? refused(`larger than ${MAX_REPORT_BYTES} bytes`) : decodeUtf8(bytes.value);
};

/** The lock of `--lock`. A file that is not there is refused when it was named and `mustExist`; else it locks nothing. */
export const lockOption = async (args: CommandArguments, world: World, mustExist: boolean): Promise<LockFile> => {
  const named = args.one("lock");
  const file = named ?? DEFAULT_LOCK_FILE;
  const text = await readNamedFile(file, world);
  if (!text.ok) {
    if (text.message === MISSING && !(named !== undefined && mustExist)) return { file, lock: NO_LOCK };
    throw new Refusal(`the lock ${JSON.stringify(file)}: ${text.message}`);
  }
  return { file, lock: lockIn(text, file), text: text.value };
};

const MISSING = describeFileError({ code: "ENOENT" });

/** The limits in the text of a lock file; throws a Refusal that names the file. */
export const lockIn = (text: Parsed<string>, file: string): Lock => {
  const lock = text.ok ? parseLock(text.value) : text;
  if (!lock.ok) throw new Refusal(`the lock ${JSON.stringify(file)}: ${lock.message}`);
  return lock.value;
};
