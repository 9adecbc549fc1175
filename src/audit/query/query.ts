import type { AuditEntry } from "../entry.ts";

export type EntryTest = (entry: AuditEntry) => boolean;

/** A question to a log: an entry is an answer when every test of `all` admits it. */
export type Query = { readonly all: readonly EntryTest[] };
