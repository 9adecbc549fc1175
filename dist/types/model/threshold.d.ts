export declare const PASS_DIRECTIONS: readonly ["at-least", "at-most"];
export declare const RATCHETS: readonly ["raise-only", "lower-only"];
/** A quality gate: the flag's value is the limit for a metric. */
export type Threshold = {
    readonly metric: string;
    readonly pass: (typeof PASS_DIRECTIONS)[number];
    readonly unit?: string;
    /** How far a metric may miss the limit, inclusive, in the unit of the metric; 0 or more. */
    readonly tolerance?: number;
    readonly ratchet?: (typeof RATCHETS)[number];
};
