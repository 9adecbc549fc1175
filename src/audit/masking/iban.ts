import { isAlphanumeric, isDigit } from "./characters.ts";
import type { Span } from "./mask-types.ts";
import { codeAt, type ScanState } from "./scan-state.ts";

/** Characters of an IBAN by country, as the registry of ISO 13616 has them (SWIFT, release 97). */
const LENGTHS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    15: "NO",
    16: "BE",
    18: "DK FI FK FO GL NL SD",
    19: "MK SI",
    20: "AT BA EE KZ LT LU MN XK",
    21: "CH HR LI LV",
    22: "BG BH CR DE GB GE IE ME RS VA",
    23: "AE GI IL IQ OM SO TL",
    24: "AD CZ ES MD PK RO SA SE SK TN VG",
    25: "LY PT ST",
    26: "IS TR",
    27: "BI DJ FR GR IT MC MR SM",
    28: "AL AZ BY CY DO GT HN HU LB NI PL SV",
    29: "BR EG PS QA UA",
    30: "JO KW MU YE",
    31: "MT SC",
    32: "LC",
    33: "RU",
  }).flatMap(([length, countries]) => countries.split(" ").map((country) => [country, Number(length)] as const)),
);

/**
 * An IBAN that begins here, in capitals: as many characters as its country has, in one or with single spaces or hyphens
 * between groups, and the check of ISO 7064 (mod 97).
 */
export const ibanAt = (state: ScanState, start: number): Span | undefined => {
  const length = LENGTHS.get(state.text.slice(start, start + 2));
  if (length === undefined || !isDigit(codeAt(state, start + 2)) || !isDigit(codeAt(state, start + 3)))
    return undefined;
  let characters = "";
  let at = start;
  for (; characters.length < length; at++) {
    const code = codeAt(state, at);
    const grouped = (code === 32 || code === 45) && isCapitalOrDigit(codeAt(state, at - 1));
    if (grouped && isCapitalOrDigit(codeAt(state, at + 1))) continue;
    if (!isCapitalOrDigit(code)) return undefined;
    characters += state.text.charAt(at);
  }
  state.steps += at - start;
  const next = codeAt(state, at);
  if (isAlphanumeric(next) || next === 95) return undefined;
  return remainder(characters.slice(4) + characters.slice(0, 4)) === 1 ? { type: "iban", start, end: at } : undefined;
};

const isCapitalOrDigit = (code: number): boolean => isDigit(code) || (code >= 65 && code <= 90);

/** Letters count as 10 to 35; digit by digit, so that no number grows beyond what is exact. */
const remainder = (characters: string): number => {
  let rest = 0;
  for (let index = 0; index < characters.length; index++) {
    const code = characters.charCodeAt(index);
    rest = isDigit(code) ? (rest * 10 + code - 48) % 97 : (rest * 100 + code - 55) % 97;
  }
  return rest;
};
