import type { Flag, Serving } from "../model/flag.ts";
import type { FlagSet } from "../model/flag-set.ts";
import type { Rule } from "../model/rule.ts";
import type { TestResult } from "./run-case.ts";

/** A place of a flag where an evaluation can end. */
export type Place = {
  readonly flag: string;
  readonly kind: "rule" | "target" | "default";
  /** The id of a rule, the number of a target from 1. */
  readonly name?: string;
  /** Present where the environment states the place itself. */
  readonly environment?: string;
};

/** Which places the tests reached, of those that can be reached at all. */
export type Coverage = { readonly total: number; readonly unreached: readonly Place[] };

/** A default, the rules and the targets of an environment that has own ones are places of their own. */
export const coverageOf = (flagSet: FlagSet, results: readonly TestResult[]): Coverage => {
  const places = new Map<string, Place>();
  for (const flag of Object.values(flagSet.flags)) {
    for (const { name } of flagSet.environments) {
      for (const place of placesIn(flag, name)) places.set(keyOf(place), place);
    }
  }
  const total = places.size;
  for (const result of results) {
    const flag = flagSet.flags[result.test.flag];
    const place = flag && reachedBy(result, flag);
    if (place !== undefined) places.delete(keyOf(place));
  }
  return { total, unreached: [...places.values()] };
};

/** `rule share`, `target 1 in production`, `default`. */
export const placeName = ({ kind, name, environment }: Place): string =>
  [kind, ...(name === undefined ? [] : [name]), ...(environment === undefined ? [] : [`in ${environment}`])].join(" ");

const keyOf = ({ flag, kind, name, environment }: Place): string => JSON.stringify([flag, kind, name, environment]);

type Layer = "rules" | "targets" | "default";

const ownOf = (flag: Flag, environment: string): Partial<Serving> =>
  (Object.hasOwn(flag.environments, environment) ? flag.environments[environment] : undefined) ?? {};

/** Where the environment replaces a field, its places are the environment's; else they are those of the flag. */
const place = (
  flag: Flag,
  environment: string,
  layer: Layer,
  rest: { readonly kind: Place["kind"]; readonly name?: string },
): Place => ({
  flag: flag.key,
  ...rest,
  ...(Object.hasOwn(ownOf(flag, environment), layer) && { environment }),
});

/** What an evaluation in the environment can end at; nothing where the flag is off. */
const placesIn = (flag: Flag, environment: string): readonly Place[] => {
  const { enabled, targets, rules } = { ...flag.serving, ...ownOf(flag, environment) };
  if (flag.archived || !enabled) return [];
  return [
    ...targets.map((_, index) => place(flag, environment, "targets", { kind: "target", name: String(index + 1) })),
    ...rules.map(({ id }) => place(flag, environment, "rules", { kind: "rule", name: id })),
    ...(rules.some(takesAll) ? [] : [place(flag, environment, "default", { kind: "default" })]),
  ];
};

/** A default behind such a rule is never served, though the format may ask for one. */
const takesAll = ({ when, schedule, rollout }: Rule): boolean =>
  when === undefined &&
  schedule === undefined &&
  (rollout === undefined || (!("ramp" in rollout) && rollout.start === 0 && rollout.end === 100));

const reachedBy = ({ test, answer }: TestResult, flag: Flag): Place | undefined => {
  const { reason, detail, ruleId, trace } = answer;
  if (ruleId !== undefined) return place(flag, test.environment, "rules", { kind: "rule", name: ruleId });
  if (detail === "TARGET") {
    const looked = trace.filter(({ step }) => step === "target").length;
    return place(flag, test.environment, "targets", { kind: "target", name: String(looked) });
  }
  if (reason === "ERROR" || detail !== undefined) return undefined;
  return place(flag, test.environment, "default", { kind: "default" });
};
