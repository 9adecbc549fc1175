import { type Parsed, parsed, quoted, refused } from "../syntax/parsed.ts";
import { parseDuration } from "./duration.ts";
import { HOOKS, type HookName } from "./hook.ts";
import type { CanaryStep, MetricLimit, TargetShare } from "./rollout-plan.ts";

/** A text of many thousand steps would only serve to fill the log. */
const MAX_STEPS = 50;
const MAX_METRIC_LIMITS = 50;
/** What a metric may be called; longer or stranger names are no names of metrics. */
export const METRIC_NAME = /^[A-Za-z_][A-Za-z0-9_.:-]{0,99}$/;

/** A duration above zero. */
export const parsePositiveDuration = (text: string): Parsed<number> => {
  const ms = parseDuration(text);
  return ms.ok && ms.value === 0 ? refused(`${quoted(text)} is no time at all`) : ms;
};

/** One word of a closed list. */
export const parseWord =
  <const T extends string>(words: readonly T[]) =>
  (text: string): Parsed<T> => {
    const word = words.find((known) => known === text);
    return word === undefined ? refused(`${quoted(text)} is none of ${words.join(", ")}`) : parsed(word);
  };

/** A whole number of at most nine digits. */
export const parseCount =
  (from: number, to: number) =>
  (text: string): Parsed<number> => {
    const count = /^[0-9]{1,9}$/.test(text) ? Number(text) : -1;
    return count < from || count > to
      ? refused(`${quoted(text)} is not a whole number from ${from} to ${to}`)
      : parsed(count);
  };

/** A decimal without a sign. */
export const parseAmount = (text: string): Parsed<number> =>
  /^[0-9]{1,12}(?:\.[0-9]{1,9})?$/.test(text)
    ? parsed(Number(text))
    : refused(`${quoted(text)} is not a number such as 250 or 0.5`);

/** `1%` or `0.25%`, as percent. */
export const parsePercent = (text: string): Parsed<number> => {
  const amount = text.endsWith("%") ? parseAmount(text.slice(0, -1)) : refused("");
  return amount.ok && amount.value <= 100 ? amount : refused(`${quoted(text)} is not a share such as 1% or 0.5%`);
};

/** `2` targets, or `25%` of them. */
export const parseTargetShare = (text: string): Parsed<TargetShare> => {
  const [, digits = "", percent = ""] = /^([1-9][0-9]{0,5})(%?)$/.exec(text) ?? [];
  const amount = Number(digits);
  if (digits === "" || (percent !== "" && amount > 100)) {
    return refused(`${quoted(text)} is neither a number of targets such as 2 nor a share such as 25%`);
  }
  return parsed({ unit: percent === "" ? "targets" : "percent", amount });
};

/** `5:2m,25:5m,50:10m`: weights strictly ascending within 1 to 99, each with the time that it is watched. */
export const parseSteps = (text: string): Parsed<readonly CanaryStep[]> => {
  const parts = text.split(",");
  if (parts.length > MAX_STEPS) return refused(`${parts.length} steps are more than ${MAX_STEPS}`);
  const steps: CanaryStep[] = [];
  for (const part of parts) {
    const [, weightText = "", bakeText = ""] = /^ *([0-9]{1,9}):([^ ]*) *$/.exec(part) ?? [];
    if (weightText === "") return refused(`${quoted(part)} is not a step weight:bake such as 5:2m`);
    const weight = Number(weightText);
    if (weight < 1 || weight > 99) return refused(`weight ${weight} is not within 1 to 99`);
    const before = steps.at(-1)?.weight ?? 0;
    if (weight <= before) return refused(`weight ${weight} comes after ${before}, and weights must ascend`);
    const bake = parsePositiveDuration(bakeText);
    if (!bake.ok) return refused(`the bake of weight ${weight}: ${bake.message}`);
    steps.push({ weight, bakeMs: bake.value });
  }
  return parsed(steps);
};

/** `checkout_errors<=5, apdex>=0.9`: limits of metrics that hooks report as `metric.<name>`. */
export const parseMetricLimits = (text: string): Parsed<readonly MetricLimit[]> => {
  const parts = text.split(",");
  if (parts.length > MAX_METRIC_LIMITS) {
    return refused(`${parts.length} limits are more than ${MAX_METRIC_LIMITS}`);
  }
  const limits: MetricLimit[] = [];
  for (const part of parts) {
    const [, name = "", comparison = "", number = ""] = /^ *([^ <>=]*) *(<=|>=) *([^ ]*) *$/.exec(part) ?? [];
    const limit = parseAmount(number);
    if (!METRIC_NAME.test(name) || !limit.ok) {
      return refused(`${quoted(part)} is not a limit such as errors<=5 or apdex>=0.9`);
    }
    limits.push({ name, comparison: comparison as MetricLimit["comparison"], limit: limit.value });
  }
  return parsed(limits);
};

/** `deploy:15m,verify:30s`: time limits of single hooks. */
export const parseHookTimeouts = (text: string): Parsed<ReadonlyMap<HookName, number>> => {
  const timeouts = new Map<HookName, number>();
  for (const part of text.split(",")) {
    const [, name = "", duration = ""] = /^ *([a-z]+):([^ ]*) *$/.exec(part) ?? [];
    const hook = HOOKS.find((known) => known === name);
    if (hook === undefined) return refused(`${quoted(part)} is not hook:time such as deploy:15m`);
    if (timeouts.has(hook)) return refused(`hook ${hook} is named twice`);
    const ms = parsePositiveDuration(duration);
    if (!ms.ok) return refused(`hook ${hook}: ${ms.message}`);
    timeouts.set(hook, ms.value);
  }
  return parsed(timeouts);
};

/** An absolute http or https address, in printable ASCII. It is shown and handed on, never fetched. */
export const parseUrl = (text: string): Parsed<string> =>
  /^https?:\/\/[!-~]{1,2000}$/.test(text) ? parsed(text) : refused(`${quoted(text)} is not an http or https address`);
