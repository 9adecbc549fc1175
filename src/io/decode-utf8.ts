import { isUtf8 } from "node:buffer";
import { type Parsed, parsed, refused } from "../syntax/parsed.ts";

/** Text of UTF-8 bytes without a byte order mark; what is not UTF-8 is refused, with the offset of the first bad byte. */
export const decodeUtf8 = (bytes: Uint8Array): Parsed<string> => {
  if (isUtf8(bytes)) {
    const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("utf8");
    return parsed(text.startsWith("\ufeff") ? text.slice(1) : text);
  }
  const offset = validUtf8Length(bytes);
  const found = bytes[offset]?.toString(16).padStart(2, "0");
  return refused(`not UTF-8: byte 0x${found} at offset ${offset}`);
};

/** How many bytes from the start are whole, well-formed characters (Unicode 16, table 3-7). */
const validUtf8Length = (bytes: Uint8Array): number => {
  let at = 0;
  while (at < bytes.length) {
    const length = characterLength(bytes, at);
    if (length === 0) return at;
    at += length;
  }
  return at;
};

/** The second byte's range depends on the first: no overlong forms, no surrogates, nothing above U+10FFFF. */
const characterLength = (bytes: Uint8Array, at: number): number => {
  const first = bytes[at] ?? 0;
  if (first < 0x80) return 1;
  const length = first < 0xc2 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf5 ? 4 : 0;
  const low = first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80;
  const high = first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf;
  for (let next = 1; next < length; next++) {
    const byte = bytes[at + next] ?? 0;
    const inRange = next === 1 ? low <= byte && byte <= high : 0x80 <= byte && byte <= 0xbf;
    if (!inRange) return 0;
  }
  return length;
};
