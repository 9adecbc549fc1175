/**
 * Where the share of each weight ends, in buckets: floor(cumulative * 100000 / total), the last one 100000.
 * Share i is [end of i-1, end of i): half-open, so that every bucket belongs to exactly one. A weight of 0 has none.
 */
export declare const splitEnds: (weights: readonly number[]) => readonly number[];
