import { isAlphanumeric, isDigit, isLetter, isLocal } from "./characters.ts";
import type { Span } from "./mask-types.ts";
import { codeAt, runEnd, type ScanState } from "./scan-state.ts";

/** RFC 5321 §4.5.3.1. */
const MAX_LOCAL = 64;
const MAX_DOMAIN = 255;
const DOT = 46;
const HYPHEN = 45;

/** `git@github.com:owner/repo` names a server, `left-pad@1.3.0-rc.next` a version. */
const SERVICE_ACCOUNTS = new Set(["git"]);
const VERSION = /^v?[0-9]{1,9}\.[0-9]/;

/**
 * An e-mail address around an `@`, or around the `%40` of a URL. Read from there to both sides, so that no text makes it
 * slow.
 */
export const emailAround = (state: ScanState, at: number): Span | undefined => {
  const { text } = state;
  if (at === state.userinfoEnd) return undefined;
  const encoded = text.charCodeAt(at) === 37;
  if (encoded && !text.startsWith("%40", at)) return undefined;
  const domainAt = at + (encoded ? 3 : 1);
  const domainEnd = endOfDomain(state, domainAt);
  if (domainEnd === undefined) return undefined;
  const start = startOfLocal(state, at);
  if (start === at || SERVICE_ACCOUNTS.has(text.slice(start, at)) || VERSION.test(text.slice(domainAt, domainEnd)))
    return undefined;
  return { type: "email", start, end: domainEnd };
};

const startOfLocal = (state: ScanState, at: number): number => {
  let start = at;
  while (start > 0 && at - start < MAX_LOCAL && isLocal(state.text.charCodeAt(start - 1))) start -= 1;
  state.steps += at - start + 1;
  // Signs that may stand in a local part and hardly ever begin one: paths, queries, assignments, quotes.
  let cut = start;
  for (let index = start; index < at; index++) {
    const character = state.text.charAt(index);
    const opensQuote = character === "'" && !isAlphanumeric(codeAt(state, index - 1));
    if (opensQuote || "/=`?&#{|}".includes(character)) cut = index + 1;
  }
  while (cut < at && !isAlphanumeric(state.text.charCodeAt(cut)) && state.text.charCodeAt(cut) !== 95) cut += 1;
  return cut;
};

/** The end of a domain of at least two labels, the last of letters; undefined where there is none. */
const endOfDomain = (state: ScanState, from: number): number | undefined => {
  const limit = from + MAX_DOMAIN;
  let end: number | undefined;
  let at = from;
  for (let labels = 0; at < limit; labels++) {
    const labelEnd = runEnd(state, at, (code) => isAlphanumeric(code) || code === HYPHEN, 64);
    if (labelEnd === at || codeAt(state, at) === HYPHEN || labelEnd - at > 63) break;
    if (labels > 0 && isTopLevel(state.text, at, labelEnd)) end = labelEnd;
    if (codeAt(state, labelEnd) !== DOT) break;
    at = labelEnd + 1;
  }
  return end;
};

const isTopLevel = (text: string, from: number, to: number): boolean => {
  if (to - from < 2 || text.charCodeAt(to - 1) === HYPHEN) return false;
  const internationalised = text.startsWith("xn--", from);
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (!isLetter(code) && !(internationalised && (isDigit(code) || code === HYPHEN))) return false;
  }
  return true;
};
