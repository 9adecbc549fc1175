import type { Condition } from "../model/condition.ts";
import type { Flag, Serving } from "../model/flag.ts";
import type { FlagSet } from "../model/flag-set.ts";

/** What a flag set needs from outside. */
export type Reads = {
  /** Every attribute that a condition, a target, `bucketBy` or an environment reads. */
  readonly attributes: ReadonlySet<string>;
  readonly regex: boolean;
};

/** Goes over every flag in every environment, every segment and every environment's condition. */
export const readsOf = (flagSet: FlagSet): Reads => {
  const conditions: Condition[] = [
    ...Object.values(flagSet.segments),
    ...flagSet.environments.flatMap(({ when }) => when ?? []),
  ];
  const attributes = new Set<string>();
  let regex = false;
  for (const flag of Object.values(flagSet.flags)) {
    for (const serving of servingsOf(flag)) readServing(serving, attributes, conditions);
  }
  for (let condition = conditions.pop(); condition !== undefined; condition = conditions.pop()) {
    if (condition.kind === "attribute") {
      attributes.add(condition.attribute);
      regex ||= condition.tests.some(({ op }) => op === "regex");
    } else if (condition.kind === "not") conditions.push(condition.condition);
    else if ("conditions" in condition) for (const child of condition.conditions) conditions.push(child);
  }
  return { attributes, regex };
};

const servingsOf = (flag: Flag): readonly Partial<Serving>[] => [flag.serving, ...Object.values(flag.environments)];

const readServing = (serving: Partial<Serving>, attributes: Set<string>, conditions: Condition[]): void => {
  for (const attribute of serving.bucketBy ?? []) attributes.add(attribute);
  for (const { attribute } of serving.targets ?? []) attributes.add(attribute);
  for (const { when, bucketBy } of serving.rules ?? []) {
    if (when !== undefined) conditions.push(when);
    for (const attribute of bucketBy ?? []) attributes.add(attribute);
  }
};
