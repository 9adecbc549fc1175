import type { ResolutionDetails } from "../model/resolution-details.ts";
import type { Serve } from "../model/rule.ts";
import { BUCKETS, type Bucketing } from "./bucketing.ts";
import type { FlagAnswers } from "./flag-answers.ts";
import type { Answer, Outcome } from "./outcome.ts";
import { Share } from "./share.ts";
import { splitEnds } from "./split-ends.ts";

/** Where in a flag a choice stands. */
export type Place = Pick<Answer, "detail" | "ruleId">;

/** What is served at one place of a flag. */
export type Choice = FixedChoice | SplitChoice;

/** One value, whatever the bucket. */
export type FixedChoice = {
  readonly kind: "fixed";
  readonly outcome: Outcome;
  /** The same value where a rollout's bucket let the subject in; only rules with a rollout have one. */
  readonly share: Share | undefined;
};

/** Variants by weight: share i is the buckets [ends[i - 1], ends[i]), half-open, and the last end is 100000. */
export class SplitChoice {
  readonly kind = "split";
  readonly bucketing: Bucketing;
  private readonly ends: readonly number[];
  private readonly shares: readonly Share[];

  constructor(bucketing: Bucketing, ends: readonly number[], shares: readonly Share[]) {
    this.bucketing = bucketing;
    this.ends = ends;
    this.shares = shares;
  }

  at(bucket: number, now: number): ResolutionDetails {
    let i = 0;
    while (bucket >= (this.ends[i] ?? BUCKETS)) i++;
    return (this.shares[i] as Share).at(bucket, now);
  }

  /** The range of the share that holds a bucket, for a person. */
  rangeOf(bucket: number): string {
    const i = this.ends.findIndex((end) => bucket < end);
    return `[${this.ends[i - 1] ?? 0}, ${this.ends[i]})`;
  }
}

/**
 * Compiles what is served at one place of a flag. `reason` is that of a choice that no bucket decided.
 * `bucketing` is asked for a split alone, with the sum of its weights.
 * A split of which one variant has all the weight decides nothing: it serves that variant, and reads no key.
 */
export const compileChoice = (
  serve: Serve,
  answers: FlagAnswers,
  place: Place,
  reason: "TARGETING_MATCH" | "DEFAULT" | "STATIC",
  bucketing: (totalWeight: number) => Bucketing,
  hasRollout = false,
): Choice => {
  const shareOf = (served: Exclude<Serve, { split: unknown }>): Share =>
    new Share(answers, { ...answers.servedValue(served), reason: "SPLIT", ...place });

  if (!("split" in serve)) {
    const outcome = answers.outcome({ ...answers.servedValue(serve), reason, ...place });
    return { kind: "fixed", outcome, share: hasRollout ? shareOf(serve) : undefined };
  }
  const weighted = serve.split.filter(([, weight]) => weight > 0);
  const [only, ...others] = weighted;
  if (only !== undefined && others.length === 0) {
    return compileChoice({ variant: only[0] }, answers, place, reason, bucketing, hasRollout);
  }
  const weights = weighted.map(([, weight]) => weight);
  const ends = splitEnds(weights);
  return new SplitChoice(
    bucketing(weights.reduce((sum, weight) => sum + weight, 0)),
    ends,
    weighted.map(([variant]) => shareOf({ variant })),
  );
};
