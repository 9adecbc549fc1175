import type { JsonValue } from "../model/json.ts";
/** The attributes that flags read, copied once, so that key and evaluation see the same values. */
export type ContextSnapshot = {
    readonly context: {
        readonly [attribute: string]: JsonValue;
    };
    readonly key: string;
};
/** The names under which the attributes stand: each itself, and the head of a dotted path. */
export declare const rootsOf: (attributes: Iterable<string>) => readonly string[];
/**
 * Copies what the flags read of a context; undefined where that is more than plain, small JSON: such a context is
 * evaluated without being kept. Never runs a getter.
 */
export declare const snapshotContext: (roots: readonly string[], context: unknown) => ContextSnapshot | undefined;
