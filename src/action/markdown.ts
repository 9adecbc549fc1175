/** Longer texts are cut: a cell is to be read. */
const MAX_CELL = 200;

/** What would mean something to Markdown, HTML, mentions, links, issue references or the runner's log. */
const MEANINGFUL = /[&<>|`*_~[\](){}#@!\\:/.+=$-]/g;

/**
 * Outside text as Markdown that shows exactly that text: in one line, at most 200 characters, every character of
 * meaning as a numeric entity. So `@team`, a link, a table border, an image or HTML stay plain text.
 */
export const escapeMarkdown = (text: string): string => {
  const line = text
    .slice(0, MAX_CELL)
    .toWellFormed()
    .replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, " ");
  const escaped = line.replace(MEANINGFUL, (character) => `&#${character.charCodeAt(0)};`);
  return text.length > MAX_CELL ? `${escaped}…` : escaped;
};

/** A table; the cells are Markdown already. */
export const markdownTable = (header: readonly string[], rows: readonly (readonly string[])[]): string =>
  [header, header.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
