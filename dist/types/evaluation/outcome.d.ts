import type { JsonValue } from "../model/json.ts";
import type { Detail, ErrorCode, Reason } from "../model/reason.ts";
import type { FlagMetadata, ResolutionDetails } from "../model/resolution-details.ts";
/** What every answer of one flag has in common. */
export type FlagFacts = {
    readonly flagKey: string;
    readonly metadata: FlagMetadata;
    /** Epoch milliseconds of 00:00 UTC of the day after `expires`; Infinity for a permanent flag. */
    readonly expiresAt: number;
};
/** What one outcome adds to the facts of its flag, in the order in which an answer lists it. */
export type Answer = {
    readonly value: JsonValue;
    readonly variant?: string;
    readonly reason: Reason;
    readonly detail?: Detail;
    readonly ruleId?: string;
    readonly bucket?: number;
    readonly prerequisite?: string;
    readonly errorCode?: ErrorCode;
    readonly errorMessage?: string;
};
/** Puts an answer together as of an instant. */
export declare const detailsOf: ({ flagKey, metadata, expiresAt }: FlagFacts, answer: Answer, now: number) => {
    value: JsonValue;
    variant?: string;
    reason: Reason;
    detail?: Detail;
    ruleId?: string;
    bucket?: number;
    prerequisite?: string;
    errorCode?: ErrorCode;
    errorMessage?: string;
    flagKey: string;
    expired?: true;
    metadata: FlagMetadata;
};
/** An answer that depends on nothing but whether the flag is expired: two frozen objects, made once. */
export declare class Outcome {
    readonly plain: ResolutionDetails;
    readonly expired: ResolutionDetails;
    private readonly expiresAt;
    constructor(facts: FlagFacts, answer: Answer);
    /** The answer of a flag that never expires. */
    get forever(): ResolutionDetails | undefined;
    at(now: number): ResolutionDetails;
}
