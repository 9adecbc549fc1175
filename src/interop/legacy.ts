import type { JsonValue } from "../model/json.ts";
import { attributesOf } from "./attributes-read.ts";
import { type ImportNote, ImportNotes, type Locate } from "./import-note.ts";
import type { Json } from "./legacy-condition.ts";
import { FLAT_FIELDS } from "./legacy-fields.ts";
import { type ImportedFlag, importLegacyFlag } from "./legacy-flag.ts";
import { camelCase, describeNode, type LegacyEntry, type LegacyNode } from "./legacy-node.ts";

/** A flag file of ours as a value, and what it does not carry over as it stood. `sites`: where each flag began. */
export type LegacyImport = {
  readonly document: { readonly version: 1; readonly flags: Json } & Json;
  readonly notes: readonly ImportNote[];
  readonly sites: ReadonlyMap<string, number>;
};

/**
 * Reads flags in the flat form, grouped by category at the top level of a file, into a flag file of ours.
 * Nothing is left out in silence: each loss is a note with its place. Never throws on any content.
 */
export const importLegacy = (root: LegacyNode, locate: Locate): LegacyImport => {
  const notes = new ImportNotes(locate);
  const flags = new Map<string, ImportedFlag>();
  const sites = new Map<string, number>();
  const add = (entry: LegacyEntry, category?: string): void => {
    if (sites.has(entry.key)) {
      notes.add("lost", entry, `flag ${JSON.stringify(entry.key)}: a flag of that key stands further up`);
      return;
    }
    sites.set(entry.key, entry.start);
    const flag = importLegacyFlag(entry, notes, category);
    if (flag !== undefined) flags.set(flag.key, flag);
  };
  if (root.kind !== "mapping")
    notes.add("lost", root, `the file needs categories of flags, found ${describeNode(root)}`);
  for (const entry of root.kind === "mapping" ? root.entries : []) {
    if (isFlag(entry.value)) add(entry);
    else readCategory(entry, notes, add);
  }
  return { document: documentOf([...flags.values()]), notes: notes.inOrder(), sites };
};

const isFlag = (node: LegacyNode): boolean =>
  node.kind === "mapping" &&
  node.entries.some(
    ({ key, value }) => key === "enabled" && value.kind === "scalar" && typeof value.value === "boolean",
  );

const readCategory = (
  { key, start, value }: LegacyEntry,
  notes: ImportNotes,
  add: (entry: LegacyEntry, category: string) => void,
): void => {
  const name = JSON.stringify(key.slice(0, 100));
  if (value.kind !== "mapping") {
    notes.add("dropped", { start }, `${name} is no category of flags: ${describeNode(value)} is not carried over`);
    return;
  }
  for (const entry of value.entries) {
    const flat = entry.value.kind === "mapping" && entry.value.entries.some((each) => isFlatField(each.key));
    if (flat) add(entry, key);
    else notes.add("dropped", entry, `${name}: ${JSON.stringify(entry.key.slice(0, 100))} is no flag of the flat form`);
  }
};

const isFlatField = (key: string): boolean => FLAT_FIELDS.some((field) => field === camelCase(key));

const documentOf = (flags: readonly ImportedFlag[]): LegacyImport["document"] => {
  const environments = promotionOrder(flags.flatMap((flag) => flag.environments));
  const definitions = Object.fromEntries(flags.map(({ key, definition }): [string, JsonValue] => [key, definition]));
  const attributes = attributesOf(flags.map(({ definition }) => definition));
  return {
    version: 1,
    ...(environments.length > 0 && { environments }),
    ...(Object.keys(attributes).length > 0 && { attributes }),
    flags: definitions,
  };
};

/** Words for environments, from the first to the last that a version reaches. */
const KNOWN_ORDER = [
  "local",
  "dev",
  "development",
  "test",
  "testing",
  "qa",
  "",
  "staging",
  "preprod",
  "prod",
  "production",
];

/** The environments of all flags, each once. One whose word says nothing stands between tests and staging. */
export const promotionOrder = (names: readonly string[]): readonly string[] => {
  const rank = (name: string): number => KNOWN_ORDER.indexOf(KNOWN_ORDER.includes(name) ? name : "");
  return [...new Set(names)].sort((a, b) => rank(a) - rank(b));
};
