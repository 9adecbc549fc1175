import type { ReasonCode, RolloutOutcome } from "./outcome.ts";
import type { RolloutEvent } from "./rollout-event.ts";
import type { RolloutState } from "./state.ts";
import type { Strategy } from "./strategy.ts";

/** What a rollout came to. */
export type RolloutReport = {
  readonly strategy: Strategy;
  readonly outcome: RolloutOutcome;
  /** Why the way forward ended; after a rollback that failed too. */
  readonly reasonCode: ReasonCode;
  /** One sentence for people; it may quote what hooks and the gate said. */
  readonly message: string;
  /** Percent of traffic (rolling: of targets) that the new version has now. Unknown after a failed rollback. */
  readonly finalWeight?: number;
  /** Steps of a canary, batches of a rolling rollout; one for the others. */
  readonly stepsCompleted: number;
  readonly rolledBack: boolean;
  /** The address that a hook named last, or the preview address that was given. */
  readonly url?: string;
  /** Nothing is left for the safety net: false only when the rollback failed. */
  readonly settled: boolean;
  /** Those of this run; what was told before a resume is not repeated. */
  readonly events: readonly RolloutEvent[];
};

/** Whether the job is green: promoted, skipped, or staged for the cutover. */
export const isSuccess = ({ outcome, reasonCode }: Pick<RolloutReport, "outcome" | "reasonCode">): boolean =>
  outcome === "promoted" || outcome === "skipped" || reasonCode === "staged";

/** The report of a rollout that is over; throws for one that is not. */
export const reportOf = (state: RolloutState, events: readonly RolloutEvent[]): RolloutReport => {
  const { strategy, outcome, stop, weight, stepsCompleted, rolledBack, url } = state;
  if (outcome === undefined || stop === undefined) throw new Error(`a report of a rollout that is ${state.status}`);
  const settled = outcome !== "failed";
  return {
    strategy,
    outcome,
    ...stop,
    ...(settled && { finalWeight: weight }),
    stepsCompleted,
    rolledBack,
    ...(url !== undefined && { url }),
    settled,
    events,
  };
};
