import type { Node } from "../node.ts";
import { lineBreakOf } from "./text-lines.ts";

/** How a file is written, so that what is added looks like the rest. */
export type FileStyle = {
  readonly lineBreak: string;
  readonly quote: '"' | "'";
  /** What stands inside the braces of a mapping: a blank or nothing. */
  readonly padding: " " | "";
  /** Columns from a mapping to one within it. */
  readonly indent: number;
  /** The whole file stands in brackets. */
  readonly isFlow: boolean;
  /** Keys and texts in double quotes throughout. */
  readonly isJson: boolean;
};

const DEFAULT_INDENT = 2;

type Counts = { double: number; single: number; padded: number; tight: number };

const count = (text: string, node: Node, counts: Counts, seen: Set<Node>): void => {
  if (seen.has(node)) return;
  seen.add(node);
  const first = text[node.start];
  if (node.kind === "scalar") {
    if (first === '"') counts.double += 1;
    if (first === "'") counts.single += 1;
  } else if (node.kind === "sequence") {
    for (const item of node.items) count(text, item, counts, seen);
  } else {
    if (first === "{" && text[node.start + 1] === " ") counts.padded += 1;
    else if (first === "{" && /[^\s}]/.test(text[node.start + 1] ?? "}")) counts.tight += 1;
    for (const { value } of node.entries) count(text, value, counts, seen);
  }
};

/** The columns from a line with a key alone to the line below it. */
const indentOf = (text: string): number => {
  const [, outer = "", inner = ""] =
    /^( *)[^\s#][^\n\r]*:[ \t]*(?:#[^\n\r]*)?(?:\r\n|\n|\r)(\1 +)[^\s#-]/m.exec(text) ?? [];
  return inner.length - outer.length || DEFAULT_INDENT;
};

/** The style of a file, by what most of it does; that of this project where the file says nothing. */
export const fileStyleOf = (text: string, root: Node): FileStyle => {
  const counts: Counts = { double: 0, single: 0, padded: 0, tight: 0 };
  count(text, root, counts, new Set());
  const key = root.kind === "mapping" ? root.entries[0] : undefined;
  return {
    lineBreak: lineBreakOf(text),
    quote: counts.single > counts.double ? "'" : '"',
    padding: counts.tight > counts.padded ? "" : " ",
    indent: indentOf(text),
    isFlow: text[root.start] === "{",
    isJson: text[root.start] === "{" && key !== undefined && text[key.start] === '"',
  };
};
