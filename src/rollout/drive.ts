import type { RolloutPorts } from "./ports.ts";
import type { RolloutReport } from "./report.ts";
import type { RolloutPlan } from "./rollout-plan.ts";
import type { RolloutState } from "./state.ts";

/** Walks a plan over the world, from the start or from a stored state. */
export const driveRollout = async (
  plan: RolloutPlan,
  ports: RolloutPorts,
  resume?: RolloutState,
): Promise<RolloutReport> => {
  throw new Error(`${plan.strategy} cannot be driven yet (${ports.now()}, ${resume?.status})`);
};

/**
 * The safety net: takes back what a lost, cancelled or timed-out job left. Without a state it rolls back all the
 * same; with one that is settled it changes nothing.
 */
export const driveRollback = async (
  plan: RolloutPlan,
  ports: RolloutPorts,
  state: RolloutState | undefined,
): Promise<RolloutReport> => driveRollout(plan, ports, state);
