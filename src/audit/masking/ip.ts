import { parseAddress } from "../../syntax/ip-address.ts";
import { isDigit, isHex, isWord } from "./characters.ts";
import type { Span } from "./mask-types.ts";
import { before, codeAt, runEnd, type ScanState } from "./scan-state.ts";

const COLON = 58;
const DOT = 46;
const MAX_IPV4 = 15;
const MAX_IPV6 = 45;

/** Words before four numbers that make them a version: `version 1.2.3.4`, `bump foo from 1.2.3.4 to 1.2.3.5`. */
const VERSION_WORD =
  /\b(?:v|ver|version|release|released|build|assembly|bump|bumps|upgrade|update|updated|downgrade|tag|package|nuget|sdk|driver|firmware|chrome|edge)\b[^\n]{0,24}$/;
/** Words that make them an address after all. */
const ADDRESS_WORD = /\b(?:ip|ipv4|addr|address|host|client|server|peer|remote|gateway|dns|listen)\b[^\n]{0,16}$/;
const CONTEXT = 40;

/** Addresses that are the same on every machine tell of nobody. */
const EVERYWHERE = /^(?:127\.[0-9.]+|0\.0\.0\.0|255\.255\.255\.255|::|::1)$/;

/**
 * An IPv4 address that begins here. Four numbers may as well be a version: they are taken for one behind a letter and
 * a hyphen, slash or `@` (`foo-1.2.3.4`, `Chrome/1.2.3.4`, `foo@1.2.3.4`) and behind a word such as `version`.
 */
export const ipv4At = (state: ScanState, start: number): Span | undefined => {
  if (!isDigit(codeAt(state, start))) return undefined;
  const end = runEnd(state, start, (code) => isDigit(code) || code === DOT, MAX_IPV4 + 1);
  const text = state.text.slice(start, end);
  const address = text.endsWith(".") ? text.slice(0, -1) : text;
  if (address.length < 7 || address.length > MAX_IPV4 || EVERYWHERE.test(address)) return undefined;
  if (parseAddress(address) === undefined || isVersion(state, start)) return undefined;
  const stop = start + address.length;
  const next = codeAt(state, stop);
  if (isWord(next) || ((next === 45 || next === 43 || next === DOT) && isWord(codeAt(state, stop + 1))))
    return undefined;
  return { type: "ip", start, end: stop };
};

const isVersion = (state: ScanState, start: number): boolean => {
  const previous = state.text.charAt(start - 1);
  if (previous === "." || previous === "~" || previous === "^" || previous === "+" || previous === "_") return true;
  if ("-/@".includes(previous || " ") && isWord(codeAt(state, start - 2))) return true;
  const context = before(state, start, CONTEXT);
  return VERSION_WORD.test(context) && !ADDRESS_WORD.test(context);
};

/** An IPv6 address that begins here: all eight groups, or `::` with a digit in a group, so that `a::b` stays a path. */
export const ipv6At = (state: ScanState, start: number): Span | undefined => {
  const isPart = (code: number): boolean => isHex(code) || code === COLON || code === DOT;
  if (!isPart(codeAt(state, start)) || isPart(codeAt(state, start - 1))) return undefined;
  let end = runEnd(state, start, isPart, MAX_IPV6 + 2);
  // The end of a sentence, or of what comes before an explanation.
  while (end > start && (codeAt(state, end - 1) === DOT || endsInOneColon(state.text, start, end))) end -= 1;
  const text = state.text.slice(start, end);
  if (!/^[^:]*:[^:]*:/.test(text) || !/[0-9]/.test(text) || EVERYWHERE.test(text)) return undefined;
  if (isWord(codeAt(state, end)) || parseAddress(text) === undefined) return undefined;
  return { type: "ip", start, end };
};

const endsInOneColon = (text: string, start: number, end: number): boolean =>
  text.charCodeAt(end - 1) === COLON && (end - 2 < start || text.charCodeAt(end - 2) !== COLON);
