import type { JsonValue } from "../model/json.ts";
import type { AuditEvent, AuditOutcome, Classification, Severity } from "./event-catalogue.ts";
import type { AuditField } from "./field-table.ts";

/** The schema of an entry: fields may be added to it, none changes its meaning. Frozen. */
export const ENTRY_SCHEMA = "signalbox.audit/1";

/** A line without its line feed has at most this many bytes; a longer text in it is cut before it is written. */
export const MAX_LINE_BYTES = 64 * 1024;

/** Fields that the log itself gives every entry. */
export type RecordFields = {
  readonly schema: typeof ENTRY_SCHEMA;
  /** Dense, from 0. */
  readonly seq: number;
  /** UUIDv7. */
  readonly id: string;
  /** RFC 3339, UTC, milliseconds. */
  readonly time: string;
};

/** Every entry says what, who and how it ended (NIST SP 800-53 AU-3); `time` and the run say when and where. */
export type RequiredFields = {
  readonly "event.name": AuditEvent;
  readonly outcome: AuditOutcome;
  readonly severity: Severity;
  readonly classification: Classification;
  readonly "actor.type": "user" | "workflow" | "service" | "token" | "system";
  readonly "actor.id": string;
};

type OtherFields = { readonly [field in Exclude<AuditField, keyof RecordFields | keyof RequiredFields>]?: JsonValue };

/** One line of a log, flat. */
export type AuditEntry = RecordFields & RequiredFields & OtherFields;

/** What a caller tells: the log adds the record fields, the severity of the event unless told, and what is common to all. */
export type EntryDraft = { readonly "event.name": AuditEvent; readonly outcome: AuditOutcome } & Partial<
  Omit<RequiredFields, "event.name" | "outcome">
> &
  OtherFields;
