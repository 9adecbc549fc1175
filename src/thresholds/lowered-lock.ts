import type { Flag } from "../model/flag.ts";
import type { FlagSet } from "../model/flag-set.ts";
import { type Decimal, renderDecimal } from "./decimal.ts";
import { isWeaker } from "./is-weaker.ts";
import { type Lock, lockedLimit } from "./lock.ts";
import type { Lowered } from "./lowered.ts";
import { outletsOf } from "./outlets.ts";

/**
 * Every locked limit that a change weakens or drops, unless each limit of the flag in that environment is at least as
 * strict. Entries for flags, thresholds and environments that are gone say nothing: their loss is told elsewhere.
 */
export const loweredLocks = (base: Lock, head: Lock, flags: FlagSet): readonly Lowered[] => {
  const declared = new Set(flags.environments.map(({ name }) => name));
  return [...base].flatMap(([key, entry]) => {
    const flag = Object.hasOwn(flags.flags, key) ? flags.flags[key] : undefined;
    if (flag?.threshold === undefined) return [];
    const { pass } = flag.threshold;
    return [...entry].flatMap(([environment, before]) => {
      const after = lockedLimit(head, key, environment);
      const kept = after !== undefined && !isWeaker(pass, after, before);
      if (kept || !declared.has(environment) || isAlwaysAsStrict(flag, environment, before)) return [];
      const now = after === undefined ? "gone" : renderDecimal(after);
      const message = `has a weaker locked limit in ${environment}: ${renderDecimal(before)}, now ${now}`;
      return [
        {
          flag: key,
          message,
          paths: [
            ["limits", key, environment],
            ["limits", key],
            ["flags", key],
          ],
        },
      ];
    });
  });
};

const isAlwaysAsStrict = (flag: Flag, environment: string, limit: Decimal): boolean => {
  const pass = flag.threshold?.pass ?? "at-least";
  const limits = outletsOf(flag, environment, JSON.stringify).flatMap((outlet) => outlet.limits);
  return limits.every((each) => !isWeaker(pass, each, limit));
};
