import type { Position } from "../model/position.ts";
import type { LegacyNode } from "./legacy-node.ts";
/**
 * How much was kept. `lost`: the whole flag is left out. `dropped`: a field is left out, the flag is kept.
 * `adapted`: carried over, in another form than a reader might expect.
 */
export type Loss = "lost" | "dropped" | "adapted";
/** One thing that was not carried over as it stood, and where it stands. */
export type ImportNote = {
    readonly loss: Loss;
    readonly message: string;
    readonly position?: Position;
};
/** Where an offset stands; undefined for a value that came without a text. */
export type Locate = (offset: number) => Position | undefined;
/** Collects the notes of one import. */
export declare class ImportNotes {
    #private;
    readonly list: ImportNote[];
    constructor(locate: Locate);
    /** As the file is read, line by line. */
    inOrder(): readonly ImportNote[];
    add(loss: Loss, at: Pick<LegacyNode, "start">, message: string): void;
}
/** Ends the reading of one flag: it cannot be carried over. Caught where the flag began. */
export declare class FlagLost extends Error {
    readonly at: Pick<LegacyNode, "start">;
    constructor(at: Pick<LegacyNode, "start">, message: string);
}
