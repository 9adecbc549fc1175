/** What a parser of a small language returns: its product, or one line that says what was found and what is needed. */
export type Parsed<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly message: string };

/** A text was understood. */
export const parsed = <T>(value: T): Parsed<T> => ({ ok: true, value });

/** A text was not understood; the message is plain text of one line. */
export const refused = (message: string): Parsed<never> => ({ ok: false, message });

/** So that one absurd text does not fill a terminal or a log. */
const MAX_QUOTED_LENGTH = 100;

/** What JSON leaves as it is and a terminal obeys: DEL, C1 controls, line separators, marks that turn the direction. */
const OBEYED = /[\u007f-\u009f\u2028-\u202e\u2066-\u2069]/g;

/** A piece of outside text as a message shows it: in quotes, control characters escaped, cut when long. */
export const quoted = (text: string): string =>
  JSON.stringify(text.length > MAX_QUOTED_LENGTH ? `${text.slice(0, MAX_QUOTED_LENGTH)}…` : text).replace(
    OBEYED,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
