import { jsonOfNode } from "../document/json-value.ts";
import { documentFromJson } from "../document/parse-document.ts";
import { type ImportNote, ImportNotes } from "../interop/import-note.ts";
import type { FlatFields } from "../interop/legacy-fields.ts";
import { FLAT_FIELDS } from "../interop/legacy-fields.ts";
import { importLegacyFlag } from "../interop/legacy-flag.ts";
import { camelCase } from "../interop/legacy-node.ts";
import type { JsonValue } from "../model/json.ts";
import { FlagsRefused } from "./flags-refused.ts";

export type Json = { readonly [key: string]: JsonValue };

/** A flag as it was given, and in the form of a flag file. Frozen in meaning: a change makes another one. */
export type StoredFlag = {
  readonly form: "flat" | "own";
  readonly given: Json;
  readonly definition: Json;
  /** Environments that the flat form names; the form of a flag file names only declared ones. */
  readonly environments: readonly string[];
  /** What the flat form did not carry over as it stood. */
  readonly notes: readonly ImportNote[];
};

/**
 * Reads a definition in the flat form, or in the form of a flag file: that one states `permanent` or `expires`.
 * The value is copied. Throws FlagsRefused for what cannot be carried over; `validate` judges the rest.
 */
export const readDefinition = (key: string, value: unknown): StoredFlag => {
  const given = copyOf(key, value);
  if (isOwnForm(given)) return { form: "own", given, definition: given, environments: [], notes: [] };
  return readFlat(key, given);
};

/** A definition with some fields replaced, in the form that the flag was given in. */
export const patchDefinition = (key: string, flag: StoredFlag, patch: unknown): StoredFlag => {
  const fields = copyOf(key, patch);
  if (isOwnForm(fields) && flag.form === "flat") return readDefinition(key, fields);
  return readDefinition(key, { ...flag.given, ...(flag.form === "flat" ? inCamelCase(fields) : fields) });
};

/** A definition that is switched the other way, everywhere or in one environment; and how it stands now. */
export const toggleDefinition = (
  key: string,
  flag: StoredFlag,
  environment: string | undefined,
): { readonly flag: StoredFlag; readonly enabled: boolean } => {
  const everywhere = flag.given["enabled"] !== false;
  if (environment === undefined)
    return { flag: patchDefinition(key, flag, { enabled: !everywhere }), enabled: !everywhere };
  const environments = objectOf(flag.given["environments"]);
  const stated = Object.hasOwn(environments, environment) ? environments[environment] : undefined;
  const before = flag.form === "flat" ? stated : objectOf(stated)["enabled"];
  const enabled = !(typeof before === "boolean" ? before : everywhere);
  const next = flag.form === "flat" ? enabled : { ...objectOf(stated), enabled };
  const replaced = Object.fromEntries([...Object.entries(environments), [environment, next]]);
  return { flag: patchDefinition(key, flag, { environments: replaced }), enabled };
};

const isOwnForm = (given: Json): boolean => Object.hasOwn(given, "permanent") || Object.hasOwn(given, "expires");

const readFlat = (key: string, given: Json): StoredFlag => {
  const notes = new ImportNotes(() => undefined);
  const { root } = documentFromJson(given, key);
  const imported = importLegacyFlag({ key, start: -1, value: root }, notes);
  const refused = notes.list.filter(({ loss }) => loss !== "adapted");
  if (imported === undefined || refused.length > 0) {
    throw new FlagsRefused(`flag ${JSON.stringify(key)} is refused`, { notes: refused });
  }
  const { definition, environments } = imported;
  return { form: "flat", given: inCamelCase(given), definition, environments, notes: notes.list };
};

/** One spelling, so that a later change of a field replaces it. */
const inCamelCase = (given: Json): Json =>
  Object.fromEntries(
    Object.entries(given).map(([name, value]) => {
      const field: keyof FlatFields | undefined = FLAT_FIELDS.find((known) => known === camelCase(name));
      return [field ?? name, value];
    }),
  );

const copyOf = (key: string, value: unknown): Json => {
  const { root, problems } = documentFromJson(value, key);
  if (problems.length > 0) throw new FlagsRefused(`flag ${JSON.stringify(key)} is refused`, { problems });
  if (root.kind !== "mapping") throw new FlagsRefused(`flag ${JSON.stringify(key)} needs a definition with fields`);
  return jsonOfNode(root) as Json;
};

/** A mapping, or an empty one for anything else: what is wrong with it is told by the check of the whole. */
export const objectOf = (value: JsonValue | undefined): Json =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Json) : {};
