/**
 * Reads a date and time of RFC 3339 with its offset as epoch milliseconds; undefined when the text is none.
 * Years 0000 to 9999. Digits after the third of a fraction are dropped. A leap second (`:60`) has no place in
 * epoch time and is refused, as are `24:00` and a space in place of the `T`.
 */
export declare const parseInstant: (text: string) => number | undefined;
/** Reads `YYYY-MM-DD` as the epoch milliseconds of its 00:00 UTC; undefined when there is no such day. */
export declare const parseDate: (text: string) => number | undefined;
