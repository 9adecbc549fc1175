/** Of one line; a log holds no more than a person reads. */
const MAX_LINE_LENGTH = 4_000;

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const COLOR = /\u001b\[[0-9;]*m/g;

/** Control characters but the tab, separators of lines, marks that turn the direction, halves of characters. */
const UNSAFE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\u0000-\u0008\u000a-\u001f\u007f-\u009f\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]|\p{Surrogate}/gu;

/**
 * A line that a hook printed, as a log may show it: colors are gone, other control characters escaped, and nothing is
 * left that a runner takes for a workflow command. It reads `::` at the start of a line, blanks aside, and `##[`
 * anywhere.
 */
export const logText = (line: string): string => {
  const cut = line.length > MAX_LINE_LENGTH ? `${line.slice(0, MAX_LINE_LENGTH)} [cut]` : line;
  const visible = cut
    .replace(COLOR, "")
    .replace(UNSAFE, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`)
    .replaceAll("##[", "# #[");
  return /^\s*::/.test(visible) ? `| ${visible.trimStart()}` : visible;
};
