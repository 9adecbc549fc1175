import type { Condition } from "../model/condition.ts";
import type { Environment } from "../model/flag-set.ts";
import type { Defaults } from "./defaults.ts";
import type { Defined, DocumentFields } from "./document-shape.ts";
import type { ReadFlag } from "./flag.ts";
import { type MappingNode } from "./node.ts";
import { type ParsedDocument } from "./parsed-document.ts";
import type { ProblemList } from "./problem-list.ts";
/** One file as it was read. */
export type ReadDocument = {
    readonly document: ParsedDocument;
    readonly root: MappingNode;
    readonly defaults: Defaults;
    readonly fields: DocumentFields;
};
/** A definition and its file. */
type Located<T> = Defined<T> & {
    readonly source: ReadDocument;
};
/** All files as one. */
export type Merged = {
    readonly environments: readonly Environment[];
    readonly defaultEnvironment: string | undefined;
    readonly segments: ReadonlyMap<string, Located<Condition>>;
    readonly flags: ReadonlyMap<string, Located<ReadFlag>>;
};
/** Joins the files; the first definition counts, each other one is a problem that names both places. */
export declare const merge: (documents: readonly ReadDocument[], problems: ProblemList) => Merged;
export {};
