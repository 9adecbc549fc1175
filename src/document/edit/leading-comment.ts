import type { Entry } from "../node.ts";
import { columnOf, lineAt, lineEnd, lineStart, nextLine, previousLine } from "./text-lines.ts";

/** A drawn line: a comment with one is the heading of a part of the file, which no single entry owns. */
const HEADING = /([-=~*#_+─━═╌])\1{2}/;
const COMMENT = /^[ \t]*#/;
const BLANK = /^[ \t]*$/;

const isBlankAt = (text: string, start: number): boolean => start < text.length && BLANK.test(lineAt(text, start));

/** Where the comment lines directly above an entry begin, as far as they are its own; else its own line. */
export const ownStart = (text: string, entry: Entry): number => {
  const column = columnOf(text, entry.start);
  let start = lineStart(text, entry.start);
  for (let above = previousLine(text, start); above !== undefined; above = previousLine(text, above)) {
    const line = lineAt(text, above);
    const isOwn = COMMENT.test(line) && line.indexOf("#") === column && !HEADING.test(line);
    if (!isOwn) break;
    start = above;
  }
  return start;
};

/** The end of the last line of a block entry that ends at `end`, with the comments below that stand deeper than its key. */
export const ownEnd = (text: string, entry: Entry, end: number): number => {
  const column = columnOf(text, entry.start);
  let last = lineEnd(text, end);
  for (let start = nextLine(text, last); start < text.length; start = nextLine(text, lineEnd(text, start))) {
    const line = lineAt(text, start);
    if (BLANK.test(line)) continue;
    if (!COMMENT.test(line) || line.indexOf("#") <= column) break;
    last = lineEnd(text, start);
  }
  return last;
};

/** Whole lines, with the blank lines that would be left over at one side or at the end of the file. */
export const linesToRemove = (
  text: string,
  first: number,
  last: number,
  isFirst: boolean,
): { readonly start: number; readonly end: number } => {
  const above = previousLine(text, first);
  const isBlankAbove = above === undefined || isBlankAt(text, above);
  let start = first;
  let end = nextLine(text, last);
  if (isBlankAbove || isFirst) while (isBlankAt(text, end)) end = nextLine(text, lineEnd(text, end));
  if (end < text.length) return { start, end };
  for (let line = above; line !== undefined && isBlankAt(text, line); line = previousLine(text, line)) start = line;
  // A file without a last line break is left without one.
  return last === text.length && start > 0 ? { start: beforeBreak(text, start), end } : { start, end };
};

const beforeBreak = (text: string, start: number): number =>
  text[start - 1] === "\n" && text[start - 2] === "\r" ? start - 2 : start - 1;
