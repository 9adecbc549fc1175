import type { ColdStart, Machine, Results } from "../results.ts";
import { type EngineId, ROSTER } from "../roster.ts";
import { evaluationReport } from "./evaluation-report.ts";
import { milliseconds, times } from "./figures.ts";
import { loadingReport } from "./loading-report.ts";
import { table } from "./table.ts";

/** One run as Markdown: the machine, then what was measured. */
export function report(results: Results): string {
  const sections = [describe(results), ...evaluationReport(results), ...loadingReport(results)];
  if (results.coldStarts) sections.push("### Cold start", coldTable(results.coldStarts));
  const failed = results.failures.map(({ id, why }) => `- ${ROSTER[id as EngineId].role} ${id}: ${why}`);
  if (failed.length > 0) sections.push("### Left out", failed.join("\n"));
  return `${sections.join("\n\n")}\n`;
}

function describe({ date, quick, machine }: Results): string {
  const caution = quick ? " A quick run: read the ratios, not the nanoseconds." : "";
  return `${date}, ${describeMachineOf(machine)}.${caution}`;
}

/** The machine of a run, and how busy it was. */
export function describeMachineOf({ cpu, cores, memoryGiB, platform, node, loadBefore }: Machine): string {
  const hardware = `${cpu}, ${cores} cores, ${memoryGiB} GiB, ${platform}, Node ${node}`;
  const busy = `${loadBefore.toFixed(1)} runnable processes before the run`;
  return `${hardware}, ${busy}`;
}

function coldTable(starts: readonly ColdStart[]): string {
  const rows = starts.map(({ program, medianMs, medianRatio, ratios }) => {
    const [low, high] = [Math.min(...ratios), Math.max(...ratios)];
    return [program, milliseconds(medianMs), `**${times(medianRatio)}**`, `${times(low)} to ${times(high)}`];
  });
  return table(["program", "median ms", "over `node -e 0`, median of pairs", "all pairs"], rows);
}
