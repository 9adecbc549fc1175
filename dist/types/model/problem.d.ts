import type { Position } from "./position.ts";
import type { PROBLEM_CODES } from "./problem-codes.ts";
export type ProblemCode = keyof typeof PROBLEM_CODES;
/** An error stops an evaluation; a warning never does (`validate --strict` makes it fail a check). */
export type Severity = "error" | "warning";
/** One fault in the user's file: what it is, where it stands, and what would be right. */
export type Problem = {
    readonly code: ProblemCode;
    readonly severity: Severity;
    /** Names the thing, what was found and what is needed. Plain text of one line. */
    readonly message: string;
    /** Absent where the fault has no place in a file, as in a document handed over as JSON. */
    readonly position?: Position;
    /** How many columns the caret underlines; at least 1. */
    readonly length?: number;
    /** The line of the source that `position` points into, without its line break. */
    readonly sourceLine?: string;
    /** The nearest known word, for "did you mean". */
    readonly suggestion?: string;
    /** Other places that belong to the same fault, such as the first definition of a duplicate. */
    readonly related?: readonly Position[];
};
/** What a stage returns: its product with the warnings, or every problem found. */
export type Outcome<T> = {
    readonly ok: true;
    readonly value: T;
    readonly problems: readonly Problem[];
} | {
    readonly ok: false;
    readonly problems: readonly Problem[];
};
