import type { JsonScalar } from "../model/json.ts";
import type { Serve, Served, Split } from "../model/rule.ts";
import { keyPattern, mapOf } from "./collection-shapes.ts";
import { quote } from "./describe.ts";
import { findEntry, type Node, type Span } from "./node.ts";
import { objectOf, required } from "./object-shape.ts";
import type { Reader } from "./reader.ts";
import { booleanShape, literalShape, numberShape, textShape } from "./scalar-shapes.ts";
import { named, refine, type Shape } from "./shape.ts";

/** What a flag serves: the name of a variant, or a literal of its type. */
export const VALUE_KINDS = ["boolean", "string", "number", "variant"] as const;
type ValueKind = (typeof VALUE_KINDS)[number];

/** `any`: the flag's type is faulty, so its values cannot be judged. */
export type KnownKind = ValueKind | "any";

/** Any text, the empty one too. */
const anyText: Shape<string> = {
  read: (node, reader) => {
    if (node.kind === "scalar" && typeof node.value === "string") return node.value;
    const hint = node.kind === "scalar" && node.value !== null ? "; put it in quotes" : "";
    return reader.reportType(node, "text", hint);
  },
  schema: () => ({ type: "string" }),
};

const checkVariant = (name: string, at: Span, reader: Reader): void => {
  if (reader.variants === undefined || reader.variants.has(name)) return;
  const message = `${quote(reader.field)} names the variant ${quote(name)}, which the flag does not have`;
  reader.reportUnknown("unknown_variant", at, message, name, reader.variants);
};

const variantShape: Shape<string> = textShape("the name of a variant", (name, node, reader) =>
  checkVariant(name, node, reader),
);

const asServed = (shape: Shape<JsonScalar>): Shape<Served> => refine(shape, (value) => ({ value }));

const SERVED: { readonly [K in KnownKind]: Shape<Served> } = {
  boolean: asServed(booleanShape),
  string: asServed(anyText),
  number: asServed(numberShape()),
  variant: refine(variantShape, (variant) => ({ variant })),
  any: asServed(literalShape()),
};

/** One fixed value. */
export const servedShape = (kind: KnownKind): Shape<Served> => SERVED[kind];

const weights = mapOf(
  {
    check: ({ key, ...span }, reader) => {
      checkVariant(key, span, reader);
      return true;
    },
    schema: keyPattern("variant").schema,
  },
  numberShape(0),
  "a mapping of variants to weights",
);

const FULL = 100;
/** Weights are decimals: a third and two thirds shall add up. */
const ROUNDING = 1e-6;

/** Unleash takes its hash modulo the sum of the weights, which must then be told apart in 100,000 buckets. */
const MAX_UNLEASH_TOTAL = 100_000;

const checkUnleashWeights = (split: Split["split"], total: number, node: Node, reader: Reader): void => {
  if (total <= MAX_UNLEASH_TOTAL && split.every(([, weight]) => Number.isInteger(weight))) return;
  const needed = `whole numbers that add up to at most ${MAX_UNLEASH_TOTAL}`;
  reader.report("out_of_range", node, `with "hash: unleash" the weights of a split must be ${needed}`);
};

const checkWeights = (split: Split["split"], node: Node, reader: Reader): Split => {
  const total = split.reduce((sum, [, weight]) => sum + weight, 0);
  // A faulty weight is reported by itself; the sum of the others says nothing.
  const isWhole = node.kind === "mapping" && node.entries.length === split.length;
  if (isWhole && total === 0) {
    reader.report("split_weights", node, "split weights add up to 0; at least one must be above 0");
  } else if (isWhole && reader.hash === "unleash") {
    checkUnleashWeights(split, total, node, reader);
  } else if (isWhole && Math.abs(total - FULL) > ROUNDING) {
    const message = `split weights add up to ${Number(total.toFixed(6))}; they are read as shares of that, not as percent`;
    reader.report("split_sum", node, message);
  }
  return { split };
};

const splitShape: Shape<Split> = named(
  "split",
  refine(
    objectOf("a split", {
      split: required(
        refine(weights, checkWeights, { not: { additionalProperties: { maximum: 0 } } }),
        "Variants and their weights, in an order that decides who gets which.",
      ),
    }),
    ({ split }) => split,
  ),
);

const serveVariant: Shape<Serve> = {
  read: (node, reader) => (node.kind === "mapping" ? splitShape : SERVED.variant).read(node, reader),
  schema: (book) => ({ anyOf: [variantShape.schema(book), splitShape.schema(book)] }),
};

const refuseSplit = (shape: Shape<Served>): Shape<Serve> => ({
  read: (node, reader) => {
    const split = node.kind === "mapping" ? findEntry(node, "split") : undefined;
    if (split === undefined) return shape.read(node, reader);
    reader.report("field_not_allowed", split, '"split": only a flag with variants can split');
    return undefined;
  },
  schema: shape.schema,
});

const SERVE: { readonly [K in KnownKind]: Shape<Serve> } = {
  boolean: refuseSplit(SERVED.boolean),
  string: refuseSplit(SERVED.string),
  number: refuseSplit(SERVED.number),
  variant: serveVariant,
  any: {
    read: (node, reader) => (node.kind === "mapping" ? undefined : SERVED.any.read(node, reader)),
    schema: SERVED.any.schema,
  },
};

/** A fixed value, or a split over variants. */
export const serveShape = (kind: KnownKind): Shape<Serve> => SERVE[kind];
