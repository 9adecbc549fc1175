import type { Node } from "./node.ts";
import type { ParsedDocument } from "./parsed-document.ts";

/** Errs on the side of yes: an attribute called regex, or metadata with that word, loads the engine for nothing. */
const mentionsRegex = (node: Node): boolean => {
  if (node.kind === "scalar") return false;
  if (node.kind === "sequence") return node.items.some(mentionsRegex);
  return node.entries.some((entry) => entry.key === "regex" || mentionsRegex(entry.value));
};

/** A quick no for most files. With a backslash the word may be written in escapes. */
const MAYBE = /regex|\\/;

/** Whether a condition of these documents needs the regular expression engine. */
export const usesRegex = (documents: readonly ParsedDocument[]): boolean =>
  documents.some(({ text, root }) => (text === undefined || MAYBE.test(text)) && mentionsRegex(root));
