import { appendFileSync, mkdirSync } from "node:fs";
import { dirname } from "node:path";
import type { JsonValue } from "../model/json.ts";
import { readRegularFile } from "./read-regular-file.ts";

/** A line that one step leaves for the later ones of its job, such as the head of its log. */
export type JobNote = { readonly [name: string]: JsonValue };

/** Far above what the steps of a job write; whatever else is in the file, it is not read without end. */
const MAX_BYTES = 1024 * 1024;

/**
 * What earlier steps of this job left, oldest first. Any step of the job can write there, so lines that are no
 * objects are passed over, and who reads a note checks it.
 */
export const readJobNotes = (file: string): readonly JobNote[] => {
  const found = readRegularFile(file, MAX_BYTES);
  if (!found.ok || found.value === "too large") return [];
  return Buffer.from(found.value).toString("utf8").split("\n").flatMap(noteOf);
};

/** Leaves a note; without a folder to write in, there is none. */
export const addJobNote = (file: string, note: JobNote): void => {
  try {
    mkdirSync(dirname(file), { recursive: true });
    appendFileSync(file, `${JSON.stringify(note)}\n`, { mode: 0o600 });
  } catch {
    // A later step then knows nothing of this one; the seal of the run still does.
  }
};

const noteOf = (line: string): readonly JobNote[] => {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === "object" && value !== null && !Array.isArray(value) ? [value as JobNote] : [];
  } catch {
    return [];
  }
};
