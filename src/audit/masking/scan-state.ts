/**
 * A text while it is looked through. Recognisers are asked at each place where one could begin and read from there; each
 * reads a bounded number of characters, or a run that no other start reads again, so the whole is linear.
 */
export type ScanState = {
  readonly text: string;
  /** Characters that recognisers have read: what a test of linearity counts. */
  steps: number;
  /** Up to here a recogniser has taken a stretch without bound; it does not begin anew within. */
  taken: number;
  /** Where the `@` behind user and password of the last URL stands; it is that of no e-mail address. */
  userinfoEnd: number;
};

/** The state before a text is looked through. */
export const scanStart = (text: string): ScanState => ({ text, steps: 0, taken: 0, userinfoEnd: -1 });

/** The code of the character at a place, -1 before the text and behind it. */
export const codeAt = ({ text }: ScanState, at: number): number =>
  at >= 0 && at < text.length ? text.charCodeAt(at) : -1;

/** Where the run of such characters that begins at `from` ends, at most `limit` characters further. */
export const runEnd = (
  state: ScanState,
  from: number,
  belongs: (code: number) => boolean,
  limit = Number.POSITIVE_INFINITY,
): number => {
  const { text } = state;
  const stop = Math.min(text.length, from + limit);
  let at = from;
  while (at < stop && belongs(text.charCodeAt(at))) at += 1;
  state.steps += at - from + 1;
  return at;
};

/** The lower-case text of up to `length` characters before a place. */
export const before = (state: ScanState, at: number, length: number): string => {
  state.steps += length;
  return state.text.slice(Math.max(0, at - length), at).toLowerCase();
};
