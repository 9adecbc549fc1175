import { best, fastestPeer, medians, timesFaster, typical } from "../fastest-peer.ts";
import type { EngineResult, Results } from "../results.ts";
import { spread } from "../statistics.ts";
import { WORKLOADS, type WorkloadId } from "../workload/workloads.ts";
import { NOTHING, nanoseconds, times } from "./figures.ts";
import { table } from "./table.ts";

const IDS = WORKLOADS.map(({ id }) => id);
/** Building a context is the engine's own matter: shown, but compared with nobody. */
const COMPARED = WORKLOADS.filter(({ call }) => call !== "ctx").map(({ id }) => id);

type Cell = (engine: EngineResult, workload: WorkloadId) => number | undefined;

/** The tables of evaluation: against the fastest peer first, then every engine. */
export function evaluationReport(results: Results): string[] {
  const engines = results.engines.filter(({ rounds }) => rounds.length > 0);
  if (engines.length === 0) return [];
  const everyone = (cell: Cell, show: (figure: number | undefined) => string) =>
    table(
      ["engine", "rounds", ...IDS],
      engines.map((engine) => {
        return [label(engine), String(engine.rounds.length), ...IDS.map((id) => show(cell(engine, id)))];
      }),
    );
  const sections = [
    "### Signalbox against the fastest peer",
    againstPeers(results),
    "### Nanoseconds a call, best round",
    everyone(best, nanoseconds),
    "### Nanoseconds a call, median of the rounds",
    everyone(typical, nanoseconds),
  ];
  const p99: Cell = (engine, id) => engine.rounds.map((round) => round[id]?.p99).find((figure) => figure !== undefined);
  if (engines.some((engine) => IDS.some((id) => p99(engine, id) !== undefined))) {
    sections.push("### p99 of single calls, nanoseconds, first round", everyone(p99, nanoseconds));
  }
  if (engines.some(({ rounds }) => rounds.length > 1)) {
    const percent = (share: number | undefined) => (share === undefined ? NOTHING : (100 * share).toFixed(0));
    const apart: Cell = (engine, id) => (engine.rounds.length > 1 ? spread(medians(engine, id)) : undefined);
    sections.push("### Spread of the rounds, percent of the median", everyone(apart, percent));
  }
  return sections;
}

function label({ name, version }: EngineResult): string {
  return version === undefined ? name : `${name} ${version}`;
}

function againstPeers(results: Results): string {
  const of = (id: string) => results.engines.find((engine) => engine.id === id);
  const [own, floor, details] = [of("signalbox"), of("floor"), of("floor-details")];
  const over = (other: EngineResult | undefined, id: WorkloadId) => {
    const [mine, theirs] = [own && best(own, id), other && best(other, id)];
    return mine === undefined || theirs === undefined ? NOTHING : times(mine / theirs);
  };
  const rows = COMPARED.map((id) => {
    const peer = fastestPeer(results, id);
    const called = `${id}: ${WORKLOADS.find((workload) => workload.id === id)?.says}`;
    const ns = [nanoseconds(own && best(own, id)), peer ? `${peer.name} ${nanoseconds(peer.ns)}` : NOTHING];
    return [called, ...ns, `**${times(timesFaster(results, id))}**`, over(details, id), over(floor, id)];
  });
  const head = ["workload", "signalbox ns", "fastest peer ns", "times faster", "over floor + details", "over floor"];
  return table(head, rows);
}
