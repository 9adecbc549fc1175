import { act, enter } from "./advance.ts";
import { initialState } from "./machine.ts";
import { startRollback } from "./roll-back.ts";
import type { RolloutPlan } from "./rollout-plan.ts";
import type { RolloutState, Stop } from "./state.ts";
import { after, finish, type Transition, to, without } from "./transition.ts";

/**
 * Goes on from a stored state. The instruction at hand is done again from its beginning, gate first: nobody watched
 * meanwhile, so what a watch had waited does not count. A rollback is called again, and what is over stays over.
 */
export const resumeRollout = (plan: RolloutPlan, state: RolloutState, at: number): Transition => {
  if (state.status === "done") return to(state);
  const told = { kind: "resumed", at, weight: state.weight, forRollback: state.status === "rolling_back" } as const;
  if (state.status === "rolling_back") return after([told], startRollback(plan, state, at));
  const known = { ...without(state, "unknownSince"), attempt: 1 };
  return after([told], known.committed ? act(plan, known, at) : enter(plan, known, at));
};

/** Why the safety net acts when nobody says why. */
const RUNNER_LOST: Stop = { reasonCode: "runner_lost", message: "the job ended before the rollout did" };

/**
 * The safety net: takes back what a job left that was lost, cancelled or cut off. When nothing is known it rolls back
 * all the same, as the hook is idempotent. What is settled stays: promoted, beyond the point of return, rolled back,
 * held as asked, or never changed. After a rollback that failed it tries again.
 */
export const resumeRollback = (
  plan: RolloutPlan,
  state: RolloutState | undefined,
  at: number,
  why: Stop = RUNNER_LOST,
): Transition => {
  if (state?.status === "done" && state.outcome !== "failed") return to(state);
  const known: RolloutState = state ?? { ...initialState(plan, at), changed: true };
  const told = { kind: "resumed", at, weight: known.weight, forRollback: true } as const;
  if (known.committed) {
    const message = "the new version serves everything; the clean-up was cut off";
    return after(
      [told, { kind: "warned", at, message }],
      finish(known, "promoted", { reasonCode: "promoted", message }, at),
    );
  }
  const stop = known.stop ?? why;
  if (!known.changed) return after([told], finish(known, "aborted", stop, at));
  return after([told], startRollback(plan, { ...known, stop }, at));
};
