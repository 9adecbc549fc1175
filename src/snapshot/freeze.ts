import { canonicalJson } from "../digest/canonical-json.ts";
import type { FlagSet } from "../model/flag-set.ts";
import type { JsonValue } from "../model/json.ts";
import { type FrozenFlags, type FrozenOrigin, SNAPSHOT_SCHEMA, type Snapshot } from "./snapshot.ts";

/** A flag set, where it came from, and the text of the lock file there. */
export type LivingFlags = {
  readonly flagSet: FlagSet;
  readonly origin: FrozenOrigin;
  readonly lock?: string | undefined;
};

/** Everything that an evaluation depends on beside its context. */
export type LivingWorld = {
  readonly repository?: string | undefined;
  readonly runId?: string | undefined;
  /** Epoch milliseconds. */
  readonly now: number;
  readonly values: LivingFlags;
  readonly gates?: LivingFlags | undefined;
  readonly gatesAreSafe: boolean;
  readonly overrides: ReadonlyMap<string, string>;
  readonly lockFile: string;
};

/** Freezes a world: plain JSON that says all of it. */
export const freeze = (world: LivingWorld): Snapshot => ({
  schema: SNAPSHOT_SCHEMA,
  repository: world.repository ?? null,
  run_id: world.runId ?? null,
  now: new Date(world.now).toISOString(),
  values: freezeFlags(world.values),
  gates: world.gates === undefined ? null : freezeFlags(world.gates),
  gates_are_safe: world.gatesAreSafe,
  overrides: Object.fromEntries(world.overrides),
  lock_file: world.lockFile,
  server: null,
});

const freezeFlags = ({ flagSet, origin, lock }: LivingFlags): FrozenFlags => ({
  // The brand is no property, so what is left is plain JSON.
  flag_set: flagSet as unknown as JsonValue,
  order: Object.keys(flagSet.flags),
  origin,
  lock: lock ?? null,
});

/** The one text of a snapshot; its SHA-256 is the snapshot's id. */
export const snapshotText = (snapshot: Snapshot): string => canonicalJson(snapshot);
