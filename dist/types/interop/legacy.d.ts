import { type ImportNote, type Locate } from "./import-note.ts";
import type { Json } from "./legacy-condition.ts";
import { type LegacyNode } from "./legacy-node.ts";
/** A flag file of ours as a value, and what it does not carry over as it stood. `sites`: where each flag began. */
export type LegacyImport = {
    readonly document: {
        readonly version: 1;
        readonly flags: Json;
    } & Json;
    readonly notes: readonly ImportNote[];
    readonly sites: ReadonlyMap<string, number>;
};
/**
 * Reads flags in the flat form, grouped by category at the top level of a file, into a flag file of ours.
 * Nothing is left out in silence: each loss is a note with its place. Never throws on any content.
 */
export declare const importLegacy: (root: LegacyNode, locate: Locate) => LegacyImport;
/** The environments of all flags, each once. One whose word says nothing stands between tests and staging. */
export declare const promotionOrder: (names: readonly string[]) => readonly string[];
