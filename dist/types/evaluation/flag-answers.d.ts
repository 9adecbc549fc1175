import type { Flag, Serving } from "../model/flag.ts";
import type { JsonValue } from "../model/json.ts";
import type { Detail, ErrorCode } from "../model/reason.ts";
import type { FlagMetadata, ResolutionDetails } from "../model/resolution-details.ts";
import type { Served } from "../model/rule.ts";
import { type Answer, type FlagFacts, Outcome } from "./outcome.ts";
/** What was served: `variant` is there where the flag has variants. */
export type ServedValue = Pick<Answer, "value" | "variant">;
/** Makes the answers of one flag in one environment. */
export declare class FlagAnswers implements FlagFacts {
    readonly flagKey: string;
    readonly metadata: FlagMetadata;
    readonly expiresAt: number;
    private readonly variants;
    private readonly off;
    private readonly onError;
    constructor(flag: Flag, serving: Serving);
    /** `safe` or `onError` is stated, so that the caller's default has no say in an error. */
    get settlesErrors(): boolean;
    /** Resolves a variant's name; a flag of an environment that is not there may have nothing to serve: null. */
    servedValue(served: Served | undefined): ServedValue;
    outcome(answer: Answer): Outcome;
    /** Nothing to choose from: `safe`, else `off`. */
    disabled(detail: Detail, more?: Pick<Answer, "prerequisite">): Outcome;
    /** `safe`, else `onError`, else `off`, which gives way to the caller's default if there is one. */
    error(errorCode: ErrorCode, errorMessage: string, more?: Pick<Answer, "detail" | "prerequisite">): Outcome;
    /** An error's answer as its caller gets it. */
    forCaller(details: ResolutionDetails, defaultValue: JsonValue | undefined): ResolutionDetails;
    /** The caller asked for another type: it gets its own default, even from a gate, whose value it could not read. */
    typeMismatch(errorMessage: string, defaultValue: JsonValue | undefined, now: number): ResolutionDetails;
}
