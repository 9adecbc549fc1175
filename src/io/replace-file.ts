import { chmod, readFile, realpath, stat } from "node:fs/promises";
import { type Parsed, refused } from "../syntax/parsed.ts";
import { decodeUtf8 } from "./decode-utf8.ts";
import { describeFileError } from "./file-error.ts";
import { writeWholeFile } from "./write-whole-file.ts";

/** EF BB BF, which some editors of Windows write and need. */
const BYTE_ORDER_MARK = "\ufeff";

const hasMark = (bytes: Uint8Array): boolean => bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;

/**
 * Writes a file anew that was read before, whole or not at all: byte order mark, permissions and a link to it stay.
 * Refused when it no longer holds `before`: somebody else's change must not be lost.
 */
export const replaceFile = async (path: string, before: string, after: string): Promise<Parsed<undefined>> => {
  try {
    const target = await realpath(path);
    const bytes = await readFile(target);
    const current = decodeUtf8(bytes);
    if (!current.ok || current.value !== before) return refused("has changed since it was read; nothing was written");
    const { mode } = await stat(target);
    const written = await writeWholeFile(target, (hasMark(bytes) ? BYTE_ORDER_MARK : "") + after, { replace: true });
    if (written.ok) await chmod(target, mode & 0o7777);
    return written;
  } catch (error) {
    return refused(describeFileError(error));
  }
};
