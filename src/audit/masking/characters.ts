const DIGIT = 1;
const LETTER = 2;
const HEX = 4;
const LOCAL = 8;
const BASE64 = 16;

/** Classes of the ASCII characters; one look-up instead of chains of comparisons. */
const CLASSES = new Uint8Array(128);
const mark = (characters: string, bit: number): void => {
  for (const character of characters) {
    const code = character.charCodeAt(0);
    CLASSES[code] = (CLASSES[code] ?? 0) | bit;
  }
};
const LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
mark("0123456789", DIGIT | HEX | LOCAL | BASE64);
mark(LETTERS, LETTER | LOCAL | BASE64);
mark("abcdefABCDEF", HEX);
mark(".!#$%&'*+-/=?^_`{|}~", LOCAL);
mark("+/_-", BASE64);

const has = (code: number, bits: number): boolean => ((CLASSES[code] ?? 0) & bits) !== 0;

/** From U+00C0 on, letters of other alphabets; the few signs among them do no harm here. */
const isForeign = (code: number): boolean => code >= 0xc0;

/** 0 to 9. */
export const isDigit = (code: number): boolean => has(code, DIGIT);
/** A hexadecimal digit. */
export const isHex = (code: number): boolean => has(code, HEX);
/** A letter of any alphabet. */
export const isLetter = (code: number): boolean => has(code, LETTER) || isForeign(code);
/** A letter or digit. */
export const isAlphanumeric = (code: number): boolean => has(code, DIGIT | LETTER) || isForeign(code);
/** A letter, a digit or `_`: what a word is made of. */
export const isWord = (code: number): boolean => isAlphanumeric(code) || code === 95;
/** What may stand before the `@` of an unquoted e-mail address (RFC 5322 atext, and dots). */
export const isLocal = (code: number): boolean => has(code, LOCAL) || isForeign(code);
/** A character of base64 or base64url, without padding. */
export const isBase64 = (code: number): boolean => has(code, BASE64);
/** Space, tab, line feed, carriage return. */
export const isBlank = (code: number): boolean => code === 32 || code === 9 || code === 10 || code === 13;
