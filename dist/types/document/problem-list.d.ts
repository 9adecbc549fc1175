import type { Problem, ProblemCode } from "../model/problem.ts";
import type { Span } from "./node.ts";
import { type Source } from "./parsed-document.ts";
/** What a problem may say beyond its message. */
export type ProblemExtras = Pick<Problem, "suggestion" | "related">;
/** Collects the faults of one validation; each severity up to a bound, the rest counted. */
export declare class ProblemList {
    #private;
    get hasErrors(): boolean;
    add(problem: Problem): void;
    /** Adds a fault at a place of a source; `undefined` for one that has no place. */
    report(code: ProblemCode, source: Source, span: Span | undefined, message: string, extras?: ProblemExtras): void;
    /** By file and position, those without a place first; the same order whatever order the checks ran in. */
    toSorted(): readonly Problem[];
}
