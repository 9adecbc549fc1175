/**
 * Control characters, which could move the cursor or hide text, line and paragraph separators, marks that turn the
 * direction of writing, spaces without width, and lone surrogates, which no stream can carry.
 */
const UNSAFE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\u0000-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060\u2066-\u2069\ufeff]|\p{Surrogate}/gu;

/** Outside text as a terminal or a log may show it: one line, what is not visible escaped. */
export const safeText = (text: string): string =>
  text.replace(UNSAFE, (character) => {
    if (character === "\n") return "\\n";
    if (character === "\t") return "\\t";
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
  });
