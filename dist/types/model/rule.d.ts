import type { Condition } from "./condition.ts";
import type { JsonScalar, JsonValue } from "./json.ts";
import type { Schedule } from "./schedule.ts";
/** A value that a flag can serve: the name of one of its variants, or a literal where it has none. */
export type Served = {
    readonly variant: string;
} | {
    readonly value: JsonValue;
};
/** Weighted variants in the order of the document: the order decides who gets which. */
export type Split = {
    readonly split: readonly (readonly [variant: string, weight: number])[];
};
export type Serve = Served | Split;
/** The share [start, end) in percent, three decimals; or a linear ramp between two instants. */
export type Rollout = {
    readonly start: number;
    readonly end: number;
} | {
    readonly ramp: {
        readonly from: RampPoint;
        readonly to: RampPoint;
    };
};
/** `at` is RFC 3339 with offset, `percent` 0 to 100. */
export type RampPoint = {
    readonly at: string;
    readonly percent: number;
};
/** Individual targeting: these values of one attribute get this. */
export type Target = {
    readonly attribute: string;
    readonly in: readonly Exclude<JsonScalar, null>[];
    readonly serve: Serve;
};
/** First match wins: schedule active, `when` true, inside the rollout. */
export type Rule = {
    readonly id: string;
    readonly when?: Condition;
    readonly schedule?: Schedule;
    readonly rollout?: Rollout;
    readonly serve: Serve;
    /** Both present only where the document states them on the rule. */
    readonly bucketBy?: readonly string[];
    readonly seed?: string;
};
