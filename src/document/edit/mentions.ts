import type { Condition } from "../../model/condition.ts";
import type { Flag, Serving } from "../../model/flag.ts";
import type { FlagSet } from "../../model/flag-set.ts";
import { quote } from "../describe.ts";

/** Who refers to a flag, such as `flag "checkout"`, in the order of the flag set; the flag itself does not count. The condition of an environment reads no flags. */
export const mentionsOf = (flagSet: FlagSet, flag: string): readonly string[] => [
  ...Object.entries(flagSet.segments).flatMap(([key, when]) => (reads(when, flag) ? [`segment ${quote(key)}`] : [])),
  ...Object.values(flagSet.flags).flatMap((other) =>
    other.key !== flag && servingsOf(other).some((serving) => hangsOn(serving, flag))
      ? [`flag ${quote(other.key)}`]
      : [],
  ),
];

const servingsOf = (flag: Flag): readonly Partial<Serving>[] => [flag.serving, ...Object.values(flag.environments)];

const hangsOn = ({ prerequisites = [], rules = [] }: Partial<Serving>, flag: string): boolean =>
  prerequisites.some((prerequisite) => prerequisite.flag === flag) || rules.some(({ when }) => reads(when, flag));

const reads = (condition: Condition | undefined, flag: string): boolean => {
  switch (condition?.kind) {
    case "all":
    case "any":
      return condition.conditions.some((inner) => reads(inner, flag));
    case "not":
      return reads(condition.condition, flag);
    case "flag":
      return condition.flag === flag;
    default:
      return false;
  }
};
