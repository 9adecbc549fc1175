import type { Mode } from "./mode.ts";

/** The schema of a manifest. Frozen: fields may be added to it, none changes its meaning. */
export const MANIFEST_SCHEMA = "signalbox.manifest/1";

/** The run that wrote a bundle; whatever the platform told of it. */
export type ManifestRun = {
  readonly repository: string;
  readonly run_id: string;
  readonly run_number: number;
  readonly run_attempt: number;
  readonly workflow: string;
  readonly job: string;
  readonly [fact: string]: string | number | boolean;
};

/** A file as stored, so that storage is checked without the decryption key. */
export type ManifestFile = { readonly name: string; readonly size: number; readonly sha256: string };

/** A stretch of the log in one file. `root` is base64, of the tree over this segment's lines alone. */
export type ManifestSegment = {
  readonly file: string;
  readonly first_seq: number;
  readonly entries: number;
  readonly root: string;
  readonly sealed: { readonly key_ids: readonly string[] } | null;
};

/** What is in a bundle. The checkpoint names its digest, so a signature over the checkpoint covers every file. */
export type Manifest = {
  readonly schema: typeof MANIFEST_SCHEMA;
  readonly kind: "bundle" | "seal";
  readonly origin: string;
  readonly mode: Mode;
  readonly tool_version: string;
  readonly run: ManifestRun | null;
  readonly files: readonly ManifestFile[];
  readonly segments: readonly ManifestSegment[];
};
