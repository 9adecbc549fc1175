/** What a spreadsheet takes for the start of a formula, also after the blanks that it trims; the full-width forms too. */
const FORMULA = /^\s*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]|^[\t\r]/;
const NEEDS_QUOTES = /[",\r\n]/;
const NUMBER = /^-?\d+(?:\.\d+)?$/;

/**
 * One row of RFC 4180 with its line break. A cell that a spreadsheet could take for a formula gets an apostrophe in
 * front; plain numbers stay as they are.
 */
export const csvRow = (cells: readonly string[]): string => `${cells.map(csvCell).join(",")}\r\n`;

const csvCell = (cell: string): string => {
  const harmless = FORMULA.test(cell) && !NUMBER.test(cell) ? `'${cell}` : cell;
  return NEEDS_QUOTES.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
};
