import { runChild } from "./child/run-child.ts";
import type { Timings } from "./results.ts";
import { type EngineId, ROSTER } from "./roster.ts";
import { least } from "./statistics.ts";
import { WORKLOADS } from "./workload/workloads.ts";

/** Of 15 engines each starts in another place every round: drift of a shared machine falls on all of them. */
const ROTATION = 4;
/**
 * A peer this many times slower than the fastest in every workload is not measured again: noise of a shared machine, which
 * may double one side, cannot make it the fastest.
 */
const OUT_OF_REACH = 5;

type Log = (line: string) => void;

/** Times the engines round after round: for each, one entry a round that it took part in. */
export async function timeInRounds(
  engines: readonly EngineId[],
  rounds: number,
  quick: boolean,
  log: Log,
): Promise<ReadonlyMap<EngineId, Timings[]>> {
  const timings = new Map<EngineId, Timings[]>(engines.map((id) => [id, []]));
  for (let round = 0; round < rounds; round++) {
    const running = round === 0 ? engines : engines.filter((id) => !outOfReach(id, timings));
    const start = (round * ROTATION) % running.length;
    for (const id of [...running.slice(start), ...running.slice(0, start)]) {
      const began = Date.now();
      const effort = quick ? "quick" : round === 0 ? "full" : "repeat";
      const answer = await runChild(id, "evaluate", effort);
      const seconds = ((Date.now() - began) / 1000).toFixed(1);
      if (typeof answer === "string") log(`round ${round + 1} of ${rounds}: ${id}: ${answer}`);
      else {
        timings.get(id)?.push(answer);
        log(`round ${round + 1} of ${rounds}: ${id} (${seconds} s)`);
      }
    }
  }
  return timings;
}

/** Whether the engine was far behind the fastest peer in every workload so far. */
export function outOfReach(id: EngineId, timings: ReadonlyMap<EngineId, readonly Timings[]>): boolean {
  if (ROSTER[id].role !== "peer") return false;
  return WORKLOADS.every(({ id: workload, call }) => {
    if (call === "ctx") return true;
    const best = (of: EngineId) => least((timings.get(of) ?? []).flatMap((round) => round[workload]?.median ?? []));
    const peers = [...timings.keys()].filter((other) => ROSTER[other].role === "peer");
    const fastest = least(peers.flatMap((peer) => best(peer) ?? []));
    const own = best(id);
    return own === undefined || fastest === undefined || own > OUT_OF_REACH * fastest;
  });
}
