import type { Anchor } from "./anchor.ts";
import type { EntryDraft } from "./entry.ts";
import type { Mode } from "./mode.ts";
import type { Signer } from "./note-key.ts";

export type LogOptions = {
  readonly origin: string;
  readonly mode: Mode;
  readonly toolVersion: string;
  readonly policyDigest: string;
  /** Without one the checkpoint has no signature. */
  readonly signer?: Signer | undefined;
  /** Heads of other logs, to be remembered in the first entry. */
  readonly anchors: readonly Anchor[];
  /** Fields that every entry has unless its draft says otherwise: actor, run, repository. */
  readonly common: Partial<EntryDraft>;
  /** Epoch milliseconds. */
  readonly now: () => number;
  readonly random: (bytes: number) => Uint8Array;
  /** Applied to every draft before it is written. */
  readonly mask?: ((draft: EntryDraft) => EntryDraft) | undefined;
};

/** A log that is being written, in memory. */
export type LogWriter = {
  readonly append: (draft: EntryDraft) => void;
  readonly size: number;
  /** Writes `log.closed`; nothing can be appended after it. */
  readonly close: () => ClosedLog;
};

/** A finished log. `checkpoint` is the text of the note; it names the digest of the manifest where one is given. */
export type ClosedLog = {
  readonly origin: string;
  readonly mode: Mode;
  readonly toolVersion: string;
  readonly lines: readonly string[];
  readonly size: number;
  readonly root: Uint8Array;
  readonly checkpoint: (manifestSha256?: string) => string;
};
