import type { Adapter, Engine } from "../adapter.ts";
import type { Timing, Timings } from "../results.ts";
import { type NeutralFlag, neutralFlags } from "../workload/flags.ts";
import { benchmarkUsers } from "../workload/users.ts";
import { walk } from "../workload/walk.ts";
import { type TimedCall, WORKLOADS } from "../workload/workloads.ts";
import type { Effort } from "./effort.ts";
import { time } from "./timing.ts";

/** Times every workload, one after another, each size of flag set loaded once. */
export async function evaluate(adapter: Adapter, effort: Effort): Promise<Timings> {
  const users = benchmarkUsers();
  const timings: { [workload: string]: Timing } = {};
  for (const size of new Set(WORKLOADS.map((workload) => workload.flags))) {
    const flags = neutralFlags(size);
    const engine = await adapter.load(adapter.convert(flags));
    for (const { id, call, kind, walks } of WORKLOADS.filter((workload) => workload.flags === size)) {
      const keys = walks ? walk(flags, kind) : [firstKey(flags, kind)];
      const subjects = call === "ctx" ? users : users.map((user) => engine.ctx(user));
      const awaits = engine.async === true && call !== "ctx";
      timings[id] = await time(timedCall(engine, call), keys, subjects, awaits, effort);
    }
    await engine.close();
  }
  return timings;
}

/** The engine's own function wherever that is possible, so that no wrapper is timed. */
function timedCall(engine: Engine, call: TimedCall): (key: string, subject: unknown) => unknown {
  if (call === "all") return (_key, context) => engine.all(context);
  if (call === "ctx") return (_key, user) => engine.ctx(user as Parameters<Engine["ctx"]>[0]);
  return engine[call];
}

function firstKey(flags: readonly NeutralFlag[], kind: NeutralFlag["kind"]): string {
  return flags.find((flag) => flag.kind === kind)?.key as string;
}
