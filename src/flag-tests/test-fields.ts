import { freeName, mapOf } from "../document/collection-shapes.ts";
import { quote } from "../document/describe.ts";
import { versionShape } from "../document/document-shape.ts";
import { jsonShape } from "../document/json-value.ts";
import type { Node, Span } from "../document/node.ts";
import { objectOf, optional, type ReadFields, required } from "../document/object-shape.ts";
import type { Reader } from "../document/reader.ts";
import { formShape, textShape } from "../document/scalar-shapes.ts";
import { type ReadBy, refine, type Shape } from "../document/shape.ts";
import type { FlagSet } from "../model/flag-set.ts";
import type { JsonValue } from "../model/json.ts";
import { parseInstant } from "../syntax/instant.ts";
import { expectationShape } from "./expectation.ts";
import { pinShape } from "./pin.ts";

/** A part that is read later, when the values of a matrix are in their places. */
const laterShape: Shape<Node> = refine(jsonShape, (_, node) => node);

const environmentShape: Shape<string> = textShape("the name of an environment", (name, node, reader) => {
  const { environments } = reader.shared;
  if (environments.has(name)) return;
  const message = `the environment ${quote(name)} is not declared`;
  reader.reportUnknown("unknown_environment", node, message, name, environments);
});

const ENVIRONMENT = "environment";
const attributeName = freeName("attribute");

/** Attributes of a context; those that nothing declares are warned of, as in the conditions. */
const contextShape: Shape<readonly (readonly [string, JsonValue])[]> = mapOf(
  {
    check: (entry, reader) => {
      if (entry.key !== ENVIRONMENT) {
        reader.checkAttribute(entry, entry.key);
        return attributeName.check(entry, reader);
      }
      const message = 'the attribute "environment" is the environment of the evaluation; state it beside "context"';
      reader.report("reserved_key", entry, message);
      return false;
    },
    schema: attributeName.schema,
  },
  jsonShape,
  "a mapping of attributes",
  0,
);

const nowShape = formShape("an instant such as 2027-01-31T09:00:00Z", parseInstant, { format: "date-time" });

/** What a file may say for all of its tests. */
const commonFields = {
  environment: optional(environmentShape, "The environment; left out: chosen by the context."),
  context: optional(contextShape, "The attributes of the evaluation."),
  now: optional(nowShape, "The instant of the evaluation."),
};

/** What a file says for those of its tests that do not say it themselves. */
export type TestDefaults = ReadFields<typeof commonFields>;

/** A whole file; its tests are read one by one. */
export const testFileShape = objectOf("a test file", {
  version: required(versionShape, "The version of the format."),
  defaults: optional(objectOf("the defaults of a test file", commonFields), "For tests that do not say it themselves."),
  tests: required(laterShape, "The tests."),
});

const reportUnknownFlag = (key: string, at: Span, reader: Reader, { flags }: FlagSet): boolean => {
  if (Object.hasOwn(flags, key)) return true;
  reader.reportUnknown("unknown_flag", at, `there is no flag ${quote(key)}`, key, Object.keys(flags));
  return false;
};

/** One test, the values of its matrix in their places. */
export const testShape = (flagSet: FlagSet) =>
  objectOf("a test", {
    name: optional(textShape("text"), "What the test shows."),
    flag: optional(
      textShape("the key of a flag", (key, node, reader) => {
        reportUnknownFlag(key, node, reader, flagSet);
      }),
      "The flag that is evaluated.",
    ),
    flags: optional(
      mapOf(
        { check: (entry, reader) => reportUnknownFlag(entry.key, entry, reader, flagSet), schema: {} },
        expectationShape,
        "a mapping of flags to what is expected of them",
      ),
      "Several flags of one context, each with its expectation.",
    ),
    ...commonFields,
    at: optional(pinShape, "The bucket that the subject is put into."),
    matrix: optional(laterShape, "Values that make one test many."),
    expect: optional(expectationShape, "What must come out: a value, or a mapping of fields."),
  });

/** What was read of a test; every field may be missing. */
export type TestFields = ReadBy<ReturnType<typeof testShape>>;
