import type { Position } from "../model/position.ts";
import type { Problem } from "../model/problem.ts";
import { type Node, type Span } from "./node.ts";
declare const parsed: unique symbol;
/** One file as a tree of nodes. Only parse-document makes one. */
export type ParsedDocument = {
    readonly [parsed]: true;
    readonly file: string;
    /** Absent for a document handed over as a JavaScript value. */
    readonly text?: string;
    readonly root: Node;
    /** Faults that left a readable tree, such as a key given twice; `validate` reports them with its own. */
    readonly problems: readonly Problem[];
};
/** What is needed to say where an offset stands. */
export type Source = Pick<ParsedDocument, "file" | "text">;
/** Where a fault stands, in the fields of a Problem. */
export type Place = Pick<Problem, "position" | "length" | "sourceLine">;
/** Line and column of an offset; the table of lines is built once, and only for a file that has something to report. */
export declare const positionAt: (source: Source, offset: number) => Position | undefined;
/** Position, caret length within the line, and the line itself. */
export declare const placeOf: (source: Source, span: Span) => Place;
export {};
