import { globAutomaton } from "./glob-automaton.ts";
import { type GlobToken, readGlobTokens } from "./glob-tokens.ts";
import { type Parsed, parsed, quoted, refused } from "./parsed.ts";

/** Whether a whole text fits a pattern; pure, in time linear in the text. */
export type TextMatcher = (text: string) => boolean;

/** The work per character grows with the pattern: a pattern of a megabyte would be paid on every evaluation. */
export const MAX_GLOB_LENGTH = 1_000;

/**
 * Compiles a glob that is compared with the whole text, case included.
 * `*` is any run without `/`, `**` any run, `**` and `/` at the start of a segment also nothing, `?` one character
 * (code point) but `/`, and `\` takes the next character literally. There are no other special characters.
 */
export const parseGlob = (pattern: string): Parsed<TextMatcher> => {
  if (pattern === "") return refused("a glob pattern must not be empty; `**` matches every text");
  if (pattern.length > MAX_GLOB_LENGTH) {
    return refused(
      `glob pattern ${quoted(pattern)} has ${pattern.length} characters; at most ${MAX_GLOB_LENGTH} are allowed`,
    );
  }
  const tokens = readGlobTokens(pattern);
  if (tokens === undefined) {
    return refused(`glob pattern ${quoted(pattern)} ends in a single \`\\\`; write \`\\\\\` for a backslash`);
  }
  return parsed(simpleMatcher(tokens) ?? globAutomaton(tokens));
};

/** Branch patterns are nearly always a text, or one star between two texts; string search beats any automaton there. */
const simpleMatcher = (tokens: readonly GlobToken[]): TextMatcher | undefined => {
  const star = tokens.findIndex((token) => token.kind !== "character");
  if (star === -1) {
    const literal = textOf(tokens);
    return (text) => text === literal;
  }
  const rest = tokens.slice(star + 1);
  if (rest.some((token) => token.kind !== "character")) return undefined;
  const before = textOf(tokens.slice(0, star));
  const after = textOf(rest);
  const frame = before.length + after.length;
  const framed: TextMatcher = (text) => text.length >= frame && text.startsWith(before) && text.endsWith(after);
  switch (tokens[star]?.kind) {
    case "any-run":
      return framed;
    case "segment-run":
      return (text) => {
        if (!framed(text)) return false;
        const slash = text.indexOf("/", before.length);
        return slash === -1 || slash >= text.length - after.length;
      };
    default:
      return undefined;
  }
};

const textOf = (tokens: readonly GlobToken[]): string =>
  tokens.map((token) => (token.kind === "character" ? String.fromCodePoint(token.code) : "")).join("");
