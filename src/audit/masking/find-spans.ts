import { assignmentAt, bearerAt } from "./assignment.ts";
import { cardAt } from "./card.ts";
import { isDigit, isHex, isWord } from "./characters.ts";
import { emailAround } from "./email.ts";
import { ibanAt } from "./iban.ts";
import { ipv4At, ipv6At } from "./ip.ts";
import { macAt } from "./mac.ts";
import type { MaskType, Span } from "./mask-types.ts";
import { phoneAt } from "./phone.ts";
import { privateKeyAt } from "./private-key.ts";
import { type ScanState, scanStart } from "./scan-state.ts";
import { ssnAt } from "./ssn.ts";
import { tokenAt } from "./token.ts";
import { urlCredentialsAt } from "./url-credentials.ts";

type Recogniser = (state: ScanState, start: number) => Span | undefined;

/** Who is asked where a word begins: with a digit, with a letter of hexadecimal, with another letter. */
const AT_DIGIT: readonly Recogniser[] = [cardAt, ssnAt, ipv4At, ipv6At, macAt, phoneAt];
const AT_HEX_LETTER: readonly Recogniser[] = [ipv6At, macAt, ibanAt, tokenAt, assignmentAt, bearerAt];
const AT_LETTER: readonly Recogniser[] = [ibanAt, tokenAt, assignmentAt, bearerAt];

/** Who is asked at a sign. */
const AT_SIGN: ReadonlyMap<number, readonly Recogniser[]> = new Map([
  [64, [emailAround]], // @
  [37, [emailAround]], // %40
  [43, [phoneAt]], // +
  [40, [phoneAt]], // (
  [45, [privateKeyAt]], // -
  [58, [urlCredentialsAt, ipv6At]], // :
  [95, [assignmentAt]], // _
]);

/**
 * Everything in a text that is to be masked, in order and without overlap. What overlaps becomes one stretch with the
 * type of its longest part, so that no rest of either is left; a phone number, the weakest guess, gives way. One pass;
 * `state` counts its steps.
 */
export const findSpans = (text: string, state: ScanState = scanStart(text)): readonly Span[] => {
  const found: Span[] = [];
  let inWord = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const word = isWord(code);
    if (!word || !inWord) {
      for (const recognise of recognisersFor(code, word)) {
        const span = recognise(state, at);
        if (span !== undefined) found.push(span);
      }
    }
    inWord = word;
    // An escaped line feed or tab, as in JSON within a text: the letter belongs to the sign, not to the word behind.
    if (code === 92 && "nrt".includes(text.charAt(at + 1) || " ")) at += 1;
  }
  state.steps += text.length;
  return merge(found);
};

const NONE: readonly Recogniser[] = [];

const recognisersFor = (code: number, word: boolean): readonly Recogniser[] => {
  if (!word || code === 95) return AT_SIGN.get(code) ?? NONE;
  if (isDigit(code)) return AT_DIGIT;
  return isHex(code) ? AT_HEX_LETTER : AT_LETTER;
};

const merge = (found: Span[]): readonly Span[] => {
  const firm = union(found.filter(({ type }) => type !== "phone"));
  const phones = union(found.filter(({ type }) => type === "phone"));
  if (phones.length === 0) return firm;
  let next = 0;
  const free = phones.filter(({ start, end }) => {
    while (next < firm.length && (firm[next] as Span).end <= start) next += 1;
    return next === firm.length || (firm[next] as Span).start >= end;
  });
  return [...firm, ...free].sort((a, b) => a.start - b.start);
};

const union = (spans: Span[]): readonly Span[] => {
  const merged: { type: MaskType; start: number; end: number; longest: number }[] = [];
  for (const { type, start, end } of spans.sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last === undefined || start >= last.end) merged.push({ type, start, end, longest: end - start });
    else {
      if (end - start > last.longest || (end - start === last.longest && isGeneric(last.type)))
        Object.assign(last, { type, longest: end - start });
      last.end = Math.max(last.end, end);
    }
  }
  return merged.map(({ type, start, end }) => ({ type, start, end }));
};

/** Known by the name it is assigned to, not by itself: a format that is known says more. */
const isGeneric = (type: MaskType): boolean => type === "assignment" || type === "authorization";
