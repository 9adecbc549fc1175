import type { ResolutionDetails } from "../model/resolution-details.ts";
/** Answers of one flag set, by key, for a stated time; the least recently used makes room. */
export declare class AnswerCache {
    #private;
    constructor(size: number, lifetimeMs: number);
    get size(): number;
    get(key: string, now: number): ResolutionDetails | undefined;
    set(key: string, details: ResolutionDetails, now: number): void;
    /** Everything of an older flag set. */
    clear(): void;
}
