import { KEY_PATTERN } from "../model/key.ts";
import { FlagLost, type ImportNotes } from "./import-note.ts";
import type { Json } from "./legacy-condition.ts";
import { readBoolean, readEnvironments, readFields } from "./legacy-fields.ts";
import { camelCase, jsonOfNode, type LegacyEntry, type LegacyNode } from "./legacy-node.ts";
import { readServing } from "./legacy-strategy.ts";

/** A flag in our form, and the environments that it names. */
export type ImportedFlag = {
  readonly key: string;
  readonly definition: Json;
  readonly environments: readonly string[];
};

/** Reads one flag of the flat form; undefined, with a note, where it cannot be carried over. */
export const importLegacyFlag = (
  { key, start, value }: LegacyEntry,
  notes: ImportNotes,
  category?: string,
): ImportedFlag | undefined => {
  const flag = `flag ${JSON.stringify(key.slice(0, 100))}`;
  try {
    return readFlag(key, { start }, value, notes, flag, category);
  } catch (error) {
    if (!(error instanceof FlagLost)) throw error;
    notes.add("lost", error.at.start < 0 ? { start } : error.at, `${flag}: ${error.message}`);
    return undefined;
  }
};

const readFlag = (
  key: string,
  at: Pick<LegacyNode, "start">,
  node: LegacyNode,
  notes: ImportNotes,
  flag: string,
  category: string | undefined,
): ImportedFlag => {
  if (!KEY_PATTERN.test(key)) throw new FlagLost(at, "a key has lower-case letters and digits, joined by _ or -");
  if (node.kind !== "mapping") throw new FlagLost(at, "a flag needs a mapping");
  const fields = readFields(node, notes, flag);
  if (fields.enabled === undefined) throw new FlagLost(at, 'a flag needs "enabled: true" or "enabled: false"');
  const enabled = readBoolean(fields.enabled, "enabled");
  const environments = readEnvironments(fields.environments);
  const { userList, description, metadata } = readMetadata(fields.metadata);
  const serving = readServing(fields, userList, notes, flag);
  const definition: Json = {
    description: textOf(fields.description) ?? textOf(description) ?? "Read from the flat form",
    ...(category !== undefined && { category }),
    permanent: true,
    ...(!enabled && { enabled }),
    ...serving,
    ...(environments.length > 0 && {
      environments: Object.fromEntries(environments.map(([name, on]) => [name, { enabled: on }])),
    }),
    ...(Object.keys(metadata).length > 0 && { metadata }),
  };
  return { key, definition, environments: environments.map(([name]) => name) };
};

const textOf = (node: LegacyNode | undefined): string | undefined =>
  node?.kind === "scalar" && typeof node.value === "string" && node.value !== "" ? node.value : undefined;

/** The user list and the description have places of their own; the rest stays the user's metadata. */
const readMetadata = (node: LegacyNode | undefined) => {
  if (node === undefined || (node.kind === "scalar" && node.value === null)) return { metadata: {} };
  if (node.kind !== "mapping") throw new FlagLost(node, '"metadata" needs a mapping');
  const named = (name: string) => node.entries.find(({ key }) => camelCase(key) === name)?.value;
  const rest = node.entries.filter(({ key }) => camelCase(key) !== "userList" && key !== "description");
  return {
    userList: named("userList"),
    description: named("description"),
    metadata: Object.fromEntries(rest.map(({ key, value }) => [key, jsonOfNode(value)])),
  };
};
