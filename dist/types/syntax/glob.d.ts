import { type Parsed } from "./parsed.ts";
/** Whether a whole text fits a pattern; pure, in time linear in the text. */
export type TextMatcher = (text: string) => boolean;
/** The work per character grows with the pattern: a pattern of a megabyte would be paid on every evaluation. */
export declare const MAX_GLOB_LENGTH = 1000;
/**
 * Compiles a glob that is compared with the whole text, case included.
 * `*` is any run without `/`, `**` any run, `**` and `/` at the start of a segment also nothing, `?` one character
 * (code point) but `/`, and `\` takes the next character literally. There are no other special characters.
 */
export declare const parseGlob: (pattern: string) => Parsed<TextMatcher>;
