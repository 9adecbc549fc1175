/** What a spreadsheet takes for the start of a formula, also after the blanks that it trims; the full-width forms too. */
const FORMULA = /^\s*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]|^[\t\r]/;
const NEEDS_QUOTES = /[",\r\n]/;
/** What a terminal obeys, and marks that turn the direction of writing; the JSON forms have them as they are. */
const UNSEEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;
const NUMBER = /^-?\d+(?:\.\d+)?$/;

/**
 * One row of RFC 4180 with its line break. A cell that a spreadsheet could take for a formula gets an apostrophe in
 * front; plain numbers stay as they are. Control characters but tab and line break are written as `\\u001b`.
 */
export const csvRow = (cells: readonly string[]): string => `${cells.map(csvCell).join(",")}\r\n`;

const csvCell = (text: string): string => {
  const cell = text.replace(UNSEEN, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
  const harmless = FORMULA.test(cell) && !NUMBER.test(cell) ? `'${cell}` : cell;
  return NEEDS_QUOTES.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
};
