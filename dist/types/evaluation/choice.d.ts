import type { ResolutionDetails } from "../model/resolution-details.ts";
import type { Serve } from "../model/rule.ts";
import { type Bucketing } from "./bucketing.ts";
import type { FlagAnswers } from "./flag-answers.ts";
import type { Answer, Outcome } from "./outcome.ts";
import { Share } from "./share.ts";
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
export declare class SplitChoice {
    readonly kind = "split";
    readonly bucketing: Bucketing;
    private readonly ends;
    private readonly shares;
    constructor(bucketing: Bucketing, ends: readonly number[], shares: readonly Share[]);
    at(bucket: number, now: number): ResolutionDetails;
    /** The range of the share that holds a bucket, for a person. */
    rangeOf(bucket: number): string;
}
/**
 * Compiles what is served at one place of a flag. `reason` is that of a choice that no bucket decided.
 * `bucketing` is asked for a split alone, with the sum of its weights.
 * A split of which one variant has all the weight decides nothing: it serves that variant, and reads no key.
 */
export declare const compileChoice: (serve: Serve, answers: FlagAnswers, place: Place, reason: "TARGETING_MATCH" | "DEFAULT" | "STATIC", bucketing: (totalWeight: number) => Bucketing, hasRollout?: boolean) => Choice;
