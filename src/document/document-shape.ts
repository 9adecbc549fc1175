import { BUILT_IN_ATTRIBUTES } from "../model/built-in-attributes.ts";
import type { Condition } from "../model/condition.ts";
import { ATTRIBUTE_TYPES } from "../model/flag-set.ts";
import { freeName, keyPattern, mapOf } from "./collection-shapes.ts";
import { conditionShape } from "./condition.ts";
import { defaultsShape } from "./defaults.ts";
import { quote } from "./describe.ts";
import { environmentsShape } from "./environment.ts";
import { flagSchema, type ReadFlag, readFlag } from "./flag.ts";
import { checkFlag } from "./flag-checks.ts";
import type { Entry, Node } from "./node.ts";
import { objectOf, optional, required } from "./object-shape.ts";
import type { Reader } from "./reader.ts";
import { textShape, wordShape } from "./scalar-shapes.ts";
import type { JsonSchema, ReadBy, SchemaBook, Shape } from "./shape.ts";

/** A definition and where its key stands. */
export type Defined<T> = { readonly key: string; readonly entry: Entry; readonly value: T };

/** The number of the format. */
export const versionShape: Shape<1> = {
  read: (node, reader) => {
    if (node.kind === "scalar" && node.value === 1) return 1;
    if (node.kind !== "scalar" || typeof node.value !== "number") return reader.reportType(node, "the number 1");
    reader.report("unknown_version", node, `"version" must be 1, found ${node.value}`);
    return undefined;
  },
  schema: () => ({ const: 1 }),
};

const attributeName = freeName("attribute");

const attributesShape = mapOf(
  {
    check: (entry, reader) => {
      if (!Object.hasOwn(BUILT_IN_ATTRIBUTES, entry.key)) return attributeName.check(entry, reader);
      const message = `the attribute ${quote(entry.key)} is built in; it needs no declaration and cannot have another type`;
      reader.report("reserved_key", entry, message);
      return false;
    },
    schema: { ...attributeName.schema, not: { enum: Object.keys(BUILT_IN_ATTRIBUTES) } },
  },
  wordShape(ATTRIBUTE_TYPES),
  "a mapping of attributes to types",
  0,
);

/** Reads each entry of a map under its own subject and owner. */
const definitions = <T>(
  what: "segment" | "flag",
  read: (entry: Entry, reader: Reader) => T | undefined,
  schema: (book: SchemaBook) => JsonSchema,
): Shape<readonly Defined<T>[]> => {
  const keys = keyPattern(what);
  return {
    read: (node: Node, reader: Reader) => {
      if (node.kind !== "mapping") return reader.reportType(node, `a mapping of ${what}s`);
      const found: Defined<T>[] = [];
      for (const entry of node.entries) {
        keys.check(entry, reader);
        reader.owner = `${what}:${entry.key}`;
        reader.field = "";
        const value = reader.within(`${what} ${quote(entry.key)}`, () => read(entry, reader));
        if (value !== undefined) found.push({ key: entry.key, entry, value });
      }
      return found;
    },
    schema: (book) => ({ type: "object", propertyNames: keys.schema, additionalProperties: schema(book) }),
  };
};

/** The whole document. `now` warns of expired flags. */
export const documentShape = (now?: number) => {
  const segments = definitions<Condition>(
    "segment",
    (entry, reader) => conditionShape.read(entry.value, reader),
    (book) => conditionShape.schema(book),
  );
  const flags = definitions<ReadFlag>(
    "flag",
    (entry, reader) => {
      const read = readFlag(entry, reader);
      if (read) checkFlag(read, now, reader);
      return read;
    },
    flagSchema,
  );
  return objectOf("a flag file", {
    $schema: optional(textShape("an address"), "The JSON Schema that an editor uses."),
    version: required(versionShape, "The version of the format."),
    environments: optional(environmentsShape, "A list, or a map with conditions, in promotion order."),
    defaultEnvironment: optional(
      textShape("the name of an environment"),
      "The environment where no condition is true.",
    ),
    defaults: optional(defaultsShape, "What the flags of this file have unless they say otherwise."),
    attributes: optional(attributesShape, "Your own context attributes and their types."),
    segments: optional(segments, "Conditions with names."),
    flags: optional(flags, "The flags."),
  });
};

/** What was read of a file; every part may be missing. */
export type DocumentFields = ReadBy<ReturnType<typeof documentShape>>;
