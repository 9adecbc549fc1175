import { canonicalJson } from "../digest/canonical-json.ts";
import type { Flag } from "../model/flag.ts";
import type { FlagSet } from "../model/flag-set.ts";
import type { JsonValue } from "../model/json.ts";
import type { Threshold } from "../model/threshold.ts";
import { changedMeaning, mentionsOf } from "./changed-meaning.ts";
import { compareDecimals, type Decimal, decimalOf, renderDecimal } from "./decimal.ts";
import { type EnvironmentPair, environmentPairs } from "./environment-pairs.ts";
import { isWeaker } from "./is-weaker.ts";
import { ALWAYS, type LimitPlace, type Outlet, outletsOf, type WriteGuard } from "./outlets.ts";
import { possiblePairs } from "./possible-pairs.ts";

/** A way in which a change weakens a threshold. */
export type Lowered = {
  readonly flag: string;
  /** One sentence without the flag: what was and what is. */
  readonly message: string;
  /** Where the head says so: paths into the flag file, the best one first. */
  readonly paths: readonly (readonly string[])[];
};

/**
 * Every way in which a change of the flags can let a measurement pass that did not pass before. Exact in what it
 * compares: conditions count as the same only when everything they refer to is the same, and any two limits that one
 * context can meet before and after are compared. So nothing weaker is missed; what cannot happen because of what
 * conditions say may be reported.
 */
export const loweredThresholds = (base: FlagSet, head: FlagSet): readonly Lowered[] => {
  const write = guardWriter(base, head);
  const pairs = environmentPairs([base, write("base", false)], [head, write("head", false)]);
  return Object.values(base.flags).flatMap((before) => {
    const { key, threshold } = before;
    if (threshold === undefined) return [];
    const after = Object.hasOwn(head.flags, key) ? head.flags[key] : undefined;
    if (after === undefined) return [lowered(key, "was removed, and with it its threshold", [["flags"]])];
    if (after.threshold === undefined) return [lowered(key, "is no threshold any more", [["flags", key]])];
    return [
      ...loweredTerms(key, threshold, after.threshold),
      ...(threshold.pass === after.threshold.pass ? loweredLimits(before, after, threshold.pass, pairs, write) : []),
    ];
  });
};

const lowered = (flag: string, message: string, paths: Lowered["paths"]): Lowered => ({ flag, message, paths });

const loweredTerms = (flag: string, base: Threshold, head: Threshold): readonly Lowered[] => {
  const at = (field: string) => [
    ["flags", flag, "threshold", field],
    ["flags", flag, "threshold"],
  ];
  const found: Lowered[] = [];
  if (base.metric !== head.metric) {
    found.push(lowered(flag, `has another metric: ${base.metric}, now ${head.metric}`, at("metric")));
  }
  if (base.pass !== head.pass) {
    found.push(lowered(flag, `passes on the other side: ${base.pass}, now ${head.pass}`, at("pass")));
  }
  const [before, after] = [decimalOf(base.tolerance ?? 0), decimalOf(head.tolerance ?? 0)];
  if (compareDecimals(after, before) > 0) {
    const change = `${renderDecimal(before)}, now ${renderDecimal(after)}`;
    found.push(lowered(flag, `has a larger tolerance: ${change}`, at("tolerance")));
  }
  if (base.ratchet !== undefined && base.ratchet !== head.ratchet) {
    found.push(lowered(flag, `lost its ratchet: ${base.ratchet}, now ${head.ratchet ?? "none"}`, at("ratchet")));
  }
  return found;
};

/** What changed at one place of the head, over all environments and all that it replaces. */
type Change = {
  from: Decimal;
  to: Decimal;
  readonly environments: Set<string>;
  readonly place: LimitPlace | undefined;
};

