import { canonicalJson } from "../digest/canonical-json.ts";
import { toBase64 } from "./base64.ts";
import { sha256Hex } from "./hash.ts";
import type { ClosedLog } from "./log-writer.ts";
import { MANIFEST_SCHEMA, type Manifest, type ManifestRun } from "./manifest.ts";

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
  readonly seal?:
    | ((bytes: Uint8Array) => { readonly bytes: Uint8Array; readonly keyIds: readonly string[] })
    | undefined;
};

/** The files of a bundle, by name. The checkpoint is signed last: it covers the manifest, which covers every file. */
export const buildBundle = (log: ClosedLog, parts: BundleParts): ReadonlyMap<string, Uint8Array> => {
  const plain = Buffer.from(log.lines.map((line) => `${line}\n`).join(""), "utf8");
  const sealed = parts.seal?.(plain);
  const linesFile = sealed === undefined ? LINES_FILE : SEALED_LINES_FILE;
  const files = new Map<string, Uint8Array>([[linesFile, sealed?.bytes ?? plain]]);
  if (parts.snapshot !== undefined) files.set(SNAPSHOT_FILE, Buffer.from(parts.snapshot, "utf8"));
  const manifest: Manifest = {
    schema: MANIFEST_SCHEMA,
    kind: parts.kind,
    origin: log.origin,
    mode: log.mode,
    tool_version: log.toolVersion,
    run: parts.run,
    files: [...files].map(([name, bytes]) => ({ name, size: bytes.length, sha256: sha256Hex(bytes) })),
    segments: [
      {
        file: linesFile,
        first_seq: 0,
        entries: log.size,
        root: toBase64(log.root),
        sealed: sealed === undefined ? null : { key_ids: sealed.keyIds },
      },
    ],
  };
  const manifestBytes = Buffer.from(canonicalJson(manifest), "utf8");
  files.set(MANIFEST_FILE, manifestBytes);
  files.set(CHECKPOINT_FILE, Buffer.from(log.checkpoint(sha256Hex(manifestBytes)), "utf8"));
  return files;
};
