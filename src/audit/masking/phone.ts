import { isAlphanumeric, isBase64, isDigit } from "./characters.ts";
import type { Span } from "./mask-types.ts";
import { before, codeAt, type ScanState } from "./scan-state.ts";

const PLUS = 43;
const PHONE_WORD =
  /\b(?:phone|telephone|tel|mobile|cell|cellphone|fax|whatsapp|sms|call me|call us|dial|hotline|pager|landline|handy|telefon)\b/;
const CONTEXT = 40;
const MAX_CHARACTERS = 28;
/** Dates, and times behind them, stand beside such words too. */
const DATE = /^(?:[0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]{2}[./][0-9]{2}[./][0-9]{4})/;

/**
 * A phone number that begins here: `+` and 8 to 15 digits (E.164), or 7 to 15 digits within 40 characters behind a word
 * such as `phone`; in groups by blanks, dots, hyphens and parentheses.
 */
export const phoneAt = (state: ScanState, start: number): Span | undefined => {
  const international = codeAt(state, start) === PLUS;
  if (international && (!isInternational(state, start) || !isDigit(codeAt(state, start + 1)))) return undefined;
  const read = readNumber(state, international ? start + 1 : start);
  if (read.digits < (international ? 8 : 7) || read.digits > 15) return undefined;
  const next = codeAt(state, read.end);
  if (
    isAlphanumeric(next) ||
    ("_-/:+=.@".includes(String.fromCharCode(next)) && isBase64OrDigit(codeAt(state, read.end + 1)))
  )
    return undefined;
  if (!international && !isNational(state, start, read.end)) return undefined;
  return { type: "phone", start, end: read.end };
};

/** No country code begins with 0; a plus behind a word is that of base64 or of build metadata. */
const isInternational = (state: ScanState, start: number): boolean => {
  const previous = codeAt(state, start - 1);
  return codeAt(state, start + 1) !== 48 && !isBase64(previous) && !isAlphanumeric(previous) && previous !== 46;
};

/** Beside a word that says so, no date, and not the rest of a longer number, path or id. */
const isNational = (state: ScanState, start: number, end: number): boolean => {
  const previous = state.text.charAt(start - 1);
  if (previous !== "" && ".-_/#@=".includes(previous)) return false;
  if (" (".includes(previous) && isDigit(codeAt(state, start - 2))) return false;
  return PHONE_WORD.test(before(state, start, CONTEXT)) && !DATE.test(state.text.slice(start, end));
};

const isBase64OrDigit = (code: number): boolean => isBase64(code) && code !== 45;

/** Digits and what stands between them; ends at the last digit. Two separators in a row only around parentheses. */
const readNumber = (state: ScanState, start: number): { readonly digits: number; readonly end: number } => {
  let digits = 0;
  let end = start;
  let gap = 0;
  for (let at = start; at < start + MAX_CHARACTERS; at++) {
    const code = codeAt(state, at);
    state.steps += 1;
    if (isDigit(code)) {
      digits += 1;
      gap = 0;
      end = at + 1;
    } else {
      const separates = code === 32 || code === 45 || code === 46 || code === 40 || code === 41;
      gap += code === 40 || code === 41 ? 0.5 : 1;
      if (!separates || gap > 2) break;
    }
  }
  return { digits, end };
};