const loweredLimits = (
  base: Flag,
  head: Flag,
  pass: Threshold["pass"],
  pairs: readonly EnvironmentPair[],
  write: MakeWriter,
): readonly Lowered[] => {
  const changes = new Map<string, Change>();
  for (const pair of pairs) {
    const crossed = pair.base !== pair.head;
    const before = outletsOf(base, pair.base, write("base", crossed));
    const after = outletsOf(head, pair.head, write("head", crossed));
    for (const [old, now] of possiblePairs(upToAlways(before), upToAlways(after))) {
      const [from, to] = widestFall(pass, old, now) ?? [];
      if (from === undefined || to === undefined) continue;
      const id = crossed ? "environments" : JSON.stringify(now.place);
      const known = changes.get(id) ?? { from, to, environments: new Set(), place: crossed ? undefined : now.place };
      if (isWeaker(pass, known.from, from)) known.from = from;
      if (isWeaker(pass, to, known.to)) known.to = to;
      known.environments.add(crossed ? `${pair.base} as ${pair.head}` : pair.head);
      changes.set(id, known);
    }
  }
  return [...changes.values()].map((change) => describe(head.key, change));
};

/** What stands behind an outlet that always applies is never reached. */
const upToAlways = (outlets: readonly Outlet[]): readonly Outlet[] => {
  const last = outlets.findIndex(({ guard }) => guard === ALWAYS);
  return last < 0 ? outlets : outlets.slice(0, last + 1);
};

/** A weaker limit that one context can meet for another; of splits that choose alike, variant by variant. */
const widestFall = (pass: Threshold["pass"], old: Outlet, now: Outlet): readonly [Decimal, Decimal] | undefined => {
  const alike = old.guard === now.guard && old.choice === now.choice;
  const falls = old.limits.flatMap((from, index) =>
    (alike ? now.limits.slice(index, index + 1) : now.limits)
      .filter((to) => isWeaker(pass, to, from))
      .map((to) => [from, to] as const),
  );
  return falls.reduce<readonly [Decimal, Decimal] | undefined>(
    (widest, fall) => (widest === undefined || isWeaker(pass, fall[1], widest[1]) ? fall : widest),
    undefined,
  );
};

const describe = (flag: string, { from, to, environments, place }: Change): Lowered => {
  const where = place === undefined ? "environments" : fieldText(place);
  const change = `${renderDecimal(from)}, now ${renderDecimal(to)}`;
  const message = `has a weaker limit in ${where}: ${change} (in ${[...environments].join(", ")})`;
  return lowered(flag, message, place === undefined ? [["environments"], ["flags", flag]] : pathsOf(flag, place));
};

const fieldText = ({ field, item }: LimitPlace): string => {
  if (item === undefined) return field;
  return field === "rules" ? `rule ${item}` : `target ${Number(item) + 1}`;
};

const pathsOf = (flag: string, { field, item, environment }: LimitPlace): Lowered["paths"] => {
  const root = ["flags", flag];
  const inside = item === undefined ? [] : [item, "serve"];
  const scoped = environment === undefined ? [] : [[...root, "environments", environment, field, ...inside]];
  // The canonical form folds `values` into the environments.
  const values = environment !== undefined && field === "default" ? [[...root, "values", environment]] : [];
  return [...scoped, ...values, [...root, field, ...inside], root];
};

type MakeWriter = (side: "base" | "head", crossed: boolean) => WriteGuard;

/**
 * Writes guards so that equal text means equal conditions: one that refers to what has changed is marked with its
 * side, and so is one that can see the environment, where the environments of the two sides differ.
 */
const guardWriter = (base: FlagSet, head: FlagSet): MakeWriter => {
  const hasChanged = changedMeaning(base, head);
  return (side, crossed) => (condition) => {
    const text = canonicalJson(JSON.parse(JSON.stringify(condition)) as JsonValue);
    const differs = hasChanged(condition) || (crossed && seesEnvironment(condition, text));
    return differs ? `${side} ${text}` : text;
  };
};

/** A flag or a segment may look at the environment somewhere inside, so each counts. */
const seesEnvironment = (condition: unknown, text: string): boolean =>
  mentionsOf(condition).length > 0 || text.includes('"environment"');
