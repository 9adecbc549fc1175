import { findSpans } from "./find-spans.ts";
import type { MaskTally } from "./mask-counts.ts";
import type { MaskType } from "./mask-types.ts";

/** Characters of one text that are kept. Whoever writes into a log must not fill it, nor hide behind a long text. */
export const MAX_TEXT = 64 * 1024;
const CUT = "[cut]";

/** What is masked may make room for another match, as when a word before a number is gone; each pass leaves fewer. */
const MAX_PASSES = 8;

/** Texts that are remembered as clean: a megabyte at most. */
const MAX_REMEMBERED = 4096;
const MAX_REMEMBERED_TEXT = 128;

const everything = (): boolean => true;

/** What stands in the place of a match. */
export const markOf = (type: MaskType): string => `[masked:${type}]`;

/** The text with a mark in the place of every match of the types that are asked for, cut to 64 KiB. */
export const maskText = (text: string, tally: MaskTally, wanted: (type: MaskType) => boolean = everything): string => {
  if (tally.clean.has(text)) return text;
  if (text.length <= MAX_REMEMBERED_TEXT && findSpans(text).length === 0) {
    if (tally.clean.size < MAX_REMEMBERED) tally.clean.add(text);
    return text;
  }
  let masked = text;
  for (let pass = 0; pass < MAX_PASSES; pass++) {
    const next = shorten(maskOnce(masked, tally, wanted), tally);
    if (next === masked) break;
    masked = next;
  }
  return masked;
};

const maskOnce = (text: string, tally: MaskTally, wanted: (type: MaskType) => boolean): string => {
  // What lies across the end is seen whole, so that no half of a secret is left.
  const seen = text.length > 2 * MAX_TEXT ? text.slice(0, 2 * MAX_TEXT) : text;
  let masked = "";
  let from = 0;
  for (const { type, start, end } of findSpans(seen)) {
    if (!wanted(type)) continue;
    tally.add(type);
    masked += seen.slice(from, start) + markOf(type);
    from = end;
  }
  return from === 0 ? text : masked + text.slice(from);
};

const shorten = (text: string, tally: MaskTally): string => {
  if (text.length <= MAX_TEXT) return text;
  tally.add("cut");
  return text.slice(0, MAX_TEXT - CUT.length).toWellFormed() + CUT;
};
