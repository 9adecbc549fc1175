import type { JsonValue } from "../model/json.ts";
import { type ImportNotes } from "./import-note.ts";
import { type LegacyNode } from "./legacy-node.ts";
/** The variants of a flag in our words: the type of the flag, name to value, and the shares in order. */
export type LegacyVariants = {
    readonly type: "string" | "number" | "json";
    readonly values: readonly (readonly [name: string, value: JsonValue])[];
    readonly weights: readonly number[];
};
/** Reads `[{key, value, weight}]`. A variant without a value is worth its key; without any weight all weigh the same. */
export declare const readVariants: (node: LegacyNode | undefined, notes: ImportNotes, flag: string) => LegacyVariants;
