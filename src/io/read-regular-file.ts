import { closeSync, constants, fstatSync, openSync, readSync } from "node:fs";
import { type Parsed, parsed, refused } from "../syntax/parsed.ts";
import { describeFileError } from "./file-error.ts";

/**
 * The bytes of a regular file of at most `limit` bytes. Folders, pipes and devices are refused without waiting on
 * them; what is too large is refused before it is read whole.
 */
export const readRegularFile = (path: string, limit: number): Parsed<Uint8Array | "too large"> => {
  let file: number | undefined;
  try {
    // Non-blocking, so that opening a pipe that nobody writes to does not wait for ever. Windows has no such flag.
    file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    const stat = fstatSync(file);
    if (stat.isDirectory()) return refused("is a folder, not a file");
    if (!stat.isFile()) return refused("is not a regular file");
    if (stat.size > limit) return parsed("too large");
    const bytes = readUpTo(file, stat.size, limit + 1);
    return parsed(bytes.byteLength > limit ? "too large" : bytes);
  } catch (error) {
    return refused(describeFileError(error));
  } finally {
    if (file !== undefined) closeSync(file);
  }
};

/** Reads to the end, which may lie elsewhere than the size said, when the file changes or the system makes it up. */
const readUpTo = (file: number, expected: number, limit: number): Uint8Array => {
  let buffer = Buffer.allocUnsafe(Math.min(limit, expected + 1));
  let length = 0;
  for (;;) {
    const bytesRead = readSync(file, buffer, length, buffer.length - length, null);
    length += bytesRead;
    if (bytesRead === 0 || length === limit) return buffer.subarray(0, length);
    if (length === buffer.length) {
      const larger = Buffer.allocUnsafe(Math.min(limit, Math.max(65536, buffer.length * 2)));
      buffer.copy(larger, 0, 0, length);
      buffer = larger;
    }
  }
};
