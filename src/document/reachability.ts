import type { Rule } from "../model/rule.ts";
import { quote } from "./describe.ts";
import type { Node } from "./node.ts";
import type { Reader } from "./reader.ts";

/** Ranges remembered for one seed and condition: a flag with 100,000 rules must not compare each with each. */
const MAX_REMEMBERED = 64;

type Share = { readonly start: number; readonly end: number };

const ALL: Share = { start: 0, end: 100 };

/** The share of a rule, where it is the same at all times. */
const shareOf = ({ rollout }: Rule): Share | undefined => {
  if (rollout === undefined) return ALL;
  return "ramp" in rollout ? undefined : rollout;
};

const covers = (outer: Share, inner: Share): boolean => outer.start <= inner.start && inner.end <= outer.end;

/** Two rules with the same answer see the same subjects in the same buckets. */
const bucketKey = (rule: Rule, when: Rule["when"]): string => JSON.stringify([rule.seed, rule.bucketBy, when]);

/** The ranges that earlier rules have already taken, by seed, bucketing key and condition. */
class TakenShares {
  readonly #shares = new Map<string, { readonly id: string; readonly share: Share }[]>();

  find(rule: Rule, share: Share): string | undefined {
    const conditions = rule.when ? [undefined, rule.when] : [undefined];
    for (const when of conditions) {
      const taken = this.#shares.get(bucketKey(rule, when))?.find((earlier) => covers(earlier.share, share));
      if (taken) return taken.id;
    }
    return undefined;
  }

  add(rule: Rule, share: Share): void {
    const key = bucketKey(rule, rule.when);
    const known = this.#shares.get(key);
    if (known === undefined) this.#shares.set(key, [{ id: rule.id, share }]);
    else if (known.length < MAX_REMEMBERED) known.push({ id: rule.id, share });
  }
}

/**
 * Warns of rules that no context reaches: after a rule that takes all, or with a share that an earlier rule takes.
 * Careful rather than complete: rules with schedules or ramps take nothing, since they do so only at times.
 */
export const checkReachability = (rules: readonly Rule[], list: Node, reader: Reader): void => {
  // With a faulty rule left out, rules and nodes would not belong together.
  if (list.kind !== "sequence" || list.items.length !== rules.length || rules.length < 2) return;
  const taken = new TakenShares();
  let last: string | undefined;
  rules.forEach((rule, index) => {
    const share = shareOf(rule);
    const isBucketed = rule.rollout !== undefined && share !== undefined && share.start < share.end;
    const by = last ?? (isBucketed ? taken.find(rule, share) : undefined);
    if (by !== undefined) {
      const at = list.items[index] as Node;
      const why = last === undefined ? "takes a share that covers this one" : "takes every context";
      reader.report(
        "unreachable_rule",
        at,
        `the rule ${quote(rule.id)} is never reached: ${quote(by)} before it ${why}`,
      );
    } else if (share !== undefined && rule.schedule === undefined) {
      taken.add(rule, share);
      if (rule.when === undefined && covers(share, ALL)) last = rule.id;
    }
  });
};
