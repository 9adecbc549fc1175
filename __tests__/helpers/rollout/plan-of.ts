import type { RolloutKnobs } from "../../../src/rollout/knobs.ts";
import { planRollout } from "../../../src/rollout/plan.ts";
import type { RolloutPlan } from "../../../src/rollout/rollout-plan.ts";

/** The plan of knobs that are right. */
export const planOf = (knobs: RolloutKnobs): RolloutPlan => {
  const plan = planRollout(knobs);
  if (!plan.ok) throw new Error(plan.message);
  return plan.value;
};
