import type { Rollout } from "../model/rule.ts";
/**
 * The buckets [start, end) that a rollout takes.
 * Half-open: ranges that meet do not overlap, so no subject is in two of them or in none.
 */
export declare class RolloutRange {
    readonly start: number;
    private readonly end;
    private readonly ramp;
    constructor(rollout: Rollout);
    endAt(now: number): number;
}
