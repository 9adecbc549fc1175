const isBreak = (character: string | undefined): boolean => character === "\n" || character === "\r";

/** Where the line of an offset begins; after the byte order mark in the first line. */
export const lineStart = (text: string, offset: number): number => {
  let start = offset;
  while (start > 0 && !isBreak(text[start - 1])) start -= 1;
  return start === 0 && text.charCodeAt(0) === 0xfeff ? 1 : start;
};

/** Where the line of an offset ends: before its line break, or at the end of the text. */
export const lineEnd = (text: string, offset: number): number => {
  let end = offset;
  while (end < text.length && !isBreak(text[end])) end += 1;
  return end;
};

/** Where the line after the one that ends at `end` begins; the end of the text where there is none. */
export const nextLine = (text: string, end: number): number => {
  if (text[end] === "\r" && text[end + 1] === "\n") return end + 2;
  return Math.min(end + 1, text.length);
};

/** Where the line before the one that begins at `start` begins; `undefined` for the first line. */
export const previousLine = (text: string, start: number): number | undefined => {
  if (start === 0 || !isBreak(text[start - 1])) return undefined;
  const end = text[start - 1] === "\n" && text[start - 2] === "\r" ? start - 2 : start - 1;
  return lineStart(text, end);
};

/** The line that begins at `start`, without its line break. */
export const lineAt = (text: string, start: number): string => text.slice(start, lineEnd(text, start));

/** The line break of the file: that of its first line. */
export const lineBreakOf = (text: string): string => /\r\n|\n|\r/.exec(text)?.[0] ?? "\n";

/** The columns before an offset of its line. */
export const columnOf = (text: string, offset: number): number => offset - lineStart(text, offset);

/** Whether nothing but blanks stands before an offset in its line. */
export const beginsLine = (text: string, offset: number): boolean =>
  /^[ \t]*$/.test(text.slice(lineStart(text, offset), offset));

/** After blanks, line breaks and comments; with `commas`, after those, too. */
export const skipTrivia = (text: string, from: number, commas = false): number => {
  let at = from;
  for (;;) {
    const character = text[at];
    if (character === " " || character === "\t" || isBreak(character) || (commas && character === ",")) at += 1;
    else if (character === "#" && (at === 0 || /[\s,]/.test(text[at - 1] ?? ""))) at = lineEnd(text, at);
    else return at;
  }
};
