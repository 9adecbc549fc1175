import type { JsonValue } from "../model/json.ts";

/** The name and version of the format; another one is refused, never guessed at. */
export const SNAPSHOT_SCHEMA = "signalbox.snapshot/1";

/** Bytes of UTF-8. A flag set of 16 MiB of YAML, twice (values and gates), stays below; more is an attack on memory. */
export const MAX_SNAPSHOT_BYTES = 64 * 1024 * 1024;

/** Where frozen flags were read from. */
export type FrozenOrigin =
  | { readonly kind: "workspace" }
  | { readonly kind: "commit"; readonly commit: string; readonly of: string };

/** One flag set as it was decided on. */
export type FrozenFlags = {
  /** The canonical flag set. Its structure is checked when it is restored (pipeline.ts). */
  readonly flag_set: JsonValue;
  /** The keys of the flags in the order of the document, which sorted members do not keep. */
  readonly order: readonly string[];
  readonly origin: FrozenOrigin;
  /** The text of the lock file at that place; null: there is none. */
  readonly lock: string | null;
};

/** The inputs of an evaluation, frozen: whoever evaluates on it gets the same answer for the same context. */
export type Snapshot = {
  readonly schema: typeof SNAPSHOT_SCHEMA;
  /** `owner/name`; null: outside of GitHub. */
  readonly repository: string | null;
  /** Decimal; null: outside of a run. */
  readonly run_id: string | null;
  /** RFC 3339 in UTC with milliseconds. */
  readonly now: string;
  readonly values: FrozenFlags;
  /** Present where the base decides on the gates. */
  readonly gates: FrozenFlags | null;
  readonly gates_are_safe: boolean;
  /** Override lines, flag to text, as they were given. */
  readonly overrides: { readonly [flag: string]: string };
  /** The lock file's path; its texts stand beside the flags. */
  readonly lock_file: string;
  /** Nothing is frozen of a server yet. */
  readonly server: null;
};

/** The SHA-256 of a snapshot's canonical text, 64 lower-case hexadecimal digits. */
export const SNAPSHOT_ID = /^[0-9a-f]{64}$/;
