import { performance } from "node:perf_hooks";
import type { Adapter } from "../adapter.ts";
import type { LinearPoint } from "../results.ts";
import { least } from "../statistics.ts";
import { neutralFlags } from "../workload/flags.ts";
import { benchmarkUsers, type User } from "../workload/users.ts";

/** The largest is as much as the limit of 16 MiB a flag set admits. */
export const LINEAR_SIZES = [60, 1_000, 10_000, 100_000] as const;
/** Flags loaded before the clock starts, so that every size meets the same compiled code. */
const WARM_FLAGS = 30_000;
/** Flags a sample loads at the least, in as many loads as that takes: small sizes pay for their garbage as large ones do. */
const SAMPLE_FLAGS = 10_000;
const SAMPLES = 3;

/** Milliseconds from text to an evaluator that has answered every flag once, at each size: the best sample's mean. */
export async function linear(adapter: Adapter): Promise<LinearPoint[]> {
  const [user] = benchmarkUsers(1) as [User];
  const points: LinearPoint[] = [];
  for (const flags of LINEAR_SIZES) {
    const text = adapter.convert(neutralFlags(flags));
    const mean = async (loads: number) => {
      let ms = 0;
      for (let i = 0; i < loads; i++) ms += await loadAndAnswerAll(adapter, text, user);
      return ms / loads;
    };
    if (flags < WARM_FLAGS) await mean(Math.ceil(WARM_FLAGS / flags));
    const samples: number[] = [];
    for (let i = 0; i < SAMPLES; i++) samples.push(await mean(Math.max(1, Math.ceil(SAMPLE_FLAGS / flags))));
    points.push({ flags, ms: least(samples) ?? 0, bytes: text.length });
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
