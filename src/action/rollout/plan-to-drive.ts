import type { RolloutKnobs } from "../../rollout/knobs.ts";
import { planRollout } from "../../rollout/plan.ts";
import type { RolloutPlan } from "../../rollout/rollout-plan.ts";
import { type Parsed, refused } from "../../syntax/parsed.ts";

/**
 * The plan of a rollout that action or command line begins. The engine can wait for a promotion by hand, but neither
 * has anybody to ask for it yet: it would wait in vain, and be rolled back after `max-wait`.
 */
export const planToDrive = (knobs: RolloutKnobs): Parsed<RolloutPlan> => {
  const plan = planRollout(knobs);
  return plan.ok && plan.value.promotion === "manual"
    ? refused('promotion "manual" cannot be asked for here yet; needed is automatic, or nothing')
    : plan;
};
