import { constants } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import { resolve } from "node:path";
import type { Parsed } from "../syntax/parsed.ts";
import { decodeUtf8 } from "./decode-utf8.ts";

/** A file as it was read: its name for messages, and its text. */
export type TextFile = { readonly file: string; readonly text: string };

/** In all files together: whoever sends a pull request must not be able to exhaust the memory of a runner. */
export const MAX_FLAG_BYTES = 16 * 1024 * 1024;

/**
 * Reads files as UTF-8 text, in order. Directories, pipes and devices are refused without waiting on them;
 * what is too large is refused before it is read whole. Paths are relative to `cwd` and kept as names.
 */
export const readFlagFiles = async (
  paths: readonly string[],
  options: { readonly cwd: string; readonly maxBytes?: number },
): Promise<Parsed<readonly TextFile[]>> => {
  const maxBytes = options.maxBytes ?? MAX_FLAG_BYTES;
  const files: TextFile[] = [];
  let left = maxBytes;
  for (const file of paths) {
    const read = await readRegularFile(resolve(options.cwd, file), left);
    if (!read.ok) return { ok: false, message: `${file}: ${read.message}` };
    if (read.value.byteLength > left) {
      return { ok: false, message: `${file}: the flag files are larger than ${maxBytes} bytes in all` };
    }
    left -= read.value.byteLength;
    const text = decodeUtf8(read.value);
    if (!text.ok) return { ok: false, message: `${file}: ${text.message}` };
    files.push({ file, text: text.value });
  }
  return { ok: true, value: files };
};

/** What keeps a file from being read, in words, by the system's code. */
const CAUSES: { readonly [code: string]: string } = {
  ENOENT: "no such file",
  ENOTDIR: "no such file (a part of the path is no folder)",
  EACCES: "permission denied",
  EPERM: "permission denied",
  EISDIR: "is a folder, not a file",
  ELOOP: "its symbolic links go in a circle",
  ENAMETOOLONG: "the name is too long",
  ENXIO: "is not a regular file",
};

/** One line for a failure of the file system. */
export const describeFileError = (error: unknown): string => {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return CAUSES[code] ?? `cannot be read (${code || String(error)})`;
};

/** The bytes of a regular file, or the first `limit + 1` of them: more than the limit means too large. */
const readRegularFile = async (path: string, limit: number): Promise<Parsed<Uint8Array>> => {
  let handle: FileHandle | undefined;
  try {
    // Non-blocking, so that opening a pipe that nobody writes to does not wait for ever. Windows has no such flag.
    handle = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    const stat = await handle.stat();
    if (stat.isDirectory()) return { ok: false, message: "is a folder, not a file" };
    if (!stat.isFile()) return { ok: false, message: "is not a regular file" };
    if (stat.size > limit) return { ok: true, value: new Uint8Array(limit + 1) };
    return { ok: true, value: await readUpTo(handle, stat.size, limit + 1) };
  } catch (error) {
    return { ok: false, message: describeFileError(error) };
  } finally {
    await handle?.close();
  }
};

/** Reads to the end, which may lie elsewhere than the size said, when the file changes or the system makes it up. */
const readUpTo = async (handle: FileHandle, expected: number, limit: number): Promise<Uint8Array> => {
  let buffer = Buffer.allocUnsafe(Math.min(limit, expected + 1));
  let length = 0;
  for (;;) {
    const { bytesRead } = await handle.read(buffer, length, buffer.length - length);
    length += bytesRead;
    if (bytesRead === 0 || length === limit) return buffer.subarray(0, length);
    if (length === buffer.length) {
      const larger = Buffer.allocUnsafe(Math.min(limit, Math.max(65536, buffer.length * 2)));
      buffer.copy(larger, 0, 0, length);
      buffer = larger;
    }
  }
};
