import { type Parsed, parsed, quoted, refused } from "../syntax/parsed.ts";

/** The unescaped tokens of a JSON pointer; none points at the whole document. */
export type JsonPointer = readonly string[];

/** Reads a JSON pointer (RFC 6901, section 3): `` or `/total/lines/pct`, with `~1` for a slash and `~0` for a tilde. */
export const parsePointer = (text: string): Parsed<JsonPointer> => {
  if (text === "") return parsed([]);
  if (!text.startsWith("/")) return refused(`${quoted(text)} is not a JSON pointer: it must start with /`);
  if (/~(?![01])/.test(text)) return refused(`${quoted(text)} is not a JSON pointer: ~ must be ~0 or ~1`);
  // ~1 first: else ~01, which is the text ~1, would become a slash.
  const tokens = text.slice(1).split("/");
  return parsed(tokens.map((token) => token.replaceAll("~1", "/").replaceAll("~0", "~")));
};

/** The pointer as text again. */
export const renderPointer = (pointer: JsonPointer): string =>
  pointer.map((token) => `/${token.replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
