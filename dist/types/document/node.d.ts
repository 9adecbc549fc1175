import type { JsonScalar } from "../model/json.ts";
/** A piece of the source: UTF-16 offsets, end exclusive. `NOWHERE` for a document that came as a JavaScript value. */
export type Span = {
    readonly start: number;
    readonly end: number;
};
export declare const NOWHERE = -1;
/** `plain`: written without quotes, so that another YAML parser may read it as another type. */
export type ScalarNode = Span & {
    readonly kind: "scalar";
    readonly value: JsonScalar;
    readonly plain: boolean;
};
export type SequenceNode = Span & {
    readonly kind: "sequence";
    readonly items: readonly Node[];
};
/** In the order of the source. A key that stands twice is here once: the first. */
export type MappingNode = Span & {
    readonly kind: "mapping";
    readonly entries: readonly Entry[];
};
/** A key with its own span, and its value. */
export type Entry = Span & {
    readonly key: string;
    readonly value: Node;
};
export type Node = ScalarNode | SequenceNode | MappingNode;
/** The entry of that key, if the mapping has one. For mappings of our own few fields. */
export declare const findEntry: (node: Pick<MappingNode, "entries">, key: string) => Entry | undefined;
