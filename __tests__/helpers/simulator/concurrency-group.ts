/** Jobs or runs that may wait in a group with `queue: max`. Source: see ConcurrencySetting. */
export const MAX_PENDING = 100;

/**
 * Source: https://docs.github.com/actions/how-tos/write-workflows/choose-when-workflows-run/control-workflow-concurrency
 */
export type ConcurrencySetting = {
  readonly group: string;
  readonly cancelInProgress: boolean;
  readonly queue: "single" | "max";
};

/** One group at one instant: who runs and who waits, oldest first. */
export type GroupState<Member> = { readonly running: Member | undefined; readonly pending: readonly Member[] };

/** What a change did: who shall start, and who shall be cancelled. */
export type GroupChange<Member> = {
  readonly state: GroupState<Member>;
  readonly started?: Member;
  readonly cancelled: readonly Member[];
};

/** A group that nobody is in. */
export const EMPTY_GROUP: GroupState<never> = { running: undefined, pending: [] };

/** The name that a group is known by: `prod` and `Prod` are one. */
export function groupKey(group: string): string {
  return group.toLowerCase();
}

/**
 * A newcomer enters: an idle group starts it. Else it waits, in place of those who wait already (`queue: single`) or
 * behind them (`max`; a full queue cancels the newcomer); with cancel-in-progress the running one is cancelled too, and
 * keeps its place until it has left.
 */
export function enterGroup<Member>(
  state: GroupState<Member>,
  newcomer: Member,
  { cancelInProgress, queue }: ConcurrencySetting,
): GroupChange<Member> {
  if (state.running === undefined) return { state: { ...state, running: newcomer }, started: newcomer, cancelled: [] };
  if (queue === "max") {
    if (state.pending.length >= MAX_PENDING) return { state, cancelled: [newcomer] };
    return { state: { ...state, pending: [...state.pending, newcomer] }, cancelled: [] };
  }
  const cancelled = cancelInProgress ? [state.running, ...state.pending] : state.pending;
  return { state: { ...state, pending: [newcomer] }, cancelled };
}

/** A member leaves, having ended or given up waiting; the oldest waiting one starts when the place is free. */
export function leaveGroup<Member>(state: GroupState<Member>, member: Member): GroupChange<Member> {
  const pending = state.pending.filter((each) => each !== member);
  if (state.running !== member) return { state: { ...state, pending }, cancelled: [] };
  const [next, ...rest] = pending;
  if (next === undefined) return { state: { running: undefined, pending: [] }, cancelled: [] };
  return { state: { running: next, pending: rest }, started: next, cancelled: [] };
}
