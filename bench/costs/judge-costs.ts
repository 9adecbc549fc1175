import { atLeast, atMost, type Verdict } from "../judge.ts";
import type { RunPart } from "../options.ts";
import { type CostLimits, costFigures } from "./cost-figures.ts";
import type { Costs } from "./costs.ts";

/** Holds the limits of the parts that ran against what was measured; a part that failed counts as a promise not kept. */
export function judgeCosts(costs: Costs, limits: CostLimits, parts: readonly RunPart[]): readonly Verdict[] {
  const found = costFigures(costs);
  const most = (what: string, figure: keyof CostLimits): Verdict => atMost(what, found[figure], limits[figure]);
  const least = (what: string, figure: keyof CostLimits): Verdict => atLeast(what, found[figure], limits[figure]);
  return [
    ...costs.failures.map((what): Verdict => ({ what, needed: "every part comes to its end", kept: false })),
    ...(parts.includes("snapshot")
      ? [
          most("a step that saves its snapshot over evaluation alone", "snapshotSaveOverEvaluation"),
          most("a step on a restored snapshot over evaluation alone", "snapshotRestoreOverEvaluation"),
        ]
      : []),
    ...(parts.includes("audit")
      ? [
          most("milliseconds of the processor for audit of 1,000 evaluations", "auditMsPer1000Evaluations"),
          least("entries verified a second of the processor", "auditVerifyEntriesPerSecond"),
          most("encrypted entries over gzip", "auditSealedOverGzip"),
        ]
      : []),
  ];
}
