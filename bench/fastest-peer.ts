import type { EngineResult, Results } from "./results.ts";
import { ROSTER } from "./roster.ts";
import { least, median } from "./statistics.ts";
import type { WorkloadId } from "./workload/workloads.ts";

/** Nanoseconds a call in the quietest round: on a shared machine noise only adds. */
export function best(engine: EngineResult, workload: WorkloadId): number | undefined {
  return least(medians(engine, workload));
}

/** Nanoseconds a call, median of the rounds. */
export function typical(engine: EngineResult, workload: WorkloadId): number | undefined {
  return median(medians(engine, workload));
}

/** Nanoseconds a call, one number a round. */
export function medians(engine: EngineResult, workload: WorkloadId): number[] {
  return engine.rounds.flatMap((round) => round[workload]?.median ?? []);
}

/** The real flag engine with the best round in this workload, and its nanoseconds. */
export function fastestPeer({ engines }: Results, workload: WorkloadId): { name: string; ns: number } | undefined {
  let fastest: { name: string; ns: number } | undefined;
  for (const engine of engines) {
    const ns = ROSTER[engine.id].role === "peer" ? best(engine, workload) : undefined;
    if (ns !== undefined && (fastest === undefined || ns < fastest.ns)) fastest = { name: engine.name, ns };
  }
  return fastest;
}

/** How many times faster Signalbox is than the fastest peer, both at their best; undefined where one was not measured. */
export function timesFaster(results: Results, workload: WorkloadId): number | undefined {
  const peer = fastestPeer(results, workload);
  const own = results.engines.find(({ id }) => id === "signalbox");
  const ns = own && best(own, workload);
  return peer === undefined || ns === undefined ? undefined : peer.ns / ns;
}

/** Time per flag at the largest size over that at 1,000 flags: 1 is linear. */
export function linearity({ linear }: Results): number | undefined {
  const perFlag = (flags: number) => {
    const point = linear?.find((candidate) => candidate.flags === flags);
    return point && point.ms / point.flags;
  };
  const [large, small] = [perFlag(100_000), perFlag(1_000)];
  return large === undefined || small === undefined ? undefined : large / small;
}
