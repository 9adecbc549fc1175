import type { Prerequisite } from "../model/flag.ts";
import { bucketByShape } from "./bucketing.ts";
import { listOf, oneOrList } from "./collection-shapes.ts";
import { referToFlag, wantedShape } from "./condition.ts";
import { findEntry, type MappingNode, type Node } from "./node.ts";
import { objectOf, optional, type ReadFields, required } from "./object-shape.ts";
import type { Reader } from "./reader.ts";
import { rulesShape, targetsShape } from "./rule.ts";
import { booleanShape, textShape } from "./scalar-shapes.ts";
import { scheduleShape } from "./schedule.ts";
import { type KnownKind, servedShape, serveShape } from "./served.ts";
import { named, refine, type Shape } from "./shape.ts";

const prerequisiteFields = {
  flag: required(textShape("the key of a flag"), "The flag that must serve one of `is`."),
  is: optional(oneOrList(wantedShape), "One value or a list: variant names where the flag has them; left out: true."),
};

const finishPrerequisite = (
  { flag, is }: ReadFields<typeof prerequisiteFields>,
  node: Node,
  reader: Reader,
): Prerequisite | undefined => {
  if (flag === undefined) return undefined;
  const at = findEntry(node as MappingNode, "flag")?.value ?? node;
  const isFaulty = is === undefined && findEntry(node as MappingNode, "is") !== undefined;
  const wanted = is ?? (isFaulty ? [] : [{ value: true, at }]);
  referToFlag(flag, at, wanted, reader);
  return { flag, is: wanted.map(({ value }) => value) };
};

const prerequisitesShape: Shape<readonly Prerequisite[]> = listOf(
  named("prerequisite", refine(objectOf("a prerequisite", prerequisiteFields), finishPrerequisite)),
  "a list of prerequisites",
  0,
);

/** The fields that say what a flag serves, and that an environment can replace. */
export const servingFields = (kind: KnownKind) => ({
  enabled: optional(booleanShape, "false: the flag serves off."),
  default: optional(serveShape(kind), "Served when nothing else matched."),
  off: optional(servedShape(kind), "Served when the flag is disabled."),
  onError: optional(servedShape(kind), "Served when the evaluation fails."),
  safe: optional(servedShape(kind), "Makes the flag a gate: served instead of off and onError."),
  targets: optional(targetsShape(kind), "Individual targeting; looked at before the rules."),
  rules: optional(rulesShape(kind), "First match wins."),
  prerequisites: optional(prerequisitesShape, "Other flags that must hold, else the flag is off."),
  schedule: optional(scheduleShape, "The flag is active only then."),
  bucketBy: optional(bucketByShape, "The attributes of which the first present is the bucketing key."),
});

/** What an environment says about a flag. */
export type ServingFields = ReadFields<ReturnType<typeof servingFields>>;

/** The fields of a flag that an environment replaces. */
export const overrideShape = (kind: KnownKind): Shape<ServingFields> =>
  named(`override-${kind}`, objectOf("the environment of a flag", servingFields(kind)));
