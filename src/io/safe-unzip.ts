import { crc32 } from "node:zlib";
import type { Entry, ZipFile } from "yauzl";
import { type Parsed, parsed, quoted, refused } from "../syntax/parsed.ts";

/** What a zip from outside may cost: a few kilobytes can otherwise unfold to petabytes, or to millions of names. */
export type UnzipLimits = {
  readonly entries: number;
  /** Of one file, unpacked. */
  readonly fileBytes: number;
  /** Of all files together, unpacked; entries that share their packed bytes count each. */
  readonly totalBytes: number;
};

export const UNZIP_LIMITS: UnzipLimits = {
  entries: 50_000,
  fileBytes: 128 * 1024 * 1024,
  totalBytes: 512 * 1024 * 1024,
};

/** Of a name: what a file system takes, and no more than a person reads. */
const MAX_NAME_LENGTH = 1_000;
const REGULAR_FILE = 0o100000;
const FOLDER = 0o040000;
const KIND_OF_FILE = 0o170000;
/** `version made by`, upper byte: the systems whose external attributes hold Unix mode bits (APPNOTE 4.4.2). */
const UNIX = 3;
const MAC = 19;

/**
 * The files of a zip by their names, in memory: nothing is ever written. Refused whole for the first entry that is not
 * a plain file (or folder) with a harmless name, is there twice, is encrypted, is larger than allowed or than it says
 * it is, or does not fit its checksum.
 */
export const safeUnzip = async (
  zip: Uint8Array,
  limits: UnzipLimits = UNZIP_LIMITS,
): Promise<Parsed<ReadonlyMap<string, Uint8Array>>> => {
  const { fromBufferPromise } = await import("yauzl");
  try {
    const bytes = Buffer.from(zip.buffer, zip.byteOffset, zip.byteLength);
    return parsed(await readEntries(await fromBufferPromise(bytes, { strictFileNames: true }), limits));
  } catch (error) {
    // Whatever the library says about bytes from outside is about them.
    return refused(`the zip is refused: ${error instanceof Error ? error.message : String(error)}`);
  }
};

const readEntries = async (zip: ZipFile, limits: UnzipLimits): Promise<ReadonlyMap<string, Uint8Array>> => {
  const files = new Map<string, Uint8Array>();
  const taken = new Set<string>();
  let entries = 0;
  let left = limits.totalBytes;
  for await (const entry of zip.eachEntry()) {
    if (++entries > limits.entries) throw new Error(`more than ${limits.entries} entries`);
    const name = entry.fileName;
    const fault = faultOf(entry) ?? (taken.has(folded(name)) ? "is there twice" : undefined);
    if (fault !== undefined) throw new Error(`entry ${quoted(name)} ${fault}`);
    taken.add(folded(name));
    if (name.endsWith("/")) continue;
    const bytes = await readEntry(zip, entry, Math.min(limits.fileBytes, left));
    left -= bytes.byteLength;
    files.set(name, bytes);
  }
  const leaves = new Set([...files.keys()].map(folded));
  for (const name of taken) {
    const parent = parentsOf(name).find((folder) => leaves.has(folder));
    if (parent !== undefined) throw new Error(`entry ${quoted(parent)} is a file and a folder`);
  }
  return files;
};

/** Names that some file systems take for the same one. */
const folded = (name: string): string => name.replace(/\/$/, "").normalize("NFC").toLowerCase();

const parentsOf = (name: string): readonly string[] => {
  const segments = name.split("/");
  return segments.slice(1).map((_, index) => segments.slice(0, index + 1).join("/"));
};

const faultOf = (entry: Entry): string | undefined => {
  if (!isHarmlessPath(entry.fileName.replace(/\/$/, ""))) return "has a name that is refused";
  if (entry.isEncrypted()) return "is encrypted";
  const system = entry.versionMadeBy >> 8;
  const kind = (entry.externalFileAttributes >>> 16) & KIND_OF_FILE;
  // Zero: the writer says nothing of a mode.
  if ((system !== UNIX && system !== MAC) || kind === 0) return undefined;
  const needed = entry.fileName.endsWith("/") ? FOLDER : REGULAR_FILE;
  return kind === needed ? undefined : "is no regular file";
};

/** Relative, with `/` between segments, none of them empty, `.` or `..`; nothing that Windows or a terminal obeys. */
const isHarmlessPath = (path: string): boolean =>
  path.length <= MAX_NAME_LENGTH &&
  path.split("/").every((segment) => segment !== "" && !/^\.\.?$|[. ]$/.test(segment)) &&
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  !/[\u0000-\u001f\u007f-\u009f\\:*?"<>|\u2028-\u202e\u2066-\u2069\ufffd]/.test(path);

const readEntry = async (zip: ZipFile, entry: Entry, limit: number): Promise<Uint8Array> => {
  const name = quoted(entry.fileName);
  const tooLarge = (): Error => new Error(`entry ${name} unpacks to more than the ${limit} bytes that are left for it`);
  if (entry.uncompressedSize > limit) throw tooLarge();
  const chunks: Uint8Array[] = [];
  let length = 0;
  // The library ends the stream in an error where the real size is not the declared one.
  for await (const chunk of await zip.openReadStreamPromise(entry)) {
    length += chunk.length;
    chunks.push(chunk);
  }
  const bytes = Buffer.concat(chunks, length);
  if (crc32(bytes) !== entry.crc32) throw new Error(`entry ${name} does not fit its checksum`);
  return bytes;
};
