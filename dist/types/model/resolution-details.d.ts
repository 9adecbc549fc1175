import type { JsonValue } from "./json.ts";
import type { Detail, ErrorCode, Reason } from "./reason.ts";
import type { TraceStep } from "./trace.ts";
/** The flag's own words, handed on with every answer: owner, category, tags, user metadata. */
export type FlagMetadata = {
    readonly [key: string]: JsonValue;
};
/**
 * The answer of one evaluation, in OpenFeature's terms. One without a bucket is frozen and shared between calls; one
 * with a bucket is made for its call.
 * `errorCode` and `errorMessage` are present exactly when `reason` is `ERROR`.
 */
export type ResolutionDetails = {
    readonly flagKey: string;
    readonly value: JsonValue;
    readonly variant?: string;
    readonly reason: Reason;
    readonly detail?: Detail;
    /** The rule that decided; with detail RULE. */
    readonly ruleId?: string;
    /** 0 to 99,999: the bucket of the rollout, or of the split where both decided. */
    readonly bucket?: number;
    /** The prerequisite that was not met or could not be evaluated. */
    readonly prerequisite?: string;
    readonly errorCode?: ErrorCode;
    readonly errorMessage?: string;
    /** True once the flag is past its `expires` day. The value is never another one for it. */
    readonly expired?: true;
    /** True when the answer rests on state that could not be refreshed. */
    readonly stale?: true;
    readonly metadata: FlagMetadata;
};
/** An answer with the path that led to it. */
export type Explanation = ResolutionDetails & {
    readonly trace: readonly TraceStep[];
};
