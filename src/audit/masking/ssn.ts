import { isWord } from "./characters.ts";
import type { Span } from "./mask-types.ts";
import { before, codeAt, type ScanState } from "./scan-state.ts";

const PRINTED = /([0-9]{3})([- ]?)([0-9]{2})\2([0-9]{4})/y;
const SSN_WORD = /\b(?:ssn|itin|social[ _-]?security|taxpayer|tin)\b/;
const CONTEXT = 40;

/**
 * A US social security number or individual taxpayer number that begins here: 3-2-4 digits with hyphens, or with spaces
 * or nothing beside a word that says so; areas, groups and serials that are given out.
 */
export const ssnAt = (state: ScanState, start: number): Span | undefined => {
  PRINTED.lastIndex = start;
  state.steps += 11;
  const match = PRINTED.exec(state.text);
  if (match === null) return undefined;
  const [found, area = "", separator, group = "", serial = ""] = match;
  const end = start + found.length;
  const next = codeAt(state, end);
  const around = state.text.charAt(start - 1);
  if (isWord(next) || (around !== "" && "-./:#+@".includes(around))) return undefined;
  if ((next === 45 || next === 46) && isWord(codeAt(state, end + 1))) return undefined;
  if (!isGivenOut(Number(area), Number(group), Number(serial))) return undefined;
  if (separator !== "-" && !SSN_WORD.test(before(state, start, CONTEXT))) return undefined;
  return { type: "ssn", start, end };
};

/** Areas 000, 666 and 900 on, group 00 and serial 0000 are never given out; ITINs have their own groups from 900 on. */
const isGivenOut = (area: number, group: number, serial: number): boolean => {
  if (serial === 0 || group === 0 || area === 0 || area === 666) return false;
  if (area < 900) return true;
  return (group >= 50 && group <= 65) || (group >= 70 && group <= 88) || (group >= 90 && group !== 93);
};
