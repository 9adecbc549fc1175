import type { Finding } from "../../audit/verdict.ts";

/** A finding in one line: grade, file, entries, kind, what was found, last good checkpoint. */
export const findingLine = ({ grade, file, seq, kind, message, lastGood }: Finding): string => {
  const entries = seq === undefined ? "" : seq.from === seq.to ? `, seq ${seq.from}` : `, seq ${seq.from}-${seq.to}`;
  const good =
    lastGood !== undefined
      ? `; last good checkpoint: ${lastGood.size} ${lastGood.root}`
      : grade === "tampered"
        ? "; last good checkpoint: none"
        : "";
  return `${grade}: ${file}${entries}: ${kind}: ${message}${good}`;
};
