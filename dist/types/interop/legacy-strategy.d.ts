import type { JsonValue } from "../model/json.ts";
import { type ImportNotes } from "./import-note.ts";
import { type Json } from "./legacy-condition.ts";
import { type FlatFields } from "./legacy-fields.ts";
import { type LegacyNode } from "./legacy-node.ts";
/** The strategies of the flat form. */
export declare const LEGACY_STRATEGIES: readonly ["boolean", "percentage", "user", "variant"];
/** What a flag serves and to whom, as fields of our form. Throws FlagLost for what cannot be said. */
export declare const readServing: (fields: FlatFields, userList: LegacyNode | undefined, notes: ImportNotes, flag: string) => {
    bucketBy: readonly ["userId", "targetingKey"];
    rules: Json[];
    default: boolean;
} | {
    default: boolean;
    rules?: never;
} | {
    rules: Json[];
    default: boolean;
} | {
    rules: Json[];
    default: string;
    off?: never;
    type: "json" | "number" | "string";
    variants: {
        [k: string]: JsonValue;
    };
    bucketBy: readonly ["userId", "targetingKey"];
} | {
    rules?: never;
    default: string | {
        readonly [key: string]: JsonValue;
    };
    off: string;
    type: "json" | "number" | "string";
    variants: {
        [k: string]: JsonValue;
    };
    bucketBy: readonly ["userId", "targetingKey"];
};
