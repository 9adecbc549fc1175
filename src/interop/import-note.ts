import type { Position } from "../model/position.ts";
import type { LegacyNode } from "./legacy-node.ts";

/**
 * How much was kept. `lost`: the whole flag is left out. `dropped`: a field is left out, the flag is kept.
 * `adapted`: carried over, in another form than a reader might expect.
 */
export type Loss = "lost" | "dropped" | "adapted";

/** One thing that was not carried over as it stood, and where it stands. */
export type ImportNote = { readonly loss: Loss; readonly message: string; readonly position?: Position };

/** Where an offset stands; undefined for a value that came without a text. */
export type Locate = (offset: number) => Position | undefined;

/** Collects the notes of one import. */
export class ImportNotes {
  readonly list: ImportNote[] = [];
  readonly #locate: Locate;

  constructor(locate: Locate) {
    this.#locate = locate;
  }

  /** As the file is read, line by line. */
  inOrder(): readonly ImportNote[] {
    const rank = ({ position }: ImportNote): readonly [number, number] => [position?.line ?? 0, position?.column ?? 0];
    return this.list.toSorted((a, b) => rank(a)[0] - rank(b)[0] || rank(a)[1] - rank(b)[1]);
  }

  add(loss: Loss, at: Pick<LegacyNode, "start">, message: string): void {
    const position = this.#locate(at.start);
    this.list.push({ loss, message, ...(position && { position }) });
  }
}

/** Ends the reading of one flag: it cannot be carried over. Caught where the flag began. */
export class FlagLost extends Error {
  readonly at: Pick<LegacyNode, "start">;

  constructor(at: Pick<LegacyNode, "start">, message: string) {
    super(message);
    this.name = "FlagLost";
    this.at = at;
  }
}
