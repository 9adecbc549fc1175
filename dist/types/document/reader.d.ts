import type { HashProfile } from "../model/flag.ts";
import type { AttributeType } from "../model/flag-set.ts";
import type { ProblemCode } from "../model/problem.ts";
import type { RegexEngine } from "../model/regex-engine.ts";
import type { Defaults } from "./defaults.ts";
import type { Node, Span } from "./node.ts";
import type { ParsedDocument } from "./parsed-document.ts";
import type { ProblemExtras, ProblemList } from "./problem-list.ts";
import type { References } from "./references.ts";
import type { Suggester } from "./suggest.ts";
/** What one validation shares over all its files. */
export type Shared = {
    readonly problems: ProblemList;
    readonly references: References;
    readonly suggester: Suggester;
    /** The types of all attributes, those of every file and the built-in ones. */
    readonly attributes: ReadonlyMap<string, AttributeType>;
    /** The names of all environments, in promotion order. */
    readonly environments: ReadonlySet<string>;
    readonly regex: RegexEngine | undefined;
};
/** Reads one file: where it stands, and what its problems are called. */
export declare class Reader {
    #private;
    readonly document: ParsedDocument;
    readonly shared: Shared;
    /** The thing that problems are about, such as `flag "x", rule "y"`; empty at the top. */
    subject: string;
    /** The field that is being read; empty for the subject itself. */
    field: string;
    /** Who refers to other flags and segments from here: `flag:x`, `segment:y`, `environment:z`. */
    owner: string;
    /** The variants of the flag that is being read, where they are known. */
    variants: ReadonlySet<string> | undefined;
    /** The hash of the flag that is being read, where it is not our own. */
    hash: HashProfile | undefined;
    /** What the file gives to its flags. */
    readonly defaults: Defaults;
    constructor(document: ParsedDocument, shared: Shared, defaults?: Defaults);
    /** Reports a fault about the current subject. */
    report(code: ProblemCode, at: Span, message: string, extras?: ProblemExtras): void;
    /** Reports a word that is not one of the known ones, with the nearest. */
    reportUnknown(code: ProblemCode, at: Span, message: string, word: string, known: Iterable<string>): void;
    /** Reports that the current field needs something else than what is there. */
    reportType(node: Node, needed: string, hint?: string): undefined;
    /** Runs a part under another subject. */
    within<T>(subject: string, read: () => T): T;
    /** Checks the name of an attribute that is read, and warns of one that nothing gives. */
    checkAttribute(at: Span, name: string): AttributeType | undefined;
    /** The type of an attribute, as far as it is known. A declaration goes before what a name commonly means. */
    attributeType(name: string): AttributeType | undefined;
}
