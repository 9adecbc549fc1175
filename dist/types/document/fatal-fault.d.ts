import type { ProblemCode } from "../model/problem.ts";
import type { Span } from "./node.ts";
/** Ends the parse of one file; never leaves `parseDocument`. */
export declare class FatalFault extends Error {
    readonly code: ProblemCode;
    readonly span: Span;
    constructor(code: ProblemCode, span: {
        readonly start: number;
        readonly end?: number;
    }, message: string);
}
