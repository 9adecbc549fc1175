import type { Entry } from "./node.ts";
import type { Reader } from "./reader.ts";
import type { JsonSchema, Shape } from "./shape.ts";
/** A list; `min` 1 refuses an empty one. */
export declare const listOf: <T>(item: Shape<T>, needed?: string, min?: 0 | 1) => Shape<readonly T[]>;
/** One value or a list of them; read as a list. */
export declare const oneOrList: <T>(item: Shape<T>) => Shape<readonly T[]>;
/** What the keys of a map must be. */
export type KeyShape = {
    readonly check: (entry: Entry, reader: Reader) => boolean;
    readonly schema: JsonSchema;
};
/** Keys of flags, rules, segments and variants. */
export declare const keyPattern: (what: string) => KeyShape;
/** Names that are not ours to choose: environments and attributes. Not empty, no control characters. */
export declare const freeName: (what: string) => KeyShape;
/** A map with keys of the user's choice, read as pairs in the order of the document. */
export declare const mapOf: <T>(key: KeyShape, value: Shape<T>, needed?: string, min?: 0 | 1) => Shape<readonly (readonly [string, T])[]>;
