import { canonicalJson } from "../digest/canonical-json.ts";
import type { JsonValue } from "../model/json.ts";
import type { FrozenFlags, Snapshot } from "./snapshot.ts";

/** Where two snapshots can differ. */
export const SNAPSHOT_PARTS = ["run", "flags", "gates", "overrides", "locks"] as const;
export type SnapshotPart = (typeof SNAPSHOT_PARTS)[number];

/** One thing that differs; a side that does not have it at all is left out. Lists are compared as a whole. */
export type SnapshotDifference = {
  readonly part: SnapshotPart;
  /** Names from the outside in, such as a flag, `serving`, `enabled`. */
  readonly path: readonly string[];
  readonly before?: JsonValue;
  readonly after?: JsonValue;
};

/** Everything that differs between two snapshots; none: whoever evaluates on them gets the same answers. */
export const diffSnapshots = (before: Snapshot, after: Snapshot): readonly SnapshotDifference[] => {
  const [one, two] = [partsOf(before), partsOf(after)];
  return SNAPSHOT_PARTS.flatMap((part) => compare(part, [], one[part], two[part]));
};

type Tree = { readonly [name: string]: JsonValue };

const partsOf = ({ values, gates, ...rest }: Snapshot): { readonly [part in SnapshotPart]: Tree } => ({
  run: {
    repository: rest.repository,
    run_id: rest.run_id,
    now: rest.now,
    gates_are_safe: rest.gates_are_safe,
    lock_file: rest.lock_file,
  },
  flags: flagsOf(values),
  gates: gates === null ? {} : flagsOf(gates),
  overrides: rest.overrides,
  locks: {
    ...(values.lock !== null && { flags: lockOf(values.lock) }),
    ...(gates !== null && gates.lock !== null && { gates: lockOf(gates.lock) }),
  },
});

/** The flags stand beside the rest of their set, so that a path begins with the flag. */
const flagsOf = ({ flag_set, order, origin }: FrozenFlags): Tree => {
  const { flags = {}, ...rest } = flag_set as { readonly [name: string]: JsonValue };
  // In brackets, no name of these is the key of a flag.
  return { "(origin)": origin, "(order)": order, "(set)": rest, ...(flags as Tree) };
};

/** The limits of a lock; one that is none is compared as text. */
const lockOf = (text: string): JsonValue => {
  try {
    return JSON.parse(text) as JsonValue;
  } catch {
    return text;
  }
};

const compare = (
  part: SnapshotPart,
  path: readonly string[],
  before: JsonValue | undefined,
  after: JsonValue | undefined,
): readonly SnapshotDifference[] => {
  if (isTree(before) && isTree(after)) {
    const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
    return names.flatMap((name) => compare(part, [...path, name], own(before, name), own(after, name)));
  }
  if (before !== undefined && after !== undefined && canonicalJson(before) === canonicalJson(after)) return [];
  return [{ part, path, ...(before !== undefined && { before }), ...(after !== undefined && { after }) }];
};

const isTree = (value: JsonValue | undefined): value is Tree =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const own = (tree: Tree, name: string): JsonValue | undefined => (Object.hasOwn(tree, name) ? tree[name] : undefined);
