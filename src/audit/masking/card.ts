import { isAlphanumeric, isDigit } from "./characters.ts";
import type { Span } from "./mask-types.ts";
import { before, codeAt, runEnd, type ScanState } from "./scan-state.ts";

type Brand = {
  readonly from: number;
  readonly to: number;
  readonly digits: number;
  readonly lengths: readonly number[];
};

const brand = (from: number, to: number, lengths: readonly number[]): Brand => ({
  from,
  to,
  digits: String(from).length,
  lengths,
});

/** Issuer prefixes (ISO/IEC 7812) and the lengths in use behind them. */
const BRANDS: readonly Brand[] = [
  brand(4, 4, [13, 16, 19]), // Visa
  brand(51, 55, [16]), // Mastercard
  brand(2221, 2720, [16]),
  brand(34, 34, [15]), // American Express
  brand(37, 37, [15]),
  brand(300, 305, [14, 16]), // Diners Club
  brand(36, 36, [14]),
  brand(38, 39, [14, 16]),
  brand(6011, 6011, [16, 19]), // Discover
  brand(644, 659, [16, 19]),
  brand(3528, 3589, [16, 17, 18, 19]), // JCB
  brand(62, 62, [16, 17, 18, 19]), // UnionPay
  brand(2200, 2204, [16, 17, 18, 19]), // Mir
  brand(50, 50, [16, 17, 18, 19]), // Maestro
  brand(56, 58, [16, 17, 18, 19]),
  brand(60, 69, [16, 17, 18, 19]),
];
/** Maestro has numbers of 12 digits on, as short as an id; they count beside a word that says so. */
const SHORT_BRANDS: readonly Brand[] = [brand(50, 50, [12, 13, 14, 15]), brand(56, 69, [12, 13, 14, 15])];
const CARD_WORD = /\b(?:card|maestro|pan|credit|debit|visa|mastercard|amex)\b/;
const CONTEXT = 40;

/** Digits of each group as cards are printed. */
const GROUPS = ["4,4,4,4", "4,6,5", "4,6,4", "4,4,4,4,3", "4,4,4,1", "4,4,5"];
const MAX_DIGITS = 19;

/**
 * A payment card number that begins here: the prefix of an issuer, a length that he uses, the check digit (Luhn);
 * together, or in the groups of a printed card. Not within a longer word or number, nor right behind a colon or slash.
 */
export const cardAt = (state: ScanState, start: number): Span | undefined => {
  if (!isDigit(codeAt(state, start)) || ":/.@#-_+".includes(state.text.charAt(start - 1) || " ")) return undefined;
  const first = runEnd(state, start, isDigit, MAX_DIGITS + 1);
  const end = first - start >= 12 ? first : endOfGroups(state, start, first);
  if (end === undefined || continues(state, end)) return undefined;
  const digits = state.text.slice(start, end).replace(/[ -]/g, "");
  return isCard(digits, () => CARD_WORD.test(before(state, start, CONTEXT))) ? { type: "card", start, end } : undefined;
};

/** Whether these digits are a card number; `named` tells of a word beside it that says so. */
export const isCard = (digits: string, named: () => boolean): boolean =>
  luhn(digits) &&
  (BRANDS.some((each) => fits(digits, each)) || (SHORT_BRANDS.some((each) => fits(digits, each)) && named()));

const endOfGroups = (state: ScanState, start: number, firstEnd: number): number | undefined => {
  const separator = codeAt(state, firstEnd);
  if (firstEnd - start !== 4 || (separator !== 32 && separator !== 45)) return undefined;
  const sizes = [4];
  let end = firstEnd;
  let best: number | undefined;
  while (codeAt(state, end) === separator && sizes.length < 5) {
    const next = runEnd(state, end + 1, isDigit, 7);
    if (next === end + 1) break;
    sizes.push(next - end - 1);
    end = next;
    if (GROUPS.includes(sizes.join())) best = end;
  }
  // In a chain of hyphens, such as a UUID, the groups must be all there is.
  return separator === 45 && best !== end ? undefined : best;
};

const continues = (state: ScanState, end: number): boolean => {
  const next = codeAt(state, end);
  if (isAlphanumeric(next) || next === 95 || next === 43 || next === 47) return true;
  return (next === 45 || next === 46 || next === 58) && isAlphanumeric(codeAt(state, end + 1));
};

const fits = (digits: string, { from, to, digits: length, lengths }: Brand): boolean => {
  const prefix = Number(digits.slice(0, length));
  return prefix >= from && prefix <= to && lengths.includes(digits.length);
};

const luhn = (digits: string): boolean => {
  let sum = 0;
  for (let index = 0; index < digits.length; index++) {
    const digit = digits.charCodeAt(digits.length - 1 - index) - 48;
    sum += index % 2 === 0 ? digit : digit > 4 ? digit * 2 - 9 : digit * 2;
  }
  return sum % 10 === 0;
};
