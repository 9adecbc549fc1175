import { performance } from "node:perf_hooks";
import type { Adapter } from "../adapter.ts";
import type { LinearPoint } from "../results.ts";
import { least } from "../statistics.ts";
import { neutralFlags } from "../workload/flags.ts";
import { benchmarkUsers, type User } from "../workload/users.ts";

/** The largest is as much as the limit of 16 MiB a flag set admits. */
export const LINEAR_SIZES = [60, 1_000, 10_000, 100_000] as const;
/** Loads of 60 to 10,000 flags before the clock starts, so that every size meets the same compiled code. */
const WARM_FLAGS = 30_000;
/** Flags loaded for the clock, in as many loads as that takes, but at least three. */
const TIMED_FLAGS = 30_000;

/** Milliseconds from text to an evaluator that has answered every flag once, at each size, best of several. */
export async function linear(adapter: Adapter): Promise<LinearPoint[]> {
  const [user] = benchmarkUsers(1) as [User];
  const points: LinearPoint[] = [];
  for (const flags of LINEAR_SIZES) {
    const text = adapter.convert(neutralFlags(flags));
    for (let i = 0; i < WARM_FLAGS / flags && i < 100; i++) await loadAndAnswerAll(adapter, text, user);
    const times: number[] = [];
    for (let i = 0; i < Math.max(3, Math.min(100, TIMED_FLAGS / flags)); i++) {
      times.push(await loadAndAnswerAll(adapter, text, user));
    }
    points.push({ flags, ms: least(times) ?? 0, bytes: text.length });
  }
  return points;
}

async function loadAndAnswerAll(adapter: Adapter, text: string, user: User): Promise<number> {
  const start = performance.now();
  const engine = await adapter.load(text);
  await engine.all(engine.ctx(user));
  const ms = performance.now() - start;
  await engine.close();
  return ms;
}
