/**
 * A compiled pattern: whether it matches anywhere in the text, in time linear in the text.
 * `undefined`: the text is too long for this pattern, so the outcome is unknown.
 */
export type RegexMatcher = (text: string) => boolean | undefined;
/**
 * Compiles RE2 syntax. Handed in from outside, because the engine is large and few flag sets use one.
 * Throws an Error whose message says what is wrong with the pattern.
 */
export type RegexEngine = (pattern: string) => RegexMatcher;
