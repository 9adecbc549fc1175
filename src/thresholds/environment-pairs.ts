import type { FlagSet } from "../model/flag-set.ts";
import { ALWAYS, type WriteGuard } from "./outlets.ts";
import { possiblePairs } from "./possible-pairs.ts";

/** An environment before a change, and one that the same context can be evaluated in after it. */
export type EnvironmentPair = { readonly base: string; readonly head: string };

/** Every environment with itself, for it may be asked for by name; and those that the conditions can now choose instead. */
export const environmentPairs = (
  [base, writeBase]: readonly [FlagSet, WriteGuard],
  [head, writeHead]: readonly [FlagSet, WriteGuard],
): readonly EnvironmentPair[] => {
  const named = new Set(head.environments.map(({ name }) => name));
  const same = base.environments.filter(({ name }) => named.has(name)).map(({ name }) => ({ base: name, head: name }));
  const chosen = possiblePairs(choices(base, writeBase), choices(head, writeHead))
    .map(([before, after]) => ({ base: before.name, head: after.name }))
    .filter((pair) => pair.base !== pair.head);
  return [...same, ...chosen];
};

/** The last in promotion order whose condition is true, else the default, else the only one (flag-model, section 2). */
const choices = ({ environments, defaultEnvironment }: FlagSet, write: WriteGuard) => {
  const conditional = environments.flatMap(({ name, when }) => (when ? [{ name, guard: write({ when }) }] : []));
  const only = environments.length === 1 ? environments[0]?.name : undefined;
  const rest = defaultEnvironment ?? only;
  return [...conditional.reverse(), ...(rest === undefined ? [] : [{ name: rest, guard: ALWAYS }])];
};
