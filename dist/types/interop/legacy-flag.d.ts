import { type ImportNotes } from "./import-note.ts";
import type { Json } from "./legacy-condition.ts";
import { type LegacyEntry } from "./legacy-node.ts";
/** A flag in our form, and the environments that it names. */
export type ImportedFlag = {
    readonly key: string;
    readonly definition: Json;
    readonly environments: readonly string[];
};
/** Reads one flag of the flat form; undefined, with a note, where it cannot be carried over. */
export declare const importLegacyFlag: ({ key, start, value }: LegacyEntry, notes: ImportNotes, category?: string) => ImportedFlag | undefined;
