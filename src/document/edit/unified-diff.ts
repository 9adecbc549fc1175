import { inOrder, type Replacement } from "./replacement.ts";
import { lineEnd, lineStart, nextLine } from "./text-lines.ts";

const CONTEXT = 3;
const NO_LINE_BREAK = "\\ No newline at end of file\n";

/** Lines with their breaks. */
const linesOf = (text: string): readonly string[] => text.match(/[^\n]*\n|[^\n]+$/g) ?? [];

/** Whole lines of the text before that changed, by index, and what stands there now. */
type Block = { readonly first: number; readonly before: readonly string[]; readonly after: readonly string[] };

/** Grows replacements to whole lines, joins those that share one, and leaves out lines that come out the same. */
const blocksOf = (text: string, replacements: readonly Replacement[]): readonly Block[] => {
  const groups: { start: number; end: number; parts: Replacement[] }[] = [];
  for (const part of inOrder(replacements)) {
    const start = lineStart(text, part.start) <= 1 ? 0 : lineStart(text, part.start);
    const lastLine = part.end > part.start && lineStart(text, part.end) === part.end ? part.end - 1 : part.end;
    const end = nextLine(text, lineEnd(text, lastLine));
    const last = groups.at(-1);
    if (last && start < last.end) {
      last.end = Math.max(last.end, end);
      last.parts.push(part);
    } else groups.push({ start, end, parts: [part] });
  }
  return groups.map(({ start, end, parts }) => {
    let after = "";
    let cursor = start;
    for (const part of parts) {
      after += text.slice(cursor, part.start) + part.text;
      cursor = part.end;
    }
    const stop = Math.max(end, cursor);
    return trimmed(
      linesOf(text.slice(0, start)).length,
      linesOf(text.slice(start, stop)),
      linesOf(after + text.slice(cursor, stop)),
    );
  });
};

const trimmed = (first: number, before: readonly string[], after: readonly string[]): Block => {
  let head = 0;
  while (head < before.length && head < after.length && before[head] === after[head]) head += 1;
  let tail = 0;
  const room = Math.min(before.length, after.length) - head;
  while (tail < room && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  return {
    first: first + head,
    before: before.slice(head, before.length - tail),
    after: after.slice(head, after.length - tail),
  };
};

const marked = (mark: string, lines: readonly string[]): string =>
  lines.map((line) => (line.endsWith("\n") ? mark + line : `${mark}${line}\n${NO_LINE_BREAK}`)).join("");

const range = (first: number, count: number): string =>
  `${count === 0 ? first : first + 1}${count === 1 ? "" : `,${count}`}`;

/** What an edit changes, as `diff -u` shows it and `patch` takes it. */
export const unifiedDiff = (file: string, text: string, replacements: readonly Replacement[]): string => {
  const lines = linesOf(text);
  const blocks = blocksOf(text, replacements);
  let result = `--- a/${file}\n+++ b/${file}\n`;
  let shift = 0;
  for (let at = 0; at < blocks.length; ) {
    const begin = Math.max(0, (blocks[at] as Block).first - CONTEXT);
    let body = "";
    let cursor = begin;
    let grown = 0;
    let block = blocks[at];
    while (block && block.first <= cursor + (cursor === begin ? CONTEXT : 2 * CONTEXT)) {
      body += marked(" ", lines.slice(cursor, block.first)) + marked("-", block.before) + marked("+", block.after);
      cursor = block.first + block.before.length;
      grown += block.after.length - block.before.length;
      at += 1;
      block = blocks[at];
    }
    const end = Math.min(lines.length, cursor + CONTEXT);
    body += marked(" ", lines.slice(cursor, end));
    const count = end - begin;
    result += `@@ -${range(begin, count)} +${range(begin + shift, count + grown)} @@\n${body}`;
    shift += grown;
  }
  return result;
};
