import type { ManifestRun } from "./manifest.ts";

export const LINES_FILE = "audit.jsonl";
export const SEALED_LINES_FILE = "audit.jsonl.sealed";
export const CHECKPOINT_FILE = "checkpoint";
export const CHECKPOINTS_FILE = "checkpoints.jsonl";
export const SNAPSHOT_FILE = "snapshot.json";
export const MANIFEST_FILE = "manifest.json";

export type BundleParts = {
  readonly kind: "bundle" | "seal";
  readonly run: ManifestRun | null;
  readonly snapshot?: string | undefined;
  /** Encrypts the lines; the bundle then has `audit.jsonl.sealed` in the place of `audit.jsonl`. */
  readonly seal?: ((bytes: Uint8Array) => { readonly bytes: Uint8Array; readonly keyIds: readonly string[] }) | undefined;
};
