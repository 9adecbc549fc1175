import type { Condition } from "../model/condition.ts";
import type { Environment } from "../model/flag-set.ts";
import { freeName, listOf, mapOf } from "./collection-shapes.ts";
import { conditionShape } from "./condition.ts";
import { quote } from "./describe.ts";
import type { Node } from "./node.ts";
import { objectOf, optional } from "./object-shape.ts";
import type { Reader } from "./reader.ts";
import { textShape } from "./scalar-shapes.ts";
import { named, refine, type Shape } from "./shape.ts";

const key = freeName("environment");

const fields = {
  when: optional(conditionShape, "Which contexts belong to the environment; the last that is true counts."),
};

const environmentShape = named("environment", objectOf("an environment", fields));

const nameShape = textShape(
  "the name of an environment",
  (name, node, reader) => {
    key.check({ ...node, key: name, value: node }, reader);
  },
  key.schema,
);

const listShape: Shape<readonly Environment[]> = refine(
  listOf(nameShape, "a list of environments"),
  (names, node, reader) => {
    const seen = new Set<string>();
    names.forEach((name, index) => {
      const at = node.kind === "sequence" ? (node.items[index] ?? node) : node;
      if (seen.has(name)) reader.report("duplicate_key", at, `the environment ${quote(name)} is listed twice`);
      seen.add(name);
    });
    return names.map((name) => ({ name }));
  },
  { uniqueItems: true },
);

/** Makes the environment the owner of what its condition refers to. */
const ownedShape: Shape<Condition | null> = {
  read: (node, reader) => environmentShape.read(node, reader)?.when ?? null,
  schema: environmentShape.schema,
};

const withOwner = (node: Node, reader: Reader): readonly Environment[] | undefined => {
  if (node.kind !== "mapping") return mapShape.read(node, reader)?.map(([name]) => ({ name }));
  const environments: Environment[] = [];
  for (const entry of node.entries) {
    key.check(entry, reader);
    reader.owner = `environment:${entry.key}`;
    reader.field = "";
    const when = reader.within(`environment ${quote(entry.key)}`, () => ownedShape.read(entry.value, reader));
    environments.push({ name: entry.key, ...(when && { when }) });
  }
  if (node.entries.length === 0) mapShape.read(node, reader);
  return environments;
};

const mapShape = mapOf(key, ownedShape, "a list or a mapping of environments");

/** The environments in promotion order: a list of names, or a map with conditions. */
export const environmentsShape: Shape<readonly Environment[]> = {
  read: (node, reader) => (node.kind === "sequence" ? listShape.read(node, reader) : withOwner(node, reader)),
  schema: (book) => ({ anyOf: [listShape.schema(book), mapShape.schema(book)] }),
};

/** The names that a document declares, as far as they can be read. */
export const environmentNames = (node: Node | undefined): readonly string[] => {
  if (node?.kind === "mapping") return node.entries.map((entry) => entry.key);
  if (node?.kind !== "sequence") return [];
  return node.items.flatMap((item) => (item.kind === "scalar" && typeof item.value === "string" ? [item.value] : []));
};
