import type { CostLimits } from "./costs/cost-figures.ts";
import { linearity, timesFaster } from "./fastest-peer.ts";
import type { RunPart } from "./options.ts";
import type { Results } from "./results.ts";
import type { WorkloadId } from "./workload/workloads.ts";

/** What minimums.json states of engines and starts. */
export type EngineMinimums = {
  readonly timesFasterThanFastestPeer: number;
  readonly workloads: readonly WorkloadId[];
  readonly timePerFlag100kOver1k: number;
  readonly actionColdStartOverNode: number;
};

/** The shape of minimums.json. */
export type Minimums = EngineMinimums & CostLimits;

/** One promise held against the run. What was not measured has no figure, and is not kept. */
export type Verdict = {
  readonly what: string;
  readonly figure?: number;
  readonly needed: string;
  readonly kept: boolean;
};

/** Holds every minimum of the parts that ran against the results; an engine that failed counts as a promise not kept. */
export function judge(results: Results, minimums: EngineMinimums, parts: readonly RunPart[]): Verdict[] {
  const verdicts = results.failures.map(({ id, why }): Verdict => {
    return { what: `${id}: ${why}`, needed: "every engine answers right", kept: false };
  });
  if (parts.includes("evaluate")) {
    for (const workload of minimums.workloads) {
      const what = `${workload}, times faster than the fastest peer`;
      verdicts.push(atLeast(what, timesFaster(results, workload), minimums.timesFasterThanFastestPeer));
    }
  }
  if (parts.includes("linear")) {
    const what = "time per flag at 100,000 flags over that at 1,000";
    verdicts.push(atMost(what, linearity(results), minimums.timePerFlag100kOver1k));
  }
  if (parts.includes("cold")) {
    const action = results.coldStarts?.find(({ program }) => program.startsWith("action"));
    verdicts.push(
      atMost("cold start of the action over node -e 0", action?.medianRatio, minimums.actionColdStartOverNode),
    );
  }
  return verdicts;
}

/** A figure that may not be smaller. */
export function atLeast(what: string, figure: number | undefined, minimum: number): Verdict {
  const measured = figure === undefined ? {} : { figure };
  return { what, ...measured, needed: `at least ${minimum}`, kept: figure !== undefined && figure >= minimum };
}

/** A figure that may not be larger. */
export function atMost(what: string, figure: number | undefined, maximum: number): Verdict {
  const measured = figure === undefined ? {} : { figure };
  return { what, ...measured, needed: `at most ${maximum}`, kept: figure !== undefined && figure <= maximum };
}

/** One line a verdict, for the terminal. */
export function renderVerdict({ what, figure, needed, kept }: Verdict): string {
  return `${kept ? "ok    " : "BELOW "} ${what}: ${figure === undefined ? "not measured" : figure.toFixed(figure < 1_000 ? 2 : 0)} (${needed})`;
}
