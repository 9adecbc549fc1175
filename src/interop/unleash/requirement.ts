import { COMBINATORS } from "../../model/operator.ts";
import type { JsonRecord } from "./json-field.ts";

/** What a constraint asks for. Times in epoch milliseconds, half-open; the engine's clock decides them. */
export type Requirement =
  | { readonly kind: "always" | "never" }
  | { readonly kind: "condition"; readonly condition: JsonRecord }
  | { readonly kind: "time"; readonly from?: number; readonly until?: number };

export const ALWAYS: Requirement = { kind: "always" };
export const NEVER: Requirement = { kind: "never" };

/** Requirements that must all hold; undefined: they never do. */
export type Joined = { readonly when?: JsonRecord; readonly from?: number; readonly until?: number } | undefined;

/** Joins requirements by AND: conditions into one, times into their overlap. */
export const joinRequirements = (requirements: readonly Requirement[]): Joined => {
  const conditions: JsonRecord[] = [];
  let from = Number.NEGATIVE_INFINITY;
  let until = Number.POSITIVE_INFINITY;
  for (const requirement of requirements) {
    if (requirement.kind === "never") return undefined;
    if (requirement.kind === "condition") conditions.push(requirement.condition);
    if (requirement.kind !== "time") continue;
    from = Math.max(from, requirement.from ?? from);
    until = Math.min(until, requirement.until ?? until);
  }
  if (from >= until) return undefined;
  const when = allOf(conditions);
  return {
    ...(when && { when }),
    ...(Number.isFinite(from) && { from }),
    ...(Number.isFinite(until) && { until }),
  };
};

/** Conditions joined by AND: in one map where no key stands in two of them. */
export const allOf = (conditions: readonly JsonRecord[]): JsonRecord | undefined => {
  const [first, ...others] = conditions;
  if (others.length === 0) return first;
  const entries = conditions.flatMap((condition) => Object.entries(condition));
  const keys = new Set(entries.map(([key]) => key));
  return keys.size < entries.length || keys.has("attribute") ? { all: conditions } : Object.fromEntries(entries);
};

const UNSAFE_NAMES: ReadonlySet<string> = new Set([...COMBINATORS, "__proto__"]);

/** A condition on one attribute; one that is called like a combinator is named in the long form. */
export const attributeCondition = (attribute: string, tests: JsonRecord): JsonRecord =>
  UNSAFE_NAMES.has(attribute) ? { attribute, ...tests } : { [attribute]: tests };
