import type { RampPoint, Rollout } from "../model/rule.ts";
import { parseInstant } from "../syntax/instant.ts";
import { listOf } from "./collection-shapes.ts";
import type { Node } from "./node.ts";
import { objectOf, type ReadFields, required } from "./object-shape.ts";
import type { Reader } from "./reader.ts";
import { formShape, numberShape } from "./scalar-shapes.ts";
import { named, refine, type Shape } from "./shape.ts";

/** Buckets are thousandths of a percent; a finer share could not be kept. */
const STEPS_PER_PERCENT = 1000;

const checkSteps = (percent: number): string | undefined =>
  Math.round(percent * STEPS_PER_PERCENT) / STEPS_PER_PERCENT === percent ? undefined : "has at most three decimals";

const percentShape = numberShape(0, 100, checkSteps);

const rangeShape: Shape<Rollout> = refine(
  listOf(percentShape, "a percentage or a range"),
  (percents, node, reader) => {
    const written = node.kind === "sequence" ? node.items.length : 0;
    const [start, end] = percents;
    if (written !== 2) {
      reader.report("wrong_type", node, `a rollout range needs a start and an end, found ${written} numbers`);
    } else if (start !== undefined && end !== undefined) {
      if (start < end) return { start, end };
      reader.report("out_of_range", node, `a rollout range begins before it ends, found ${start} to ${end}`);
    }
    return undefined;
  },
  { minItems: 2, maxItems: 2 },
);

export const instantShape = formShape("an instant with offset such as 2027-01-31T12:00:00Z", parseInstant, {
  format: "date-time",
});

const pointFields = {
  at: required(instantShape, "The instant, RFC 3339 with offset."),
  percent: required(percentShape, "The share at that instant, 0 to 100."),
};

const pointShape = named("ramp-point", objectOf("a point of a ramp", pointFields));

const rampFields = {
  from: required(pointShape, "Where the ramp begins: 0 before it."),
  to: required(pointShape, "Where the ramp ends: this percentage after it."),
};

const isWhole = (point: ReadFields<typeof pointFields>): point is RampPoint =>
  point.at !== undefined && point.percent !== undefined;

const checkRamp = ({ from, to }: ReadFields<typeof rampFields>, node: Node, reader: Reader): Rollout | undefined => {
  if (!from || !to || !isWhole(from) || !isWhole(to)) return undefined;
  const [begin, end] = [parseInstant(from.at), parseInstant(to.at)];
  if (begin !== undefined && end !== undefined && begin >= end) {
    reader.report("out_of_range", node, `a ramp must end after it begins, found ${from.at} and ${to.at}`);
  }
  return { ramp: { from, to } };
};

const rampShape: Shape<Rollout> = refine(
  objectOf("a rollout", {
    ramp: required(refine(objectOf("a ramp", rampFields), checkRamp), "A linear rise between two instants."),
  }),
  ({ ramp }) => ramp,
);

const shareShape: Shape<Rollout> = refine(percentShape, (end) => ({ start: 0, end }));

/** `25`, `[25, 50]`, or a ramp. */
export const rolloutShape: Shape<Rollout> = named("rollout", {
  read: (node, reader) => {
    if (node.kind === "scalar") return shareShape.read(node, reader);
    return (node.kind === "sequence" ? rangeShape : rampShape).read(node, reader);
  },
  schema: (book) => ({ anyOf: [shareShape.schema(book), rangeShape.schema(book), rampShape.schema(book)] }),
});
