import type { AttributeTest, Condition } from "../model/condition.ts";
import type { Flag, Serving } from "../model/flag.ts";
import type { FlagSet } from "../model/flag-set.ts";
import type { AttributeScalar } from "./attribute-value.ts";

/** What a flag set needs from outside. */
export type Reads = {
  /** Every attribute that a condition, a target, `bucketBy` or an environment reads. */
  readonly attributes: ReadonlySet<string>;
  readonly regex: boolean;
  /** Those that `semver` reads. */
  readonly versions: ReadonlySet<string>;
  /** Those of which `equals` or a short `in` wants certain values, and these values. */
  readonly compared: ReadonlySet<string>;
  readonly values: ReadonlySet<AttributeScalar>;
};

/** Longer lists are looked up as sets: numbering a list of thousands would cost more than it saves. */
const SHORT_LIST = 16;

/** Goes over every flag in every environment, every segment and every environment's condition. */
export const readsOf = (flagSet: FlagSet): Reads => {
  const conditions: Condition[] = [
    ...Object.values(flagSet.segments),
    ...flagSet.environments.flatMap(({ when }) => when ?? []),
  ];
  const attributes = new Set<string>();
  const versions = new Set<string>();
  const compared = new Set<string>();
  const values = new Set<AttributeScalar>();
  let regex = false;
  for (const flag of Object.values(flagSet.flags)) {
    for (const serving of servingsOf(flag)) readServing(serving, attributes, conditions);
  }
  for (let condition = conditions.pop(); condition !== undefined; condition = conditions.pop()) {
    if (condition.kind === "attribute") {
      attributes.add(condition.attribute);
      for (const test of condition.tests) {
        regex ||= test.op === "regex";
        if (test.op === "semver") versions.add(condition.attribute);
        const wanted = wantedValues(test);
        if (wanted.length > 0) compared.add(condition.attribute);
        for (const value of wanted) values.add(value);
      }
    } else if (condition.kind === "not") conditions.push(condition.condition);
    else if ("conditions" in condition) for (const child of condition.conditions) conditions.push(child);
  }
  return { attributes, regex, versions, compared, values };
};

const wantedValues = (test: AttributeTest): readonly AttributeScalar[] => {
  if (test.op === "equals") return [test.value];
  return test.op === "in" && test.values.length <= SHORT_LIST ? test.values : [];
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
