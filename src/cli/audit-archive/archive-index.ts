import type { Finding, Status } from "../../audit/verdict.ts";

/** The schema of `archive.json`. Fields may be added; none changes its meaning. */
export const ARCHIVE_SCHEMA = "signalbox.archive/1";
export const ARCHIVE_FILE = "archive.json";

export type ArchivedBundle = {
  /** Below the archive, with `/`. */
  readonly folder: string;
  /** Where it was read. */
  readonly from: string;
  readonly origin: string;
  readonly size: number;
  /** Base64: with it, and the proof of an entry, the entry stays provable without the bundle. */
  readonly root: string;
  /** Without trusted keys: the structure was checked, not who signed. */
  readonly status: Status;
  /** It was found tampered, and taken all the same. */
  readonly forced: boolean;
  readonly findings: readonly Pick<Finding, "kind" | "grade" | "message">[];
  readonly files: readonly { readonly name: string; readonly size: number; readonly sha256: string }[];
};

export type ArchiveIndex = {
  readonly schema: typeof ARCHIVE_SCHEMA;
  /** RFC 3339. */
  readonly created: string;
  readonly tool_version: string;
  readonly bundles: readonly ArchivedBundle[];
  /** What could not be read, and was left out all the same. */
  readonly left_out: readonly { readonly name: string; readonly problem: string }[];
};
