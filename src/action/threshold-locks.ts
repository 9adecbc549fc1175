import { type FilesFound, readRepositoryFiles } from "../io/repository-files.ts";
import { type Lock, NO_LOCK, parseLock } from "../thresholds/lock.ts";
import { ActionFailure } from "./action-failure.ts";
import { INPUTS } from "./contract.ts";
import type { Decided } from "./evaluate.ts";
import { describeOrigin, type Origin } from "./flag-source.ts";
import type { Inputs } from "./inputs.ts";
import type { Ports } from "./ports.ts";

/** A lock, and the environment in which its limits are looked up. */
export type PlacedLock = { readonly lock: Lock; readonly environment: string };

/**
 * The locks of a run, each from the very place that flags were read from. Where gates come from a base, its lock
 * counts beside that of the change: a change can tighten a lock, and cannot loosen one.
 */
export const loadLocks = async (decided: Decided, inputs: Inputs, ports: Ports): Promise<readonly PlacedLock[]> => {
  const { world, evaluated, context } = decided;
  const { environment } = evaluated;
  const own = await lockAt(world.values.origin, decided, inputs, ports);
  // A lock that was named must be somewhere: else a slip of the pen would unlock every limit.
  const named = inputs.lock !== INPUTS.lock.default;
  if (own === undefined && named) throw refuse(inputs.lock, `is not in ${describeOrigin(world.values.origin)}`);
  const locks = own === undefined ? [] : [{ lock: own, environment }];
  if (world.gates === undefined) return locks;
  const base = (await lockAt(world.gates.origin, decided, inputs, ports)) ?? NO_LOCK;
  const chosen = world.gates.evaluator.chooseEnvironment(context, inputs.environment);
  return [...locks, { lock: base, environment: chosen.ok ? chosen.name : environment }];
};

const lockAt = async (
  origin: Origin,
  { source }: Decided,
  { lock: file }: Inputs,
  ports: Ports,
): Promise<Lock | undefined> => {
  const found: FilesFound =
    origin.kind === "workspace"
      ? await ports.readWorkspace([file])
      : await readRepositoryFiles(await source.repository(), origin.commit, [file]);
  if (!found.ok) {
    if (found.kind === "missing") return undefined;
    throw refuse(file, found.message);
  }
  const [first] = found.files;
  if (first === undefined || found.files.length > 1) throw refuse(file, "is not one file");
  const lock = parseLock(first.text);
  if (!lock.ok) throw refuse(file, `in ${describeOrigin(origin)}: ${lock.message}`);
  return lock.value;
};

const refuse = (file: string, message: string): ActionFailure =>
  new ActionFailure("lock_invalid", `the lock ${JSON.stringify(file)}: ${message}`);
