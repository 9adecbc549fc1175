import { jsonOfNode } from "../document/json-value.ts";
import { parseDocument } from "../document/parse-document.ts";
import { positionAt } from "../document/parsed-document.ts";
import { importLegacy } from "../interop/legacy.ts";
import { type Json, objectOf } from "./flag-definition.ts";
import { FlagsRefused } from "./flags-refused.ts";

/**
 * A flag file as a value, from YAML or JSON. A file without `version` is read in the flat form.
 * Throws FlagsRefused where it is no YAML, or where a flag of the flat form cannot be carried over whole.
 */
export const readFlagsText = (text: string, file: string): Json => {
  const parsed = parseDocument(text, file);
  const problems = parsed.ok ? parsed.value.problems : parsed.problems;
  if (!parsed.ok || problems.length > 0) throw new FlagsRefused(`${file} is refused`, { problems });
  const { root } = parsed.value;
  if (root.kind !== "mapping") throw new FlagsRefused(`${file} is refused: a mapping of flags is needed`);
  if (root.entries.some(({ key }) => key === "version")) return objectOf(jsonOfNode(root));
  const { document, notes } = importLegacy(root, (offset) => positionAt(parsed.value, offset));
  const lost = notes.filter(({ loss }) => loss !== "adapted");
  if (lost.length > 0) throw new FlagsRefused(`${file} is refused`, { notes: lost });
  return document;
};
