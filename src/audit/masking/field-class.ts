import { FIELDS, type FieldClass } from "../field-table.ts";
import { isSecretName } from "./secret-name.ts";

/** What masking may do with a field. One that is not in the table is `unlisted`, or `secret` where its name says so. */
export const classOfField = (field: string): FieldClass | "unlisted" => {
  if (Object.hasOwn(FIELDS, field)) return FIELDS[field as keyof typeof FIELDS].class;
  return isSecretName(field) ? "secret" : "unlisted";
};
