import { type FlagType } from "../model/flag.ts";
import { type FlagFields } from "./flag-fields.ts";
import { type Entry, type MappingNode } from "./node.ts";
import type { Reader } from "./reader.ts";
import { type KnownKind } from "./served.ts";
import type { JsonSchema, SchemaBook } from "./shape.ts";
/** A flag as it was read, for the checks between its fields. */
export type ReadFlag = {
    readonly key: string;
    readonly entry: Entry;
    readonly node: MappingNode;
    /** `undefined` where the document names a type that does not exist. */
    readonly type: FlagType | undefined;
    readonly kind: KnownKind;
    /** The names of its variants; `undefined` where it has none. */
    readonly variants: ReadonlySet<string> | undefined;
    readonly fields: FlagFields;
};
/** Reads a flag with all its fields. `undefined` where it is not a mapping at all. */
export declare const readFlag: (entry: Entry, reader: Reader) => ReadFlag | undefined;
/** The schema of any flag: which fields it may have hangs on its type and on whether it has variants. */
export declare const flagSchema: (book: SchemaBook) => JsonSchema;
