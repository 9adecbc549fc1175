import { canonicalJson } from "../digest/canonical-json.ts";
import type { Flag, Serving } from "../model/flag.ts";
import type { JsonValue } from "../model/json.ts";
import type { Rule, Serve } from "../model/rule.ts";
import { type Decimal, decimalOf } from "./decimal.ts";

/** The field of a flag that holds a limit; of a rule or target with its id or index. */
export type LimitPlace = {
  readonly field: "default" | "off" | "onError" | "safe" | "rules" | "targets";
  readonly item?: string;
  /** The environment that states the field itself. */
  readonly environment?: string;
};

/** One way in which a flag can come to a limit, in the order of evaluation: the first whose guard is true decides. */
export type Outlet = {
  /** The condition, as text: outlets with the same guard are true of the same contexts. */
  readonly guard: string;
  /** Several for a split, in its order. */
  readonly limits: readonly Decimal[];
  /** Which of the limits a context gets, as text. */
  readonly choice: string;
  readonly place: LimitPlace;
};

/** A guard that is always true. Nothing comes after it. */
export const ALWAYS = "always";

/** The text of a condition; the two sides of a comparison write it differently where it means different things. */
export type WriteGuard = (condition: { readonly [part: string]: unknown }) => string;

/**
 * All outlets of a number flag in an environment, as flag-model's order of evaluation has them: killed, in error,
 * disabled, off schedule, prerequisites, targets, rules, default.
 */
export const outletsOf = (flag: Flag, environment: string, write: WriteGuard): readonly Outlet[] => {
  const own = Object.hasOwn(flag.environments, environment) ? flag.environments[environment] : undefined;
  const serving: Serving = { ...flag.serving, ...own };
  const outlet = (guard: string, serve: Serve, field: LimitPlace["field"], item?: string, by?: Bucketing): Outlet => {
    const limits = limitsOf(flag, serve);
    const choice = canonicalJson(asJson("split" in serve ? { ...serve, ...(by ?? bucketing) } : {}));
    const stated = own !== undefined && Object.hasOwn(own, field) ? { environment } : {};
    return { guard, limits, choice, place: { field, ...(item !== undefined && { item }), ...stated } };
  };
  const bucketing: Bucketing = { seed: flag.seed, bucketBy: serving.bucketBy };
  const first = (fields: readonly ("safe" | "onError" | "off" | "default")[], guard: string): readonly Outlet[] => {
    const field = fields.find((name) => serving[name] !== undefined);
    const serve = field && serving[field];
    return field === undefined || serve === undefined ? [] : [outlet(guard, serve, field)];
  };
  const off = (guard: string) => first(["safe", "off", "default"], guard);
  const failed = (guard: string) => first(["safe", "onError", "off", "default"], guard);

  const outlets = [...off("killed"), ...failed("error")];
  if (flag.archived || !serving.enabled) return [...outlets, ...off(ALWAYS)];
  if (serving.schedule !== undefined) outlets.push(...off(write({ unless: serving.schedule })));
  for (const prerequisite of serving.prerequisites) {
    outlets.push(...failed(write({ inError: prerequisite })), ...off(write({ unless: prerequisite })));
  }
  for (const [index, { attribute, in: values, serve }] of serving.targets.entries()) {
    const guard = { target: attribute, values };
    if ("split" in serve) outlets.push(...failed(write({ unbucketed: guard, by: bucketing.bucketBy })));
    outlets.push(outlet(write(guard), serve, "targets", String(index)));
  }
  for (const rule of serving.rules) {
    const by = { seed: rule.seed ?? flag.seed, bucketBy: rule.bucketBy ?? serving.bucketBy };
    const { when, schedule } = rule;
    if (isBucketed(rule)) outlets.push(...failed(write({ unbucketed: { when, schedule }, by: by.bucketBy })));
    outlets.push(outlet(guardOf(rule, by, write), rule.serve, "rules", rule.id, by));
  }
  const split = serving.default !== undefined && "split" in serving.default;
  if (split) outlets.push(...failed(write({ unbucketed: {}, by: bucketing.bucketBy })));
  return [...outlets, ...first(["default"], ALWAYS)];
};

type Bucketing = { readonly seed: string; readonly bucketBy: readonly string[] };

const isBucketed = ({ rollout, serve }: Rule): boolean => rollout !== undefined || "split" in serve;

const guardOf = ({ when, schedule, rollout }: Rule, by: Bucketing, write: WriteGuard): string =>
  when === undefined && schedule === undefined && rollout === undefined
    ? ALWAYS
    : write({ when, schedule, ...(rollout && { rollout, by }) });

const limitsOf = (flag: Flag, serve: Serve): readonly Decimal[] => {
  if ("value" in serve) return numberLimits(serve.value);
  const names = "split" in serve ? serve.split.map(([name]) => name) : [serve.variant];
  const values = new Map(flag.variants);
  return names.flatMap((name) => numberLimits(values.get(name)));
};

const numberLimits = (value: JsonValue | undefined): readonly Decimal[] =>
  typeof value === "number" ? [decimalOf(value)] : [];

const asJson = (value: unknown): JsonValue => JSON.parse(JSON.stringify(value)) as JsonValue;
