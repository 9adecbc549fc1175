import type { Span } from "./node.ts";
import type { ParsedDocument } from "./parsed-document.ts";
import type { Literal } from "./scalar-shapes.ts";
/** A value that another flag shall have, and where it is written; no place where the document leaves it out. */
export type Wanted = {
    readonly value: Literal;
    readonly at: Span;
};
/** One mention of a flag or a segment. */
export type Reference = {
    readonly kind: "flag" | "segment";
    /** Who mentions it: `flag:x`, `segment:y`, `environment:z`. */
    readonly from: string;
    readonly to: string;
    readonly at: Span;
    readonly document: ParsedDocument;
    /** What problems of this place are about. */
    readonly subject: string;
    /** For flags: the values that are looked for. */
    readonly is: readonly Wanted[];
};
/** All mentions of one validation, checked when every flag and segment is known. */
export declare class References {
    readonly all: Reference[];
    /** Who reads the attribute `environment`. */
    readonly environmentReaders: Set<string>;
    add(reference: Reference): void;
}
