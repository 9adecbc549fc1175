import { programOf } from "./program.ts";
import type { RolloutPlan } from "./rollout-plan.ts";

/**
 * Milliseconds that the way forward may take when no hook asks for another try: every watch with its extension, every
 * hook to its time limit. Of a rolling rollout only what is known before the targets are: one batch of one.
 */
export const forwardTime = (plan: RolloutPlan): number =>
  programOf(plan, ["one"]).reduce(
    (sum, step) => sum + (step.kind === "watch" ? step.ms + step.extendMs + plan.hookTimeoutMs.verify : step.timeoutMs),
    0,
  );

/** Milliseconds that the rollback may take, with every retry. */
export const rollbackTime = ({ hookTimeoutMs, hookRetries, retryDelayMs }: RolloutPlan): number =>
  hookTimeoutMs.rollback * (1 + hookRetries) + retryDelayMs * hookRetries;
