import type { Condition } from "../model/condition.ts";
import type { Flag, Serving } from "../model/flag.ts";
import type { FlagSet } from "../model/flag-set.ts";

/** The flags whose answer depends on the instant in any environment: by a schedule, a ramp, or a flag that they look at. */
export const flagsThatReadTime = (flagSet: FlagSet): ReadonlySet<string> => {
  const known = new Map<string, boolean>();
  const reads = (key: string): boolean => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const flag = flagSet.flags[key] as Flag;
    const servings = [flag.serving, ...Object.values(flag.environments)];
    const found = servings.some((serving) => hasTime(serving) || flagsReadBy(serving, flagSet).some(reads));
    known.set(key, found);
    return found;
  };
  return new Set(Object.keys(flagSet.flags).filter(reads));
};

const hasTime = ({ schedule, rules = [] }: Partial<Serving>): boolean =>
  schedule !== undefined ||
  rules.some((rule) => rule.schedule !== undefined || (rule.rollout !== undefined && "ramp" in rule.rollout));

/** Prerequisites, and what the conditions of the rules ask, through segments too. */
const flagsReadBy = ({ prerequisites = [], rules = [] }: Partial<Serving>, flagSet: FlagSet): readonly string[] => {
  const flags = prerequisites.map(({ flag }) => flag);
  const conditions: Condition[] = rules.flatMap(({ when }) => when ?? []);
  const segments = new Set<string>();
  for (let condition = conditions.pop(); condition !== undefined; condition = conditions.pop()) {
    if (condition.kind === "flag") flags.push(condition.flag);
    else if (condition.kind === "not") conditions.push(condition.condition);
    else if (condition.kind === "all" || condition.kind === "any") conditions.push(...condition.conditions);
    else if (condition.kind === "segment" && !segments.has(condition.segment)) {
      segments.add(condition.segment);
      conditions.push(flagSet.segments[condition.segment] as Condition);
    }
  }
  return flags;
};
