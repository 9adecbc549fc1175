import { FIELDS, type FieldClass } from "../field-table.ts";
import { isSecretName } from "./secret-name.ts";

/** What masking may do with a field. One that is not in the table is `unlisted`, or `secret` where its name says so. */
export const classOfField = (field: string): FieldClass | "unlisted" =>
  CLASSES.get(field) ?? (isSecretName(field) ? "secret" : "unlisted");

const CLASSES: ReadonlyMap<string, FieldClass> = new Map(
  Object.entries(FIELDS).map(([field, { class: kind }]) => [field, kind]),
);
