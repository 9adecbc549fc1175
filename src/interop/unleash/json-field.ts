import type { JsonValue } from "../../model/json.ts";

/** A JSON object. Its keys come from outside: they are read with `field` only. */
export type JsonRecord = { readonly [key: string]: JsonValue };

export const isRecord = (value: JsonValue | undefined): value is JsonRecord =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** An own field; null counts as left out. */
export const field = (record: JsonRecord, name: string): JsonValue | undefined =>
  Object.hasOwn(record, name) ? (record[name] ?? undefined) : undefined;

/** A text; numbers and booleans as JSON writes them, everything else is undefined. */
export const textField = (record: JsonRecord, name: string): string | undefined => asText(field(record, name));

export const asText = (value: JsonValue | undefined): string | undefined =>
  value === undefined || typeof value === "object" ? undefined : String(value);

/** The elements of a list; empty when there is none. */
export const listField = (record: JsonRecord, name: string): readonly JsonValue[] => {
  const value = field(record, name);
  return Array.isArray(value) ? value : [];
};

/** What is no text becomes the empty one, which names nothing. */
export const textsField = (record: JsonRecord, name: string): readonly string[] =>
  listField(record, name).map((value) => asText(value) ?? "");

/** What is no record becomes an empty one: to skip a malformed constraint would let more people in. */
export const recordsField = (record: JsonRecord, name: string): readonly JsonRecord[] => {
  const value = field(record, name);
  if (value === undefined) return [];
  return Array.isArray(value) ? value.map((item) => (isRecord(item) ? item : {})) : [{}];
};
