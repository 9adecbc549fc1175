import type { AuditEntry } from "../entry.ts";
import type { Manifest } from "../manifest.ts";
import type { Status } from "../verdict.ts";

/** A log as verification leaves it. */
export type VerifiedLog = {
  /** The name it was handed in with, such as its folder. */
  readonly name: string;
  /** Empty where no checkpoint or entry tells it. */
  readonly origin: string;
  /** Entries that are there; where the lines are sealed, those that the checkpoint counts. */
  readonly size: number;
  /** Base64 of the Merkle root over those entries. */
  readonly root: string;
  /** The trusted key that signed the newest checkpoint. */
  readonly keyName?: string;
  readonly manifest?: Manifest;
  /** The entries, read anew at each call; empty while the lines are sealed. Lines that are no entry are left out. */
  readonly entries: () => Iterable<AuditEntry>;
  readonly status: Status;
  /** Origins of the other logs that name this one's head. */
  readonly anchoredBy: readonly string[];
};
