import { ENTRY_SCHEMA } from "../entry.ts";
import { classOfField } from "./field-class.ts";
import { findSpans } from "./find-spans.ts";
import { type JsonText, jsonTexts } from "./json-texts.ts";
import { isSecret, type MaskType } from "./mask-types.ts";
import { isPseudonym } from "./pseudonym.ts";

/** Something that masking should have taken away: what it is, and at which character it begins. */
export type Leak = { readonly type: MaskType; readonly at: number };

/**
 * Looks through a finished file once more. In a line that is an entry of a log, structural fields and pseudonyms are
 * passed over; identifiers are held against secrets, and where they should be pseudonyms against everything. Of other
 * lines of JSON all texts are read, of other lines the line.
 */
export const scanText = (text: string, { identifiers }: { readonly identifiers: boolean }): readonly Leak[] => {
  const leaks: Leak[] = [];
  const clean = new Set<string>();
  let lineAt = 0;
  for (const line of text.split("\n")) {
    if (isCleanEntry(line, clean)) {
      lineAt += line.length + 1;
      continue;
    }
    const texts = line.startsWith("{") ? jsonTexts(line) : [{ at: 0, text: line, exact: true, field: undefined }];
    const entry = texts.some(({ field, text: found }) => field === "schema" && found === ENTRY_SCHEMA);
    for (const each of texts) {
      const wanted = entry ? wantedIn(each, identifiers) : () => true;
      for (const { type, start } of findSpans(each.text))
        if (wanted(type)) leaks.push({ type, at: lineAt + each.at + (each.exact ? start : 0) });
    }
    lineAt += line.length + 1;
  }
  return leaks;
};

/**
 * Whether a line is an entry in whose texts nothing at all is found: the usual case, told without looking for places.
 * Entries of one log repeat themselves, so `clean` remembers texts that were looked through.
 */
const isCleanEntry = (line: string, clean: Set<string>): boolean => {
  const entry = line.startsWith("{") ? parseLine(line) : undefined;
  if (entry === undefined || entry["schema"] !== ENTRY_SCHEMA) return false;
  for (const field in entry) {
    const kind = classOfField(field);
    if (kind !== "structural" && (kind === "unlisted" || kind === "secret" || !isCleanValue(entry[field], clean)))
      return false;
  }
  return true;
};

/** A list, an object or a long number is for the closer look. */
const isCleanValue = (value: unknown, clean: Set<string>): boolean => {
  if (typeof value === "number") return Math.abs(value) < SHORTEST_CARD;
  if (typeof value !== "string") return value === null || typeof value === "boolean";
  if (clean.has(value) || isPseudonym(value)) return true;
  if (findSpans(value).length > 0) return false;
  clean.add(value);
  return true;
};

const SHORTEST_CARD = 1e11;

const parseLine = (line: string): { readonly [field: string]: unknown } | undefined => {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
};

const nothing = (): boolean => false;

const wantedIn = ({ field, text }: JsonText, identifiers: boolean): ((type: MaskType) => boolean) => {
  // The names of fields at the top are the schema's or were masked as unlisted; they have no field of their own.
  if (field === undefined) return () => true;
  const kind = classOfField(field);
  if (kind === "structural") return nothing;
  if (kind === "identifier") return isPseudonym(text) ? nothing : identifiers ? () => true : isSecret;
  return () => true;
};
