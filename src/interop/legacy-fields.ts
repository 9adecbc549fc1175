import { FlagLost, type ImportNotes } from "./import-note.ts";
import { camelCase, describeNode, type LegacyMapping, type LegacyNode } from "./legacy-node.ts";

/** The fields of the flat form; each is read in camelCase and in snake_case. */
export const FLAT_FIELDS = [
  "enabled",
  "rolloutStrategy",
  "rolloutPercentage",
  "environments",
  "conditions",
  "variants",
  "metadata",
  "description",
] as const;
type FlatField = (typeof FLAT_FIELDS)[number];

/** The fields of one flag as they stand. */
export type FlatFields = { readonly [field in FlatField]?: LegacyNode };

/** Reads the fields of a flag, and notes each that is not one. */
export const readFields = (node: LegacyMapping, notes: ImportNotes, flag: string): FlatFields => {
  const fields: { [field in FlatField]?: LegacyNode } = {};
  for (const { key, start, value } of node.entries) {
    const field = FLAT_FIELDS.find((known) => known === camelCase(key));
    if (field === undefined) notes.add("dropped", { start }, `${flag}: the flat form has no field ${quote(key)}`);
    else if (fields[field] !== undefined) throw new FlagLost({ start }, `${quote(field)} is given in both spellings`);
    else fields[field] = value;
  }
  return fields;
};

const quote = (text: string): string => JSON.stringify(text.slice(0, 100));

/** true or false; throws FlagLost for anything else. */
export const readBoolean = (node: LegacyNode, name: string): boolean => {
  if (node.kind === "scalar" && typeof node.value === "boolean") return node.value;
  throw new FlagLost(node, `${quote(name)} needs true or false, found ${describeNode(node)}`);
};

/** The environments of a flag that are switched by themselves, in the order of the file. */
export const readEnvironments = (node: LegacyNode | undefined): readonly (readonly [string, boolean])[] => {
  if (node === undefined || (node.kind === "scalar" && node.value === null)) return [];
  if (node.kind !== "mapping") throw new FlagLost(node, `"environments" needs a mapping, found ${describeNode(node)}`);
  return node.entries.map(({ key, value }) => [key, readBoolean(value, `environments.${key}`)]);
};

/** A share in percent, with the three decimals that a rollout has. */
export const readPercentage = (node: LegacyNode, notes: ImportNotes, flag: string): number => {
  const value = node.kind === "scalar" ? node.value : undefined;
  if (typeof value !== "number" || !(value >= 0 && value <= 100)) {
    throw new FlagLost(node, `"rolloutPercentage" needs a number from 0 to 100, found ${describeNode(node)}`);
  }
  const rounded = Math.round(value * 1000) / 1000;
  if (rounded !== value) notes.add("adapted", node, `${flag}: ${value} percent is rounded to ${rounded}`);
  return rounded;
};
