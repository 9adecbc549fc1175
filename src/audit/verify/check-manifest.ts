import { canonicalJson } from "../../digest/canonical-json.ts";
import { toBase64 } from "../base64.ts";
import { CHECKPOINT_FILE, CHECKPOINTS_FILE, MANIFEST_FILE } from "../bundle.ts";
import type { Checkpoint } from "../checkpoint.ts";
import { sha256Hex } from "../hash.ts";
import { MANIFEST_SCHEMA, type Manifest } from "../manifest.ts";
import { MODES } from "../mode.ts";
import type { Finding } from "../verdict.ts";

/** Files that a manifest does not name: it cannot hold its own digest, and signatures stand for the others. */
const UNLISTED: ReadonlySet<string> = new Set([MANIFEST_FILE, CHECKPOINT_FILE, CHECKPOINTS_FILE]);

/** Holds the files of a log against its manifest, and the manifest against the checkpoint that names its digest. */
export const checkManifest = (
  name: string,
  files: ReadonlyMap<string, Uint8Array>,
  checkpoint: Checkpoint | undefined,
): { readonly manifest?: Manifest; readonly findings: readonly Finding[] } => {
  const bytes = files.get(MANIFEST_FILE);
  const findings: Finding[] = [];
  const add = (file: string, message: string): void => {
    findings.push({ kind: "manifest_mismatch", grade: "tampered", file: `${name}/${file}`, message });
  };
  if (bytes === undefined) {
    if (checkpoint?.manifest !== undefined) add(MANIFEST_FILE, "the checkpoint names a manifest, and it is not there");
    return { findings };
  }
  if (checkpoint !== undefined && checkpoint.manifest !== sha256Hex(bytes)) {
    add(MANIFEST_FILE, "it is not the manifest that the checkpoint names");
  }
  const manifest = parseManifest(bytes);
  if (manifest === undefined) {
    add(MANIFEST_FILE, `it is no manifest of the schema ${MANIFEST_SCHEMA}`);
    return { findings };
  }
  if (checkpoint !== undefined) {
    if (manifest.origin !== checkpoint.origin) add(MANIFEST_FILE, `it is of the log ${manifest.origin}`);
    const entries = manifest.segments.reduce((sum, segment) => sum + segment.entries, 0);
    const [only] = manifest.segments;
    if (entries !== checkpoint.size || (manifest.segments.length === 1 && only?.root !== toBase64(checkpoint.root))) {
      add(MANIFEST_FILE, "its segments are not those of the checkpoint");
    }
  }
  const named = new Set(manifest.files.map((file) => file.name));
  for (const { name: file, size, sha256 } of manifest.files) {
    const stored = files.get(file);
    if (stored === undefined) add(file, "the manifest names it, and it is not there");
    else if (stored.length !== size || sha256Hex(stored) !== sha256)
      add(file, "it is not the file that the manifest names");
  }
  for (const file of files.keys()) {
    if (!named.has(file) && !UNLISTED.has(file)) add(file, "the manifest does not name it");
  }
  return { manifest, findings };
};

/** The manifest of canonical bytes, undefined where anything that is read of it has another shape. */
export const parseManifest = (bytes: Uint8Array): Manifest | undefined => {
  let value: unknown;
  try {
    const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
    value = JSON.parse(text);
    if (canonicalJson(value) !== text) return undefined;
  } catch {
    return undefined;
  }
  return isManifest(value) ? value : undefined;
};

const isManifest = (value: unknown): value is Manifest =>
  isObject(value) &&
  value["schema"] === MANIFEST_SCHEMA &&
  ["bundle", "seal"].includes(value["kind"] as string) &&
  isText(value["origin"]) &&
  MODES.some((mode) => mode === value["mode"]) &&
  isText(value["tool_version"]) &&
  (value["run"] === null || isRun(value["run"])) &&
  isListOf(value["files"], (file) => isText(file["name"]) && isCount(file["size"]) && isText(file["sha256"])) &&
  isListOf(value["segments"], isSegment);

const isRun = (run: unknown): boolean =>
  isObject(run) &&
  ["repository", "run_id", "workflow", "job"].every((name) => isText(run[name])) &&
  ["run_number", "run_attempt"].every((name) => isCount(run[name]));

const isSegment = (segment: Record<string, unknown>): boolean => {
  const { sealed } = segment;
  return (
    ["file", "root"].every((name) => isText(segment[name])) &&
    ["first_seq", "entries"].every((name) => isCount(segment[name])) &&
    (sealed === null || (isObject(sealed) && Array.isArray(sealed["key_ids"]) && sealed["key_ids"].every(isText)))
  );
};

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const isListOf = (value: unknown, is: (item: Record<string, unknown>) => boolean): boolean =>
  Array.isArray(value) && value.every((item) => isObject(item) && is(item));
const isText = (value: unknown): value is string => typeof value === "string";
const isCount = (value: unknown): boolean => Number.isSafeInteger(value) && (value as number) >= 0;
