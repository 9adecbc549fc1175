import { quote } from "../document/describe.ts";
import { jsonShape } from "../document/json-value.ts";
import type { Node } from "../document/node.ts";
import { objectOf, optional } from "../document/object-shape.ts";
import type { Reader } from "../document/reader.ts";
import { textShape } from "../document/scalar-shapes.ts";
import { refine, type Shape } from "../document/shape.ts";
import { BUCKETS, type Purpose } from "../evaluation/bucketing.ts";
import type { JsonValue } from "../model/json.ts";

/** The bucket in which the subject of a test shall be. */
export type Pin = {
  readonly bucket: number;
  /** Of a rollout or of a split; left out: whichever the flag has. */
  readonly purpose?: Purpose;
  /** The rule whose bucket it is, where rules of the flag have seeds or keys of their own. */
  readonly rule?: string;
};

const PER_PERCENT = BUCKETS / 100;
/** A percentage of three decimals is not exact in doubles. */
const ROUNDING = 1e-6;
const BUCKET_TEXT = /^bucket (0|[1-9]\d{0,4})$/;

/** A percentage from 0 to 99.999, or the text `bucket 12500` as a trace prints it. */
const bucketOf = (value: JsonValue, node: Node, reader: Reader): number | undefined => {
  const text = typeof value === "string" ? BUCKET_TEXT.exec(value) : null;
  if (text !== null) return Number(text[1]);
  if (typeof value !== "number") {
    return reader.reportType(node, "a percentage such as 12.5, or a text such as bucket 12500");
  }
  const bucket = Math.round(value * PER_PERCENT);
  if (bucket >= 0 && bucket < BUCKETS && Math.abs(value * PER_PERCENT - bucket) < ROUNDING) return bucket;
  const message = `${quote(reader.field)} must be a percentage from 0 to 99.999 with three decimals at most, found ${value}`;
  reader.report("out_of_range", node, message);
  return undefined;
};

const bucketShape: Shape<number> = refine(jsonShape, bucketOf);

const fieldsShape = objectOf("a pinned bucket", {
  rollout: optional(bucketShape, "The bucket of the flag's rollouts."),
  split: optional(bucketShape, "The bucket of the flag's splits."),
  rule: optional(textShape("a rule id"), "The rule whose bucket is meant."),
});

/** `at`: a bucket, or a mapping that says of what. */
export const pinShape: Shape<Pin> = refine(jsonShape, (value, node, reader) => {
  if (node.kind !== "mapping") {
    const bucket = bucketOf(value, node, reader);
    return bucket === undefined ? undefined : { bucket };
  }
  const { rollout, split, rule } = fieldsShape.read(node, reader) ?? {};
  const stated = node.entries.filter(({ key }) => key === "rollout" || key === "split");
  if (stated.length !== 1) {
    const [code, at] =
      stated[1] === undefined ? (["missing_field", node] as const) : (["conflicting_fields", stated[1]] as const);
    reader.report(code, at, 'a pinned bucket needs either "rollout" or "split": one key is in one bucket of each');
    return undefined;
  }
  const bucket = rollout ?? split;
  if (bucket === undefined) return undefined;
  return { bucket, purpose: rollout === undefined ? "split" : "rollout", ...(rule !== undefined && { rule }) };
});
