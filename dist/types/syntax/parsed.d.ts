/** What a parser of a small language returns: its product, or one line that says what was found and what is needed. */
export type Parsed<T> = {
    readonly ok: true;
    readonly value: T;
} | {
    readonly ok: false;
    readonly message: string;
};
/** A text was understood. */
export declare const parsed: <T>(value: T) => Parsed<T>;
/** A text was not understood; the message is plain text of one line. */
export declare const refused: (message: string) => Parsed<never>;
/** A piece of outside text as a message shows it: in quotes, control characters escaped, cut when long. */
export declare const quoted: (text: string) => string;
