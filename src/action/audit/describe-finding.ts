import type { Finding } from "../../audit/verdict.ts";

/** A finding in one line: what kind of attack, which entries, and what is still good. */
export const describeFinding = ({ kind, seq, lastGood, message }: Finding): string => {
  const entries =
    seq === undefined ? "" : seq.from === seq.to ? ` (entry ${seq.from})` : ` (entries ${seq.from} to ${seq.to})`;
  const good = lastGood === undefined ? "" : `; the last good checkpoint is for ${lastGood.size} entries`;
  return `${kind}${entries}: ${message}${good}`;
};
