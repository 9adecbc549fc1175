import type { JsonValue } from "../model/json.ts";
import type { ResolutionDetails } from "../model/resolution-details.ts";
import type { FlagState } from "./flag-state.ts";
import { type ManagerOptions } from "./manager-options.ts";
/** Answers from a state, keeps them for their lifetime, and counts. */
export declare class Evaluations {
    #private;
    constructor({ environment, cacheMs, cacheSize, clock }: ManagerOptions);
    /** The answer of one evaluation. Never throws, never waits. */
    answer(state: FlagState, key: string, context: object, defaultValue: JsonValue | undefined): ResolutionDetails;
    /** Counts an answer by its reason, and hands it on. */
    count(details: ResolutionDetails): ResolutionDetails;
    /** Lets every answer go: the flags have changed. */
    forget(): void;
    statistics(): {
        evaluationCount: number;
        reasons: {
            readonly DEFAULT: number;
            readonly DISABLED: number;
            readonly ERROR: number;
            readonly SPLIT: number;
            readonly STATIC: number;
            readonly TARGETING_MATCH: number;
        };
        cache: {
            hits: number;
            misses: number;
            size: number;
        };
    };
}
