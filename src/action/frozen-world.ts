import { sha256 } from "../io/sha256.ts";
import { createEvaluator, restoreFlagSet } from "../pipeline.ts";
import { readSnapshot } from "../snapshot/read-snapshot.ts";
import type { FrozenFlags, Snapshot } from "../snapshot/snapshot.ts";
import { ActionFailure } from "./action-failure.ts";
import type { Annotation } from "./action-io.ts";
import { INPUTS } from "./contract.ts";
import type { Inputs } from "./inputs.ts";
import type { Ports } from "./ports.ts";
import type { SnapshotUse } from "./snapshot-use.ts";
import type { Loaded, World } from "./world.ts";

/** The world of a snapshot, and the snapshot. */
export type FrozenWorld = { readonly world: World; readonly snapshot: Snapshot; readonly use: SnapshotUse };

const REMEDY = {
  snapshot_missing:
    "Needed is a job of this run that has saved it and whose entry is still in the cache; re-run that job",
  snapshot_mismatch:
    "Nothing was evaluated. Needed is the id that a job of this run gives out, handed on through `needs`",
} as const;

/**
 * The world that an id names: fetched, checked against the id, the repository and the run, and validated. There is no
 * other one to turn to: whatever is wrong with it fails the step.
 */
export const restoreWorld = async (id: string, inputs: Inputs, ports: Ports): Promise<FrozenWorld> => {
  const refuse = (code: keyof typeof REMEDY, message: string): ActionFailure =>
    new ActionFailure(code, `snapshot ${id.slice(0, 12)}: ${message}. ${REMEDY[code]}`);
  const { GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: runId } = ports.environment;
  if (repository === undefined || runId === undefined) {
    throw new ActionFailure(
      "event_invalid",
      "GITHUB_REPOSITORY or GITHUB_RUN_ID is not set; a snapshot belongs to both",
    );
  }
  const stored = await ports.snapshots.load(id);
  if (!stored.ok && stored.kind === "missing") throw refuse("snapshot_missing", stored.message);
  if (!stored.ok) throw refuse("snapshot_mismatch", `its archive is unsafe and was not opened: ${stored.message}`);
  const read = readSnapshot(stored.text, { id, repository, runId }, sha256);
  if (!read.ok) throw refuse("snapshot_mismatch", read.message);

  const load = async (flags: FrozenFlags): Promise<Loaded> => {
    const restored = await restoreFlagSet(flags, { loadRegex: ports.loadRegex });
    if (!restored.ok) throw refuse("snapshot_mismatch", `its flags are refused: ${restored.message}`);
    return { ...restored.value, origin: flags.origin, evaluator: createEvaluator(restored.value) };
  };
  const { snapshot } = read;
  const world: World = {
    values: await load(snapshot.values),
    ...(snapshot.gates !== null && { gates: await load(snapshot.gates) }),
    gatesAreSafe: snapshot.gates_are_safe,
    problems: [],
    notes: idleInputs(inputs, snapshot),
    locks: { file: snapshot.lock_file, values: snapshot.values.lock, gates: snapshot.gates?.lock ?? null },
  };
  return { world, snapshot, use: { kind: "named", id, text: stored.text } };
};

/** Inputs that say where flags come from, given beside a snapshot that says it already. */
const idleInputs = (inputs: Inputs, snapshot: Snapshot): readonly Annotation[] => {
  const idle = [
    ...(inputs.config.join("\n") === INPUTS.config.default ? [] : ["config"]),
    ...(inputs.source === INPUTS.source.default ? [] : ["source"]),
    ...(inputs.onInvalidConfig === INPUTS["on-invalid-config"].default ? [] : ["on-invalid-config"]),
    ...(inputs.lock === INPUTS.lock.default || inputs.lock === snapshot.lock_file ? [] : ["lock"]),
  ];
  if (idle.length === 0) return [];
  const names = idle.map((name) => `\`${name}\``).join(", ");
  const message = `the snapshot decides where flags come from; ${names} ${idle.length === 1 ? "changes" : "change"} nothing`;
  return [{ severity: "notice", title: "Idle inputs", message }];
};
