import fc from "fast-check";
import type { RolloutPlan } from "../../../src/rollout/rollout-plan.ts";
import { planOf } from "./plan-of.ts";

const oneOf = (...texts: readonly string[]): fc.Arbitrary<string> => fc.constantFrom(...texts);

const common = {
  interval: oneOf("10s", "45s"),
  "on-inconclusive": oneOf("hold", "abort"),
  "unknown-grace": oneOf("0s", "30s", "2m"),
  "hook-retries": oneOf("0", "2"),
};
const analysis = {
  "min-requests": oneOf("0", "100"),
  "failure-limit": oneOf("0", "2"),
  "max-error-rate": oneOf("", "5%"),
  extend: oneOf("", "0s", "1m"),
};

/** Any plan of any strategy, as knobs make it. */
export const arbitraryPlan: fc.Arbitrary<RolloutPlan> = fc
  .oneof(
    fc.record({
      strategy: fc.constant("canary"),
      steps: oneOf("5:1m", "1:30s,99:1m", "5:1m,25:2m,50:1m"),
      "first-step-smoke": oneOf("true", "false"),
      promotion: oneOf("automatic", "manual"),
      "max-wait": fc.constant("3m"),
      settle: oneOf("0s", "30s"),
      ...common,
      ...analysis,
    }),
    fc.record({
      strategy: fc.constant("blue-green"),
      stage: oneOf("stage", "cutover", "both"),
      "bake-after-switch": oneOf("0s", "1m"),
      "scale-down-delay": oneOf("0s", "30s"),
      ...common,
      ...analysis,
    }),
    fc.record({
      strategy: fc.constant("rolling"),
      batch: oneOf("1", "2", "100%"),
      "max-unavailable": oneOf("3", "40%"),
      wait: oneOf("0s", "30s"),
      "on-failure": oneOf("rollback-touched", "stop"),
      ...common,
      ...analysis,
    }),
    fc.record({ strategy: fc.constant("direct"), "health-retries": oneOf("0", "2"), ...common }),
  )
  .map((knobs) => planOf(knobs));

/** What befalls a rollout: numbers for a chaotic world. Most of them are luck, so that some get far. */
export const arbitraryFate: fc.Arbitrary<readonly number[]> = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: fc.integer({ min: 0, max: 59 }) },
    { weight: 1, arbitrary: fc.integer({ min: 60, max: 99 }) },
  ),
  { maxLength: 80 },
);
