import { createHash } from "node:crypto";
import { type Parsed, parsed, refused } from "../../syntax/parsed.ts";

const CHECK_BYTES = 4;
const BASE64URL = /^[A-Za-z0-9_-]+$/;

/** A key as one word that survives a settings page: prefix, then base64url of the bytes and their check bytes. */
export const writeKeyText = (prefix: string, bytes: Uint8Array): string =>
  prefix + Buffer.concat([bytes, checkOf(prefix, bytes)]).toString("base64url");

/** Reads such a word of so many key bytes; a slip of the pen is refused by the check bytes. Never shows the text. */
export const readKeyText = (prefix: string, text: string, length: number): Parsed<Uint8Array> => {
  const body = text.slice(prefix.length);
  if (!text.startsWith(prefix) || !BASE64URL.test(body)) return refused(`${prefix}... in base64url is needed`);
  const all = Buffer.from(body, "base64url");
  const bytes = all.subarray(0, length);
  if (all.length !== length + CHECK_BYTES || all.toString("base64url") !== body)
    return refused(`${prefix}... is not whole: it has ${all.length} bytes, ${length + CHECK_BYTES} are needed`);
  if (!all.subarray(length).equals(checkOf(prefix, bytes)))
    return refused(`${prefix}... is mistyped: its check bytes do not fit`);
  return parsed(Uint8Array.from(bytes));
};

const checkOf = (prefix: string, bytes: Uint8Array): Buffer =>
  createHash("sha256").update(prefix).update(bytes).digest().subarray(0, CHECK_BYTES);
