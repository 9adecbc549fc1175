import type { JsonScalar, JsonValue } from "../model/json.ts";
/** A value of a flat file and the offset where it starts. The trees of `document` are of this form. */
export type LegacyNode = LegacyScalar | LegacySequence | LegacyMapping;
type LegacyScalar = {
    readonly kind: "scalar";
    readonly start: number;
    readonly value: JsonScalar;
};
export type LegacySequence = {
    readonly kind: "sequence";
    readonly start: number;
    readonly items: readonly LegacyNode[];
};
export type LegacyMapping = {
    readonly kind: "mapping";
    readonly start: number;
    readonly entries: readonly LegacyEntry[];
};
export type LegacyEntry = {
    readonly key: string;
    readonly start: number;
    readonly value: LegacyNode;
};
/** A node as plain JSON. `Object.fromEntries` makes even `__proto__` an own property. */
export declare const jsonOfNode: (node: LegacyNode) => JsonValue;
/** A field that is written in camelCase or in snake_case. */
export declare const camelCase: (key: string) => string;
/** What stands there, in words for a message. */
export declare const describeNode: (node: LegacyNode) => string;
export {};
