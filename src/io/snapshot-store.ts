import type { Parsed } from "../syntax/parsed.ts";

/** A snapshot as the store holds it, or why there is none: `missing`, or an archive that is not opened. */
export type StoredSnapshot =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly kind: "missing" | "unsafe"; readonly message: string };

/** Keeps snapshots for the later jobs of a run. Neither method throws, and each has a deadline. */
export type SnapshotStore = {
  /** Refused: why the snapshot is not there for later jobs. */
  readonly save: (id: string, text: string) => Promise<Parsed<undefined>>;
  /** The text is not checked in any way. */
  readonly load: (id: string) => Promise<StoredSnapshot>;
};
