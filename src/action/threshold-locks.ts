import { type Lock, NO_LOCK, parseLock } from "../thresholds/lock.ts";
import type { Decided } from "./decide.ts";
import { describeOrigin, type Origin } from "./flag-source.ts";
import type { Inputs } from "./inputs.ts";
import { readLockText, refuseLock } from "./lock-text.ts";
import type { Ports } from "./ports.ts";

/** A lock, and the environment in which its limits are looked up. */
export type PlacedLock = { readonly lock: Lock; readonly environment: string };

/**
 * The locks of a run, each from the very place that flags were read from, or frozen with them. Where gates come from a
 * base, its lock counts beside that of the change: a change can tighten a lock, and cannot loosen one.
 */
export const loadLocks = async (decided: Decided, inputs: Inputs, ports: Ports): Promise<readonly PlacedLock[]> => {
  const { world, evaluated, context, source } = decided;
  const { environment } = evaluated;
  const { locks } = world;
  const own = locks ? locks.values : await readLockText(world.values.origin, source, inputs.lock, ports);
  const file = locks?.file ?? inputs.lock;
  const placed = [{ lock: parse(own, file, world.values.origin), environment }];
  if (world.gates === undefined) return placed;
  const base = locks ? locks.gates : await readLockText(world.gates.origin, source, inputs.lock, ports, true);
  const chosen = world.gates.evaluator.chooseEnvironment(context, inputs.environment);
  const lock = parse(base, file, world.gates.origin);
  return [...placed, { lock, environment: chosen.ok ? chosen.name : environment }];
};

const parse = (text: string | null | undefined, file: string, origin: Origin): Lock => {
  if (text === null || text === undefined) return NO_LOCK;
  const lock = parseLock(text);
  if (!lock.ok) throw refuseLock(file, `in ${describeOrigin(origin)}: ${lock.message}`);
  return lock.value;
};
