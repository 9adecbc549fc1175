/**
 * Most patterns of a flag file are simple, and the RE2 engine is large: loading it costs more than evaluating sixty
 * flags. A pattern of the grammar below means the same to RE2 and to ECMAScript, and is read from left to right
 * without ever going back, so the runtime's own engine may have it:
 *
 *     pattern = "^" item* "$"?      item = (character | class | "\" punctuation) quantifier? | "(" item* ")" "?"?
 *
 * Where an item may end or go on, the next character decides which: what it can go on with and what can follow it
 * have no character in common. That is what keeps the time linear; `^(a+)+$` and `^a*ab` are therefore not plain.
 */
export declare const plainRegex: (pattern: string) => ((text: string) => boolean) | undefined;
