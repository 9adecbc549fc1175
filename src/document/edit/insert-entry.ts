import type { JsonValue } from "../../model/json.ts";
import type { Entry, MappingNode } from "../node.ts";
import type { FileStyle } from "./file-style.ts";
import { closingOf, layoutOf } from "./layout.ts";
import { ownEnd, ownStart } from "./leading-comment.ts";
import type { Replacement } from "./replacement.ts";
import { beginsLine, columnOf, lineAt, lineEnd, lineStart, previousLine, skipTrivia } from "./text-lines.ts";
import { writeBlockEntry, writeFlowEntry } from "./write-yaml.ts";

/** What is added to a mapping, and before how many of its entries. */
export type NewEntry = {
  readonly key: string;
  readonly value: JsonValue;
  readonly at: number;
  /** Levels of mappings that are written as blocks in any case, where the mapping is a block. */
  readonly depth?: number;
};

const insertion = (at: number, text: string): Replacement => ({ start: at, end: at, text });

/** Adds an entry to a mapping, in the form of the entries beside it. */
export const insertEntry = (
  text: string,
  mapping: MappingNode,
  added: NewEntry,
  style: FileStyle,
): readonly Replacement[] => {
  if (text[mapping.start] === "{") return insertInFlow(text, mapping, added, style);
  return [insertInBlock(text, mapping, added, style)];
};

const insertInBlock = (text: string, mapping: MappingNode, added: NewEntry, style: FileStyle): Replacement => {
  const { entries } = mapping;
  const first = entries[0] as Entry;
  const column = columnOf(text, first.start);
  const model = entries[Math.max(0, added.at - 1)] as Entry;
  const layout = layoutOf(text, model);
  const isNested = layout.form === "block" && model.value.kind === "mapping";
  const indent = isNested ? columnOf(text, layout.start) - column : style.indent;
  const depth = Math.max(added.depth ?? 0, isNested ? 1 : 0);
  const written = writeBlockEntry(added.key, added.value, column, depth, { ...style, indent });
  const gap = isSpaced(text, entries) ? style.lineBreak : "";
  const margin = " ".repeat(column);
  if (added.at === 0 && beginsLine(text, first.start)) {
    return insertion(ownStart(text, first), `${margin}${written}${style.lineBreak}${gap}`);
  }
  const end = ownEnd(text, model, layout.end);
  return insertion(end, `${style.lineBreak}${gap}${margin}${written}`);
};

/** Whether most entries have a blank line between them and the one before. */
const isSpaced = (text: string, entries: readonly Entry[]): boolean => {
  const spaced = entries.slice(1).filter((entry) => {
    const above = previousLine(text, firstComment(text, entry));
    return above !== undefined && lineAt(text, above).trim() === "";
  });
  return spaced.length * 2 > entries.length - 1;
};

/** Where all comment lines above an entry begin, headings too. */
const firstComment = (text: string, entry: Entry): number => {
  let start = lineStart(text, entry.start);
  for (let above = previousLine(text, start); above !== undefined; above = previousLine(text, above)) {
    if (!lineAt(text, above).trimStart().startsWith("#")) break;
    start = above;
  }
  return start;
};

const insertInFlow = (
  text: string,
  mapping: MappingNode,
  { key, value, at }: NewEntry,
  style: FileStyle,
): readonly Replacement[] => {
  const written = writeFlowEntry(key, value, style);
  const next = mapping.entries[at];
  const before = mapping.entries[at - 1];
  if (before !== undefined) return insertAfter(text, mapping, before, next, written, style);
  if (next === undefined) {
    const closing = closingOf(text, mapping);
    const inner = text.slice(mapping.start + 1, closing);
    const end = inner.trim() === "" ? closing : mapping.start + 1;
    return [{ start: mapping.start + 1, end, text: `${style.padding}${written}${style.padding}` }];
  }
  const lead = beginsLine(text, next.start) ? style.lineBreak + " ".repeat(columnOf(text, next.start)) : " ";
  return [insertion(next.start, `${written},${lead}`)];
};

const insertAfter = (
  text: string,
  mapping: MappingNode,
  before: Entry,
  next: Entry | undefined,
  written: string,
  style: FileStyle,
): readonly Replacement[] => {
  const { end } = layoutOf(text, before);
  const comma = skipTrivia(text, end);
  const hasComma = text[comma] === ",";
  const isShared = next !== undefined && !/[\r\n]/.test(text.slice(comma, next.start));
  if (!beginsLine(text, before.start) || isShared) {
    // A comma after the last entry stays the last character before the bracket.
    return hasComma && !next ? [insertion(comma + 1, ` ${written},`)] : [insertion(end, `, ${written}`)];
  }
  const line = `${style.lineBreak}${" ".repeat(columnOf(text, before.start))}${written}`;
  const lineBreak = lineEnd(text, hasComma ? comma : end);
  const closing = next ? text.length : closingOf(text, mapping);
  if (hasComma && lineBreak <= closing) return [insertion(lineBreak, `${line},`)];
  if (hasComma || lineBreak > closing) return [insertion(end, `,${line}`)];
  return [insertion(end, ","), insertion(lineBreak, line)];
};
