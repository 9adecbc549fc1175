import { performance } from "node:perf_hooks";
import type { Adapter } from "../adapter.ts";
import type { Loading } from "../results.ts";
import { median } from "../statistics.ts";
import { type NeutralFlag, neutralFlags } from "../workload/flags.ts";
import { benchmarkUsers, type User } from "../workload/users.ts";

/** How often each size is loaded for warmth, and then for the clock. */
const SIZES = [
  { flags: 60, warm: 5, timed: 15 },
  { flags: 1_000, warm: 2, timed: 7 },
  { flags: 10_000, warm: 1, timed: 3 },
];

/** Milliseconds from the engine's own text to its first answer of each kind. */
export async function loading(adapter: Adapter, importMs: number): Promise<Loading> {
  const [user] = benchmarkUsers(1) as [User];
  const sizes: { flags: number; ms: number; bytesPerFlag: number }[] = [];
  let coldMs: number | undefined;
  for (const size of SIZES) {
    const flags = neutralFlags(size.flags);
    const text = adapter.convert(flags);
    const once = () => loadOnce(adapter, text, flags, user);
    coldMs ??= await once();
    for (let i = 0; i < size.warm; i++) await once();
    const times: number[] = [];
    for (let i = 0; i < size.timed; i++) times.push(await once());
    sizes.push({ flags: size.flags, ms: median(times) ?? 0, bytesPerFlag: text.length / size.flags });
  }
  return { importMs, coldMs: coldMs ?? 0, sizes };
}

async function loadOnce(adapter: Adapter, text: string, flags: readonly NeutralFlag[], user: User): Promise<number> {
  const first = (kind: NeutralFlag["kind"]) => flags.find((flag) => flag.kind === kind)?.key as string;
  const start = performance.now();
  const engine = await adapter.load(text);
  const context = engine.ctx(user);
  for (const kind of ["bool", "rollout", "rules"] as const) await engine.bool(first(kind), context);
  await engine.variant(first("split"), context);
  const ms = performance.now() - start;
  await engine.close();
  return ms;
}
