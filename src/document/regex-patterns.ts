import type { Node } from "./node.ts";
import type { ParsedDocument } from "./parsed-document.ts";

/** A quick no for most files. With a backslash the word may be written in escapes. */
const MAYBE = /regex|\\/;

/**
 * Every text that stands under a key `regex`, so that the caller can tell which engine is needed; empty: none.
 * Errs on the side of more: an attribute of that name, or metadata with it, counts as well.
 */
export const regexPatterns = (documents: readonly ParsedDocument[]): readonly string[] => {
  const found: string[] = [];
  for (const { text, root } of documents) if (text === undefined || MAYBE.test(text)) collect(root, false, found);
  return found;
};

const collect = (node: Node, isOperand: boolean, found: string[]): void => {
  if (node.kind === "scalar") {
    if (isOperand && typeof node.value === "string") found.push(node.value);
  } else if (node.kind === "sequence") {
    for (const item of node.items) collect(item, isOperand, found);
  } else for (const entry of node.entries) collect(entry.value, entry.key === "regex", found);
};
