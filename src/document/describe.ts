import type { Node } from "./node.ts";

/** Longer words of the user are shortened in messages. */
const MAX_QUOTED = 60;

/** Control characters beyond ASCII, line separators and marks that turn the direction of writing. */
const UNSAFE = /[\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

/** Most words are keys, and every flag's key is quoted once. */
const SAFE = /^[\w.-]*$/;

const escapeCode = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;

/** The user's own word for a message: in double quotes, shortened, nothing in it that a terminal would obey. */
export const quote = (text: string): string => {
  if (text.length <= MAX_QUOTED && SAFE.test(text)) return `"${text}"`;
  const short = text.length > MAX_QUOTED ? `${text.slice(0, MAX_QUOTED)}…` : text;
  return JSON.stringify(short).replace(UNSAFE, escapeCode);
};

/** Words in a row for a message: `"a", "b" or "c"`. */
export const oneOf = (words: readonly string[]): string =>
  words.length < 2
    ? words.map(quote).join("")
    : `${words.slice(0, -1).map(quote).join(", ")} or ${quote(words.at(-1) as string)}`;

/** What was found, for a message. */
export const describe = (node: Node): string => {
  if (node.kind === "sequence") return "a list";
  if (node.kind === "mapping") return "a mapping";
  if (node.value === null) return "nothing";
  return typeof node.value === "string" ? `the text ${quote(node.value)}` : String(node.value);
};
