import type { ResolutionDetails } from "../model/resolution-details.ts";
import { type Answer, type FlagFacts } from "./outcome.ts";
/**
 * An answer that a bucket decided. Each call makes a fresh object, since nearly every key has its own bucket; it is
 * not frozen, because nobody shares it and freezing would cost as much as the rest of the evaluation.
 */
export declare class Share {
    private readonly facts;
    private readonly answer;
    private readonly build;
    /** `answer` is the whole answer but the bucket. */
    constructor(facts: FlagFacts, answer: Omit<Answer, "bucket" | "errorCode" | "errorMessage" | "prerequisite">);
    at(bucket: number, now: number): ResolutionDetails;
}
