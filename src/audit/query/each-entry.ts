import type { AuditEntry } from "../entry.ts";
import { eachLine } from "../verify/hash-lines.ts";

/** Calls `entry` for each line that is an entry by its main fields; returns how many lines are none. */
export const eachEntry = (bytes: Uint8Array, entry: (entry: AuditEntry) => void): number => {
  let invalid = 0;
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  eachLine(bytes, (from, to) => {
    const read = readEntry(text.toString("utf8", from, to));
    if (read === undefined) invalid += 1;
    else entry(read);
  });
  return invalid;
};

/** Verification is stricter; a reader needs what it shows. */
const readEntry = (line: string): AuditEntry | undefined => {
  try {
    const value: unknown = JSON.parse(line);
    return isEntry(value) ? value : undefined;
  } catch {
    return undefined;
  }
};

const isEntry = (value: unknown): value is AuditEntry => {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  const { seq, time, "event.name": event } = value as { readonly [field: string]: unknown };
  return Number.isSafeInteger(seq) && typeof time === "string" && typeof event === "string";
};
