import type { Condition } from "../model/condition.ts";
import { attributeSchema, namedAttributeSchema, readAttribute, readTests } from "./attribute-condition.ts";
import { listOf, oneOrList } from "./collection-shapes.ts";
import { quote } from "./describe.ts";
import { type Entry, findEntry, type MappingNode, type Node, type Span } from "./node.ts";
import type { Reader } from "./reader.ts";
import type { Wanted } from "./references.ts";
import { literalShape, textShape } from "./scalar-shapes.ts";
import { type JsonSchema, named, type SchemaBook, type Shape } from "./shape.ts";
import { warnOfTrap } from "./trap.ts";

const NEEDED = "a condition: a mapping of attributes, all, any, not, segment or flag";

const nameShape = textShape("a name");

/** A value that another flag is compared with, and where it stands. */
export const wantedShape: Shape<Wanted> = {
  read: (node, reader) => {
    const value = literalShape((_, scalar) => warnOfTrap(scalar, reader)).read(node, reader);
    return value === undefined ? undefined : { value, at: node };
  },
  schema: (book) => literalShape().schema(book),
};

const wantedList = oneOrList(wantedShape);

const addReference = (kind: "flag" | "segment", to: string, at: Span, is: readonly Wanted[], reader: Reader): void => {
  const { document, subject, owner: from } = reader;
  reader.shared.references.add({ kind, from, to, at, document, subject, is });
};

/** Notes that the current owner depends on a flag's value. */
export const referToFlag = (to: string, at: Span, is: readonly Wanted[], reader: Reader): void =>
  addReference("flag", to, at, is, reader);

/** Several conditions that must all hold; one alone stands for itself. */
const join = (conditions: readonly Condition[]): Condition | undefined =>
  conditions.length === 1 ? conditions[0] : { kind: "all", conditions };

const readFlagEntry = ({ value: node, ...key }: Entry, reader: Reader): Condition | undefined => {
  if (node.kind !== "mapping") {
    const flag = nameShape.read(node, reader);
    if (flag === undefined) return undefined;
    referToFlag(flag, node, [{ value: true, at: node }], reader);
    return { kind: "flag", flag, is: [true] };
  }
  if (node.entries.length === 0) return reportEmpty("flag", key, reader);
  const conditions: Condition[] = [];
  for (const { key: flag, value, ...span } of node.entries) {
    const is = wantedList.read(value, reader);
    referToFlag(flag, span, is ?? [], reader);
    if (is) conditions.push({ kind: "flag", flag, is: is.map((wanted) => wanted.value) });
  }
  return join(conditions);
};

const readSegmentEntry = (node: Node, reader: Reader): Condition | undefined => {
  const segment = nameShape.read(node, reader);
  if (segment === undefined) return undefined;
  addReference("segment", segment, node, [], reader);
  return { kind: "segment", segment };
};

const reportEmpty = (what: string, at: Span, reader: Reader): undefined => {
  reader.report("empty", at, `${what === "" ? "the condition" : quote(what)} is empty; it would say nothing`);
  return undefined;
};

const readEntry = (entry: Entry, reader: Reader): Condition | undefined => {
  reader.field = entry.key;
  switch (entry.key) {
    case "all":
    case "any": {
      const conditions = conditionList.read(entry.value, reader);
      return conditions && { kind: entry.key, conditions };
    }
    case "not": {
      const condition = conditionShape.read(entry.value, reader);
      return condition && { kind: "not", condition };
    }
    case "segment":
      return readSegmentEntry(entry.value, reader);
    case "flag":
      return readFlagEntry(entry, reader);
    default:
      return readAttributeEntry(entry.key, entry.value, entry, reader);
  }
};

const noteEnvironment = (name: string, at: Span, reader: Reader): void => {
  if (name !== "environment") return;
  reader.shared.references.environmentReaders.add(reader.owner);
  if (!reader.owner.startsWith("environment:")) return;
  reader.report("environment_loop", at, 'the condition of an environment may not read "environment"');
};

const readAttributeEntry = (name: string, node: Node, at: Span, reader: Reader): Condition | undefined => {
  noteEnvironment(name, at, reader);
  return readAttribute(name, node, at, reader);
};

const readNamedForm = (node: MappingNode, attribute: Entry, reader: Reader): Condition | undefined => {
  reader.field = "attribute";
  const name = nameShape.read(attribute.value, reader);
  if (name === undefined) return undefined;
  noteEnvironment(name, attribute.value, reader);
  const others = node.entries.filter((entry) => entry !== attribute);
  return readTests(name, others, attribute.value, reader);
};

const readCondition = (node: Node, reader: Reader): Condition | undefined => {
  if (node.kind !== "mapping") return reader.reportType(node, NEEDED);
  if (node.entries.length === 0) return reportEmpty(reader.field, node, reader);
  const outer = reader.field;
  const attribute = findEntry(node, "attribute");
  const conditions: Condition[] = [];
  if (attribute) {
    const condition = readNamedForm(node, attribute, reader);
    if (condition) conditions.push(condition);
  } else {
    for (const entry of node.entries) {
      const condition = readEntry(entry, reader);
      if (condition) conditions.push(condition);
    }
  }
  reader.field = outer;
  return join(conditions);
};

const combinatorSchemas = (book: SchemaBook): JsonSchema => ({
  all: conditionList.schema(book),
  any: conditionList.schema(book),
  not: conditionShape.schema(book),
  segment: nameShape.schema(book),
  flag: {
    anyOf: [
      nameShape.schema(book),
      { type: "object", minProperties: 1, additionalProperties: wantedList.schema(book) },
    ],
  },
});

/** A condition map, read into its canonical form. */
export const conditionShape: Shape<Condition> = named("condition", {
  read: readCondition,
  schema: (book) => ({
    type: "object",
    minProperties: 1,
    if: { required: ["attribute"] },
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
    then: namedAttributeSchema(book),
    else: { properties: combinatorSchemas(book), additionalProperties: attributeSchema(book) },
  }),
});

const conditionList = listOf(conditionShape, "a list of conditions");
