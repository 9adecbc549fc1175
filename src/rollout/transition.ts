import type { RolloutOutcome } from "./outcome.ts";
import type { RolloutEvent } from "./rollout-event.ts";
import type { RolloutState, Stop } from "./state.ts";

/** Where a step of the machine leads, and what there is to tell of it. */
export type Transition = { readonly state: RolloutState; readonly events: readonly RolloutEvent[] };

/** Stays with one state and nothing to tell. */
export const to = (state: RolloutState, ...events: readonly RolloutEvent[]): Transition => ({ state, events });

/** The same transition with something told before it. */
export const after = (events: readonly RolloutEvent[], { state, events: later }: Transition): Transition => ({
  state,
  events: [...events, ...later],
});

/** The state without one of its optional parts. */
export const without = <K extends "watch" | "unknownSince">(state: RolloutState, part: K): RolloutState => {
  const { [part]: _gone, ...rest } = state;
  return rest as RolloutState;
};

/** The end of a rollout. */
export const finish = (state: RolloutState, outcome: RolloutOutcome, stop: Stop, at: number): Transition => {
  const done: RolloutState = { ...state, status: "done", outcome, stop, command: { kind: "finish" } };
  return to(done, { kind: "completed", at, outcome, ...stop, weight: done.weight });
};
