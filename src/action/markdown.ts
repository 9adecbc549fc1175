/** Longer texts are cut: a cell is to be read. */
const MAX_CELL = 200;

/** What means something to Markdown or HTML. An underscore within a word means nothing. */
const MEANINGFUL = /[&<>|`*~[\]#@\\$:]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu;

/**
 * Mentions and links are looked for in the rendered text, where an entity is its character again. An empty comment
 * splits that text without changing what is read.
 */
const SPLIT = /(?:&#64;|&#58;(?=\/\/)|\bwww(?=\.))/giu;

/** Most cells: words in which nothing means something, and no address is looked for. */
const PLAIN = /^(?:(?!www\.)[a-z0-9 .,()/-]|(?<=[a-z0-9])_(?=[a-z0-9]))*$/i;

/** Outside text as Markdown that shows exactly that text, in one line of at most 200 characters. */
export const escapeMarkdown = (text: string): string => {
  // The classes of Unicode characters cost milliseconds when they are first looked at.
  if (text.length <= MAX_CELL && PLAIN.test(text)) return text;
  const line = text
    .slice(0, MAX_CELL)
    .toWellFormed()
    .replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, " ");
  const escaped = line.replace(MEANINGFUL, (character) => `&#${character.charCodeAt(0)};`).replace(SPLIT, "$&<!-- -->");
  return text.length > MAX_CELL ? `${escaped}…` : escaped;
};

/** A table; the cells are Markdown already. */
export const markdownTable = (header: readonly string[], rows: readonly (readonly string[])[]): string =>
  [header, header.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
