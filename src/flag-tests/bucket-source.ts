import type { Purpose } from "../evaluation/bucketing.ts";
import { servingIn } from "../evaluation/compile-flag.ts";
import type { Flag } from "../model/flag.ts";
import type { Serve } from "../model/rule.ts";

/** What the buckets of some places of a flag are worked out of. */
export type BucketSource = {
  readonly purpose: Purpose;
  readonly seed: string;
  /** Attributes, of which the first present is the key. */
  readonly bucketBy: readonly string[];
  /** The rules among those places. */
  readonly rules: ReadonlySet<string>;
};

/** Every way in which a flag finds a bucket in an environment, each once. */
export const bucketSourcesOf = (flag: Flag, environment: string): readonly BucketSource[] => {
  const { targets, rules, default: otherwise, bucketBy } = servingIn(flag, environment);
  const found = new Map<
    string,
    { readonly purpose: Purpose; readonly seed: string } & { bucketBy: readonly string[]; rules: Set<string> }
  >();
  const add = (purpose: Purpose, rule?: { id: string; seed?: string; bucketBy?: readonly string[] }): void => {
    const source = { purpose, seed: rule?.seed ?? flag.seed, bucketBy: rule?.bucketBy ?? bucketBy };
    const key = JSON.stringify(source);
    const known = found.get(key) ?? { ...source, rules: new Set<string>() };
    if (rule !== undefined) known.rules.add(rule.id);
    found.set(key, known);
  };
  for (const { serve } of targets) if (isSplit(serve)) add("split");
  for (const rule of rules) {
    if (rule.rollout !== undefined) add("rollout", rule);
    if (isSplit(rule.serve)) add("split", rule);
  }
  if (otherwise !== undefined && isSplit(otherwise)) add("split");
  return [...found.values()];
};

const isSplit = (serve: Serve): boolean => "split" in serve;
