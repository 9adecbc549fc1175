/** A text within a line of JSON: where it begins, and the member at the top in which it stands. */
export type JsonText = {
  /** Index of its first character in the line. */
  readonly at: number;
  readonly text: string;
  /** Written without escapes, so that offsets within it are offsets in the line. */
  readonly exact: boolean;
  /** Undefined for the name of a member at the top itself. */
  readonly field: string | undefined;
};

const QUOTE = 34;
const BACKSLASH = 92;

/** All strings of a line of JSON, names of members too, and integers as long as a card number. The line is valid or not. */
export const jsonTexts = (line: string): readonly JsonText[] => {
  const texts: JsonText[] = [];
  let depth = 0;
  let field: string | undefined;
  for (let at = 0; at < line.length; at++) {
    const character = line.charAt(at);
    if (character === "{" || character === "[") depth += 1;
    else if (character === "}" || character === "]") depth -= 1;
    else if (character === '"') {
      const end = endOfString(line, at);
      const text = decode(line.slice(at, end + 1));
      const isTopName = depth === 1 && /^\s*:/.test(line.slice(end + 1, end + 10));
      if (isTopName) field = text;
      texts.push({ at: at + 1, text, exact: text.length === end - at - 1, field: isTopName ? undefined : field });
      at = end;
    } else if (character >= "0" && character <= "9") {
      const digits = /^[0-9]+/.exec(line.slice(at, at + 24))?.[0] ?? "";
      if (digits.length >= 12 && digits.length <= 19) texts.push({ at, text: digits, exact: true, field });
      at += digits.length - 1;
    }
  }
  return texts;
};

const endOfString = (line: string, start: number): number => {
  let at = start + 1;
  while (at < line.length && line.charCodeAt(at) !== QUOTE) at += line.charCodeAt(at) === BACKSLASH ? 2 : 1;
  return Math.min(at, line.length);
};

/** What the literal means; a literal that is none is taken as it stands. */
const decode = (literal: string): string => {
  if (!literal.includes("\\")) return literal.slice(1, literal.endsWith('"') && literal.length > 1 ? -1 : undefined);
  try {
    return JSON.parse(literal) as string;
  } catch {
    return literal.slice(1);
  }
};
