import { canonicalJson } from "../digest/canonical-json.ts";
import { isFrozen } from "./is-frozen.ts";
import { MAX_SNAPSHOT_BYTES, SNAPSHOT_SCHEMA, type Snapshot } from "./snapshot.ts";

/** Why a text is not the snapshot that was asked for. */
export const SNAPSHOT_FAULTS = {
  too_large: "larger than a snapshot can be",
  truncated: "cut off, or no JSON",
  other_schema: "of another version of the format, or no snapshot",
  other_repository: "a snapshot of another repository",
  other_run: "a snapshot of another run",
  other_content: "edited, or a snapshot under the id of another",
  not_canonical: "not in canonical form",
  malformed: "a snapshot whose content is not what the format promises",
} as const satisfies { readonly [fault: string]: string };

export type SnapshotFault = keyof typeof SNAPSHOT_FAULTS;

/** What the reader knows beforehand. Left out: not compared, for people who look at a file. */
export type Expected = {
  readonly id?: string | undefined;
  readonly repository?: string | undefined;
  readonly runId?: string | undefined;
};

export type SnapshotRead =
  | { readonly ok: true; readonly snapshot: Snapshot; readonly id: string }
  | { readonly ok: false; readonly fault: SnapshotFault; readonly message: string };

/**
 * Reads a snapshot strictly: size, schema, whose it is, hash, canonical bytes, structure. The flag sets in it are still
 * plain JSON; `restoreFlagSet` of pipeline.ts validates them. `sha256` gives hexadecimal digits of a text's UTF-8.
 */
export const readSnapshot = (text: string, expected: Expected, sha256: (text: string) => string): SnapshotRead => {
  // In UTF-8 a code unit takes up to three bytes.
  if (text.length * 3 > MAX_SNAPSHOT_BYTES && new TextEncoder().encode(text).length > MAX_SNAPSHOT_BYTES) {
    return refuse("too_large", `found more than ${MAX_SNAPSHOT_BYTES} bytes`);
  }
  const value = parseJson(text);
  if (!isRecord(value)) return refuse("truncated", `found ${text.length} characters that are no JSON object`);
  // The reasons stand before the hash, which differs in all of these cases and says nothing to a reader.
  const { schema, repository, run_id: runId } = value;
  if (schema !== SNAPSHOT_SCHEMA) return refuse("other_schema", `found ${shown(schema)}; needed is ${SNAPSHOT_SCHEMA}`);
  if (differs(expected.repository, repository)) {
    return refuse("other_repository", `found ${shown(repository)}; needed is ${expected.repository}`);
  }
  if (differs(expected.runId, runId)) return refuse("other_run", `found ${shown(runId)}; needed is ${expected.runId}`);
  const id = sha256(text);
  if (differs(expected.id, id)) return refuse("other_content", `its content has the id ${id}`);
  if (canonicalTextOf(value) !== text) return refuse("not_canonical", "its bytes are not those that were hashed");
  if (!isFrozen(value)) return refuse("malformed", "a field is missing, unknown, or of another type");
  return { ok: true, snapshot: value, id };
};

const refuse = (fault: SnapshotFault, found: string): SnapshotRead => ({
  ok: false,
  fault,
  message: `it is ${SNAPSHOT_FAULTS[fault]} (${found})`,
});

const differs = (needed: string | undefined, found: unknown): boolean => needed !== undefined && needed !== found;

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** Nesting without end, and strings that are no UTF-8, have no canonical text. */
const canonicalTextOf = (value: object): string | undefined => {
  try {
    return canonicalJson(value);
  } catch {
    return undefined;
  }
};

const isRecord = (value: unknown): value is { readonly [key: string]: unknown } =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const MAX_SHOWN = 100;

const shown = (value: unknown): string =>
  typeof value === "string" ? JSON.stringify(value.slice(0, MAX_SHOWN)) : value === undefined ? "none" : typeof value;
