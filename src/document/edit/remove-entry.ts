import type { Entry, MappingNode } from "../node.ts";
import { closingOf, layoutOf } from "./layout.ts";
import { linesToRemove, ownEnd, ownStart } from "./leading-comment.ts";
import type { Replacement } from "./replacement.ts";
import { beginsLine, lineEnd, nextLine, skipTrivia } from "./text-lines.ts";
import { Uneditable } from "./uneditable.ts";

const removal = (start: number, end: number): Replacement => ({ start, end, text: "" });

/** Takes an entry out of a mapping, with the comments that are its own. `holder`: the entry whose value the mapping is. */
export const removeEntry = (
  text: string,
  mapping: MappingNode,
  index: number,
  holder: Entry | undefined,
): readonly Replacement[] => {
  if (text[mapping.start] === "{") return removeFromFlow(text, mapping, index);
  const entry = mapping.entries[index] as Entry;
  const { end } = layoutOf(text, entry);
  if (!beginsLine(text, entry.start)) return [removeFirstOfItem(text, mapping, end)];
  const lines = linesToRemove(text, ownStart(text, entry), ownEnd(text, entry, end), index === 0);
  if (mapping.entries.length > 1) return [removal(lines.start, lines.end)];
  if (holder === undefined) throw new Uneditable("the only entry of the file cannot be removed");
  // Nothing is not an empty mapping.
  const { colon, anchorEnd } = layoutOf(text, holder);
  const at = Math.max(colon, anchorEnd);
  return [{ start: at, end: at, text: " {}" }, removal(lines.start, lines.end)];
};

/** The first entry of `- a: 1` shares its line with the dash; the next one takes its place. */
const removeFirstOfItem = (text: string, mapping: MappingNode, end: number): Replacement => {
  const [first, next] = mapping.entries;
  if (first === undefined || next === undefined || text.slice(end, next.start).trim() !== "") {
    throw new Uneditable("the entry shares its line with the beginning of an item");
  }
  return removal(first.start, next.start);
};

const removeFromFlow = (text: string, mapping: MappingNode, index: number): readonly Replacement[] => {
  const { entries } = mapping;
  const entry = entries[index] as Entry;
  const before = entries[index - 1];
  const next = entries[index + 1];
  const { end } = layoutOf(text, entry);
  const behind = skipTrivia(text, end);
  const hasComma = text[behind] === ",";
  const after = hasComma ? behind + 1 : end;
  const hasOwnLines =
    beginsLine(text, entry.start) &&
    lineEnd(text, after) <= closingOf(text, mapping) &&
    !(next && isOnOneLine(text, after, next.start));
  const beforeComma = before && skipTrivia(text, layoutOf(text, before).end);
  // Without a comma behind it, the last entry had none; nor shall the one that becomes the last.
  const comma = next || hasComma || beforeComma === undefined ? [] : [removal(beforeComma, beforeComma + 1)];
  if (hasOwnLines) return [...comma, removal(ownStart(text, entry), nextLine(text, lineEnd(text, after)))];
  if (next) return [removal(entry.start, isOnOneLine(text, after, next.start) ? next.start : after)];
  const from = before ? layoutOf(text, before).end : mapping.start + 1;
  if (text.slice(from, entry.start).includes("#")) return [...comma, removal(entry.start, after)];
  return [removal(from, before ? end : closingOf(text, mapping))];
};

const isOnOneLine = (text: string, from: number, to: number): boolean => !/[\r\n#]/.test(text.slice(from, to));
