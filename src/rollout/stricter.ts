import { assertNever } from "../model/assert-never.ts";
import { type Parsed, parsed, quoted, refused } from "../syntax/parsed.ts";
import { KNOB_TABLE } from "./knob-table.ts";
import { KNOBS, type KnobName, type RolloutKnobs } from "./knobs.ts";
import { isGiven, planRollout } from "./plan.ts";
import type { AnalysisLimits, CanaryStep, RolloutPlan, TargetShare } from "./rollout-plan.ts";

/**
 * The knobs of the flag with those of a caller over them. A caller may only make a rollout stricter: smaller weights,
 * longer bakes, lower limits. What is weaker is refused by name; what the flag leaves open counts as its default.
 */
export const stricter = (base: RolloutKnobs, inputs: RolloutKnobs): Parsed<RolloutKnobs> => {
  const given = KNOBS.filter((knob) => isGiven(inputs, knob));
  const merged: RolloutKnobs = { ...base, ...Object.fromEntries(given.map((knob) => [knob, inputs[knob]])) };
  if (isGiven(base, "strategy") && base.strategy !== merged.strategy) {
    return refused(
      `knob "strategy": found ${quoted(merged.strategy ?? "")}, and the flag says ${quoted(base.strategy ?? "")}`,
    );
  }
  const before = planRollout({ ...base, strategy: merged.strategy ?? "" });
  if (!before.ok) return before;
  const after = planRollout(merged);
  if (!after.ok) return after;
  const weaker = given.filter((knob) => isWeaker(knob, before.value, after.value));
  if (weaker.length === 0) return parsed(merged);
  return refused(
    weaker
      .map((knob) => {
        const stated = isGiven(base, knob) ? base[knob] : KNOB_TABLE[knob].fallback;
        return `knob "${knob}": found ${quoted(inputs[knob] ?? "")}, weaker than ${quoted(stated ?? "")}; needed is the same or stricter`;
      })
      .join("; "),
  );
};

const isWeaker = (knob: KnobName, before: RolloutPlan, after: RolloutPlan): boolean => {
  const way = KNOB_TABLE[knob].stricter;
  switch (way) {
    case "free":
    case "same":
      return false;
    case "steps":
      return exposesMore(before.steps, after.steps);
    case "limits":
      return allowsMore(before.limits.metrics, after.limits.metrics);
    case "longer":
    case "higher":
      return numberOf(knob, after) < numberOf(knob, before);
    case "shorter":
    case "lower":
      return shareIsLarger(knob, before, after) ?? numberOf(knob, after) > numberOf(knob, before);
    default:
      return isWords(way) ? way.indexOf(wordOf(knob, after)) > way.indexOf(wordOf(knob, before)) : assertNever(way);
  }
};

const isWords = (way: (typeof KNOB_TABLE)[KnobName]["stricter"]): way is readonly string[] => Array.isArray(way);

/** At some moment more traffic would see the new version than before. After the last bake it is all of it. */
const exposesMore = (before: readonly CanaryStep[], after: readonly CanaryStep[]): boolean => {
  let start = 0;
  for (const { weight, bakeMs } of [...after, { weight: 100, bakeMs: 0 }]) {
    if (weight > weightAt(before, start)) return true;
    start += bakeMs;
  }
  return false;
};

const weightAt = (steps: readonly CanaryStep[], ms: number): number => {
  let end = 0;
  for (const { weight, bakeMs } of steps) {
    end += bakeMs;
    if (ms < end) return weight;
  }
  return 100;
};

const allowsMore = (before: AnalysisLimits["metrics"], after: AnalysisLimits["metrics"]): boolean =>
  !before.every((old) =>
    after.some(
      ({ name, comparison, limit }) =>
        name === old.name &&
        comparison === old.comparison &&
        (comparison === "<=" ? limit <= old.limit : limit >= old.limit),
    ),
  );

/** A share can be compared with a share, a number with a number; one with the other depends on the targets: weaker. */
const shareIsLarger = (knob: KnobName, before: RolloutPlan, after: RolloutPlan): boolean | undefined => {
  if (knob !== "batch" && knob !== "max-unavailable") return undefined;
  const of = (plan: RolloutPlan): TargetShare => (knob === "batch" ? plan.batch : plan.maxUnavailable);
  const one = of(after).unit === "targets" && of(after).amount === 1;
  return !one && (of(after).unit !== of(before).unit || of(after).amount > of(before).amount);
};

const numberOf = (knob: KnobName, plan: RolloutPlan): number => NUMBERS[knob]?.(plan) ?? Number.POSITIVE_INFINITY;
const wordOf = (knob: KnobName, plan: RolloutPlan): string => WORDS[knob]?.(plan) ?? "";

/** A limit that is not set is as high as can be. */
const NUMBERS: { readonly [knob in KnobName]?: (plan: RolloutPlan) => number | undefined } = {
  "max-wait": (plan) => plan.maxWaitMs,
  settle: (plan) => plan.settleMs,
  "bake-after-switch": (plan) => plan.bakeAfterSwitchMs,
  "scale-down-delay": (plan) => plan.scaleDownDelayMs,
  wait: (plan) => plan.waitMs,
  "health-retries": (plan) => plan.healthRetries,
  "health-timeout": (plan) => plan.healthTimeoutMs,
  interval: (plan) => plan.intervalMs,
  "min-requests": (plan) => plan.limits.minRequests,
  "failure-limit": (plan) => plan.limits.failureLimit,
  "max-error-rate": (plan) => plan.limits.maxErrorRate,
  "max-p95": (plan) => plan.limits.maxP95Ms,
  "unknown-grace": (plan) => plan.unknownGraceMs,
};

const WORDS: { readonly [knob in KnobName]?: (plan: RolloutPlan) => string } = {
  "first-step-smoke": (plan) => String(plan.firstStepSmoke),
  promotion: (plan) => plan.promotion,
  "on-failure": (plan) => plan.onFailure,
  "on-inconclusive": (plan) => plan.onInconclusive,
};
