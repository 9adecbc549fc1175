import { performance } from "node:perf_hooks";
import { do_not_optimize, measure } from "mitata";
import type { Timing } from "../results.ts";
import { median } from "../statistics.ts";
import type { Effort } from "./effort.ts";

/** A call slower than this is timed three times and no more: its row cannot be the fastest. */
const HOPELESS_MS = 20;
/** Long enough for the clock, short enough that on a busy machine most batches are not interrupted. */
const BATCH_NS = 100_000;

type Call = (key: string, subject: unknown) => unknown;

/** Times `call` over keys and subjects in turn: nanoseconds a call, in batches, and one by one for the p99. */
export async function time(
  call: Call,
  keys: readonly string[],
  subjects: readonly unknown[],
  awaits: boolean,
  effort: Effort,
): Promise<Timing> {
  const step = awaits ? awaitedStep(call, keys, subjects) : plainStep(call, keys, subjects);
  const first = (await elapsed(step, 3)) / 3;
  if (first > HOPELESS_MS) return { median: first * 1e6 };

  const warmUntil = performance.now() + effort.warmMs;
  while (performance.now() < warmUntil) await elapsed(step, first > 1 ? 1 : 50);

  const estimate = ((await elapsed(step, 20)) / 20) * 1e6;
  const batch = Math.max(4, Math.min(1024, 4 * Math.round(BATCH_NS / estimate / 4)));
  const options = { gc: false, inner_gc: false, min_cpu_time: effort.measureMs * 1e6, batch_samples: batch } as const;
  const { p50 } = await measure(step, options);
  return effort.singlesMs === 0
    ? { median: p50 }
    : { median: p50, p99: await singleP99(step, (effort.singlesMs * 1e6) / p50) };
}

function plainStep(call: Call, keys: readonly string[], subjects: readonly unknown[]): () => unknown {
  let [key, subject] = [0, 0];
  return () => {
    const asked = keys[key] as string;
    if (++key === keys.length) key = 0;
    const of = subjects[subject];
    if (++subject === subjects.length) subject = 0;
    do_not_optimize(call(asked, of));
  };
}

function awaitedStep(call: Call, keys: readonly string[], subjects: readonly unknown[]): () => Promise<void> {
  let [key, subject] = [0, 0];
  return async () => {
    const asked = keys[key] as string;
    if (++key === keys.length) key = 0;
    const of = subjects[subject];
    if (++subject === subjects.length) subject = 0;
    do_not_optimize(await call(asked, of));
  };
}

async function elapsed(step: () => unknown, times: number): Promise<number> {
  const start = performance.now();
  for (let i = 0; i < times; i++) {
    const pending = step();
    if (pending !== undefined) await pending;
  }
  return performance.now() - start;
}

async function singleP99(step: () => unknown, wanted: number): Promise<number> {
  const count = Math.max(30, Math.min(20_000, Math.floor(wanted)));
  const each = new Float64Array(count);
  for (let i = 0; i < count; i++) each[i] = await elapsed(step, 1);
  const empty = Array.from({ length: count }, () => -performance.now() + performance.now());
  const p99 = each.sort()[Math.floor(count * 0.99)] ?? 0;
  return Math.max(0, (p99 - (median(empty) ?? 0)) * 1e6);
}
