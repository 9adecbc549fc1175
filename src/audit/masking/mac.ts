import { isWord } from "./characters.ts";
import type { Span } from "./mask-types.ts";
import { before, codeAt, type ScanState } from "./scan-state.ts";

const PAIRS = /[0-9A-Fa-f]{2}([:-])(?:[0-9A-Fa-f]{2}\1){4}[0-9A-Fa-f]{2}/y;
const QUADS = /[0-9A-Fa-f]{4}\.[0-9A-Fa-f]{4}\.[0-9A-Fa-f]{4}/y;
const EVERYWHERE = /^(?:00[:-]){5}00$|^(?:ff[:-]){5}ff$/i;
const MAC_WORD = /\b(?:mac|ether|ethernet|hwaddr|hardware|nic|bssid)\b/;

/** A hardware address that begins here: six pairs, or three fours with dots; with a letter, or beside a word for it. */
export const macAt = (state: ScanState, start: number): Span | undefined => {
  const end = endOf(PAIRS, state, start) ?? endOf(QUADS, state, start);
  if (end === undefined) return undefined;
  const found = state.text.slice(start, end);
  const [previous, next] = [state.text.charAt(start - 1), codeAt(state, end)];
  if (isWord(next) || ":-.".includes(previous || " ") || EVERYWHERE.test(found)) return undefined;
  if ((next === 58 || next === 45 || next === 46) && isWord(codeAt(state, end + 1))) return undefined;
  // Only digits: a time stamp or a version looks the same.
  if (!/[A-Fa-f]/.test(found) && !MAC_WORD.test(before(state, start, 40))) return undefined;
  return { type: "mac", start, end };
};

const endOf = (form: RegExp, state: ScanState, start: number): number | undefined => {
  form.lastIndex = start;
  state.steps += 17;
  return form.test(state.text) ? form.lastIndex : undefined;
};
