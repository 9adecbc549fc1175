import {
  type ConcurrencySetting,
  EMPTY_GROUP,
  enterGroup,
  type GroupChange,
  type GroupState,
  groupKey,
  leaveGroup,
} from "./concurrency-group.ts";

/** A job or run in a group. */
export type GroupMember = {
  readonly name: string;
  /** Called when another takes its place; it must leave in the end. */
  readonly cancel: (reason: string) => void;
};

/** The concurrency groups of one repository; runs that share a board see each other. */
export type ConcurrencyBoard = {
  /** Waits for the group; false when cancelled while waiting. Whoever entered, leaves, whatever the answer. */
  enter(setting: ConcurrencySetting, member: GroupMember, signal: AbortSignal): Promise<boolean>;
  leave(group: string, member: GroupMember): void;
  /** Names of those in a group: the running one first. */
  members(group: string): readonly string[];
};

/** An empty board. */
export function createConcurrencyBoard(): ConcurrencyBoard {
  const groups = new Map<string, GroupState<GroupMember>>();
  const waiting = new Map<GroupMember, (started: boolean) => void>();
  const settle = (member: GroupMember, started: boolean) => {
    waiting.get(member)?.(started);
    waiting.delete(member);
  };
  const apply = (group: string, change: GroupChange<GroupMember>) => {
    groups.set(groupKey(group), change.state);
    if (change.started) settle(change.started, true);
    for (const member of change.cancelled) {
      member.cancel(`Canceling since a higher priority waiting request for '${group}' exists`);
      settle(member, false);
    }
  };
  const stateOf = (group: string) => groups.get(groupKey(group)) ?? EMPTY_GROUP;
  return {
    enter(setting, member, signal) {
      if (signal.aborted) return Promise.resolve(false);
      return new Promise((resolve) => {
        waiting.set(member, resolve);
        signal.addEventListener("abort", () => settle(member, false), { once: true });
        apply(setting.group, enterGroup(stateOf(setting.group), member, setting));
      });
    },
    leave: (group, member) => apply(group, leaveGroup(stateOf(group), member)),
    members: (group) => {
      const { running, pending } = stateOf(group);
      return [...(running ? [running] : []), ...pending].map(({ name }) => name);
    },
  };
}
