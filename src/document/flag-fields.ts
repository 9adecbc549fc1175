import { FLAG_TYPES, type FlagType, HASH_PROFILES } from "../model/flag.ts";
import { PASS_DIRECTIONS, RATCHETS, type Threshold } from "../model/threshold.ts";
import { parseDate } from "../syntax/instant.ts";
import { seedShape } from "./bucketing.ts";
import { freeName, type KeyShape, keyPattern, listOf, mapOf } from "./collection-shapes.ts";
import { quote } from "./describe.ts";
import { jsonShape } from "./json-value.ts";
import { type Fields, objectOf, optional, type ReadFields, required } from "./object-shape.ts";
import { booleanShape, formShape, numberShape, textShape, trueShape, wordShape } from "./scalar-shapes.ts";
import { type KnownKind, serveShape } from "./served.ts";
import { overrideShape, servingFields } from "./serving.ts";
import { type JsonSchema, named, refine, type Shape } from "./shape.ts";

const thresholdFields = {
  metric: required(textShape("the name of a metric"), "The metric that is compared with the flag's value."),
  pass: required(wordShape(PASS_DIRECTIONS), "Which side of the limit passes; the limit itself does."),
  unit: optional(textShape("a unit"), "The unit of the metric, for people."),
  tolerance: optional(numberShape(0), "How far the metric may miss the limit."),
  ratchet: optional(wordShape(RATCHETS), "In which direction alone the limit may move."),
};

const thresholdShape: Shape<Threshold> = named(
  "threshold",
  refine(objectOf("a threshold", thresholdFields), ({ metric = "", pass = "at-least", ...rest }) => ({
    metric,
    pass,
    ...rest,
  })),
);

/** Names of environments; one that the document does not declare is refused. */
const environmentKey: KeyShape = {
  check: ({ key, ...span }, reader) => {
    const { environments } = reader.shared;
    if (environments.has(key)) return true;
    const message = `${quote(reader.field)} names the environment ${quote(key)}, which is not declared`;
    reader.reportUnknown("unknown_environment", span, message, key, environments);
    return false;
  },
  schema: freeName("environment").schema,
};

const variantsShape = mapOf(keyPattern("variant"), jsonShape, "a mapping of variants to values");

/** The fields that are there or not depending on what the flag serves. */
const dependentFields = (kind: KnownKind): Fields => ({
  variants:
    kind === "boolean"
      ? { forbidden: "a boolean flag has no variants; it serves true or false" }
      : optional(variantsShape, "Names and their values; with them, everything served is a name."),
  threshold:
    kind === "number" || kind === "variant" || kind === "any"
      ? optional(thresholdShape, "Makes the value a limit for a metric; number flags only.")
      : { forbidden: "only a number flag can be a threshold" },
});

const ownFields = {
  description: required(textShape("text"), "What the flag is for."),
  owner: optional(textShape("text"), "Who answers for the flag."),
  category: optional(textShape("text"), "What the flag belongs to."),
  tags: optional(listOf(textShape("text"), "a list of texts", 0), "Words to find the flag by."),
  metadata: optional(
    mapOf(freeName("metadata"), jsonShape, "a mapping", 0),
    "Your own data; handed on with every answer.",
  ),
  expires: optional(
    formShape("a date such as 2027-06-30", parseDate, { format: "date" }),
    "The last day of the flag, YYYY-MM-DD.",
  ),
  permanent: optional(trueShape, "The flag is here to stay."),
  archived: optional(booleanShape, "The flag serves off, and should be removed where it is read."),
  live: optional(booleanShape, "Not frozen by a snapshot."),
  seed: optional(seedShape, "What the flag's buckets are hashed with; left out: its key."),
  hash: optional(wordShape(HASH_PROFILES), "The hash of another system; for imported flags only."),
};

const typeSchema: { readonly [K in KnownKind]: readonly FlagType[] } = {
  boolean: ["boolean"],
  string: ["string"],
  number: ["number"],
  variant: ["string", "number", "json"],
  any: FLAG_TYPES,
};

const typeShape = (kind: KnownKind): Shape<FlagType> => ({
  read: wordShape(FLAG_TYPES).read,
  schema: () => ({ enum: typeSchema[kind] }),
});

const flagFields = (kind: KnownKind) => ({
  type: optional(typeShape(kind), "The type of the value; left out: boolean."),
  ...ownFields,
  ...servingFields(kind),
  environments: optional(
    mapOf(environmentKey, overrideShape(kind), "a mapping of environments", 0),
    "What single environments replace, whole field by whole field.",
  ),
  values: optional(
    mapOf(environmentKey, serveShape(kind), "a mapping of environments to values", 0),
    "The default of each environment.",
  ),
});

const flagRules: JsonSchema = {
  oneOf: [{ required: ["expires"] }, { required: ["permanent"] }],
  dependentSchemas: { safe: { properties: { off: false, onError: false } } },
};

const typed = (type: FlagType, value: JsonSchema): JsonSchema => ({
  if: { properties: { type: { const: type } } },
  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
  then: { properties: value },
});

/** What holds between the type of a flag with variants and its other fields. */
const variantRules: JsonSchema = {
  required: ["type", "description", "variants"],
  allOf: [
    typed("string", { variants: { additionalProperties: { type: "string" } }, threshold: false }),
    typed("number", { variants: { additionalProperties: { type: "number" } } }),
    typed("json", { threshold: false }),
  ],
};

const makeFlagShape = (kind: KnownKind) =>
  named(
    `flag-${kind}`,
    objectOf(
      "a flag",
      { ...flagFields(kind), ...dependentFields(kind) } as ReturnType<typeof flagFields> & VariantFields,
      {
        ...flagRules,
        ...(kind === "variant" && variantRules),
      },
    ),
  );

type VariantFields = {
  readonly variants: { readonly shape: typeof variantsShape; readonly description: string };
  readonly threshold: { readonly shape: typeof thresholdShape; readonly description: string };
};

/** What was read of a flag; every field may be missing. */
export type FlagFields = ReadFields<ReturnType<typeof flagFields> & VariantFields>;

const made = new Map<KnownKind, Shape<FlagFields>>();

/** The shape of a flag that serves values of this kind. Made on first use. */
export const flagShape = (kind: KnownKind): Shape<FlagFields> => {
  const shape = made.get(kind) ?? makeFlagShape(kind);
  made.set(kind, shape);
  return shape;
};
