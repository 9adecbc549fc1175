import { setTimeout as wait } from "node:timers/promises";
import type { Adapter, Engine } from "../adapter.ts";
import { type NeutralFlag, neutralFlags } from "../workload/flags.ts";
import { benchmarkUsers, type User } from "../workload/users.ts";

/** Timers of an engine that fire right after loading have fired by then. */
const SETTLE_MS = 50;

/** Bytes of heap for one more flag: the slope between 1,000 and 10,000. Needs `--expose-gc`. */
export async function memory(adapter: Adapter): Promise<number> {
  const held: unknown[] = [await used(adapter, neutralFlags(60))];
  const at = async (size: number) => {
    const before = heap();
    held.push(await used(adapter, neutralFlags(size)));
    await wait(SETTLE_MS);
    return heap() - before;
  };
  const small = await at(1_000);
  const large = await at(10_000);
  if (held.length !== 3) throw new Error("every engine must stay reachable until it is weighed");
  return (large - small) / 9_000;
}

/** An engine that has answered its rules flags, so that what it parses late is parsed. */
async function used(adapter: Adapter, flags: readonly NeutralFlag[]): Promise<Engine> {
  const [user] = benchmarkUsers(1) as [User];
  const engine = await adapter.load(adapter.convert(flags));
  const context = engine.ctx(user);
  const rules = flags.filter((flag) => flag.kind === "rules");
  const asked = engine.bulkOnly ? rules.slice(0, 1) : rules;
  for (const flag of asked) await engine.bool(flag.key, context);
  return engine;
}

function heap(): number {
  for (let i = 0; i < 4; i++) globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}
