import type { Span } from "./mask-types.ts";
import { runEnd, type ScanState } from "./scan-state.ts";

const BEGIN = "-----BEGIN ";
const KIND = /^[A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----/;

/** A private key in PEM that begins here, to its last line; to the end of the text where that one is cut off. */
export const privateKeyAt = (state: ScanState, start: number): Span | undefined => {
  if (!state.text.startsWith(BEGIN, start)) return undefined;
  const from = start + BEGIN.length;
  const kind = KIND.exec(state.text.slice(from, from + 70));
  state.steps += 70;
  if (kind === null || start < state.taken) return undefined;
  const closing = `-----END ${kind[0]}`;
  const at = state.text.indexOf(closing, from);
  const end = at === -1 ? state.text.length : runEnd(state, at + closing.length, () => false);
  state.steps += end - start;
  state.taken = Math.max(state.taken, end);
  return { type: "private_key", start, end };
};
