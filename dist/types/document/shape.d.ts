import type { JsonValue } from "../model/json.ts";
import type { Node } from "./node.ts";
import type { Reader } from "./reader.ts";
export type JsonSchema = {
    readonly [keyword: string]: JsonValue;
};
/** Collects the schemas that have names, each once, for `$defs`. */
export type SchemaBook = {
    /** A reference to a named schema; it is made on the first use. */
    readonly define: (name: string, make: () => JsonSchema) => JsonSchema;
};
/**
 * One part of a document: how to read it from a node, and the same as a JSON Schema.
 * `read` reports every fault and returns what could be read; `undefined` where that is nothing.
 */
export type Shape<T> = {
    readonly read: (node: Node, reader: Reader) => T | undefined;
    readonly schema: (book: SchemaBook) => JsonSchema;
};
/** What a shape reads. */
export type ReadBy<S> = S extends Shape<infer T> ? T : never;
/** A shape under a name: recursive, or used in many places, it stands in the schema once. */
export declare const named: <T>(name: string, shape: Shape<T>) => Shape<T>;
/** A shape whose product is checked as a whole, or turned into something else. */
export declare const refine: <T, U>(shape: Shape<T>, turn: (value: T, node: Node, reader: Reader) => U | undefined, rules?: JsonSchema) => Shape<U>;
