import { type Parsed, refused } from "../syntax/parsed.ts";
import type { RolloutKnobs } from "./knobs.ts";
import type { RolloutPlan } from "./rollout-plan.ts";

/** Settles and checks every knob. A message names the knob, what was found and what is needed. */
export const planRollout = (knobs: RolloutKnobs): Parsed<RolloutPlan> =>
  refused(`knob "strategy": ${JSON.stringify(knobs.strategy)} cannot be planned yet`);
