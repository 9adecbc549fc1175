import type { JsonValue } from "../../model/json.ts";
import type { AuditEntry } from "../entry.ts";
import type { AuditField } from "../field-table.ts";

/**
 * A field of an entry as text: itself, JSON where it is no string, empty where it is absent. Half a surrogate pair,
 * which no canonical text can hold, is replaced.
 */
export const fieldText = (entry: AuditEntry, field: AuditField): string => {
  const value = entry[field];
  if (value === undefined) return "";
  return (typeof value === "string" ? value : JSON.stringify(value)).toWellFormed();
};

/** The texts that a list field holds; a field that is no list has none. */
export const fieldTexts = (entry: AuditEntry, field: AuditField): readonly string[] => {
  const value: JsonValue | undefined = entry[field];
  return Array.isArray(value)
    ? value.filter((item) => typeof item === "string").map((text) => text.toWellFormed())
    : [];
};

/** Who did it: the name where the entry has one, else the id; the kind of actor before what is no person. */
export const actorOf = (entry: AuditEntry): string => {
  const name = fieldText(entry, "actor.name") || fieldText(entry, "actor.id");
  return entry["actor.type"] === "user" ? name : `${fieldText(entry, "actor.type")} ${name}`;
};

/** The run that an entry belongs to, such as `17000000001/1` (id and attempt); empty where it has none. */
export const runOf = (entry: AuditEntry): string => {
  const id = fieldText(entry, "cicd.pipeline.run.id");
  const attempt = fieldText(entry, "signalbox.run_attempt");
  return id === "" || attempt === "" ? id : `${id}/${attempt}`;
};
