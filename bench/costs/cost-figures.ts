import { least } from "../statistics.ts";
import type { Costs } from "./costs.ts";
import { SNAPSHOT_PROGRAMS } from "./snapshot-cost.ts";

/** The figures that are promised; undefined where the part did not run. */
export type CostFigures = { readonly [figure in keyof CostLimits]: number | undefined };

/** Part of minimums.json. */
export type CostLimits = {
  readonly snapshotSaveOverEvaluation: number;
  readonly snapshotRestoreOverEvaluation: number;
  readonly auditMsPer1000Evaluations: number;
  readonly auditVerifyEntriesPerSecond: number;
  readonly auditSealedOverGzip: number;
};

/**
 * One figure a promise. Those of audit are of the processor: its work waits for nothing, and the clock of a shared
 * machine also counts what others do. The quickest process and the best round count, since disturbance only adds.
 */
export function costFigures({ snapshot, audit }: Costs): CostFigures {
  const ratio = (name: string): number | undefined => snapshot?.find(({ program }) => program === name)?.medianRatio;
  const largest = audit?.sizes.at(-1);
  return {
    snapshotSaveOverEvaluation: ratio(SNAPSHOT_PROGRAMS[1]),
    snapshotRestoreOverEvaluation: ratio(SNAPSHOT_PROGRAMS[2]),
    auditMsPer1000Evaluations: audit && least(audit.first.map(({ auditCpuMs }) => auditCpuMs)),
    auditVerifyEntriesPerSecond: audit && Math.max(...audit.verified.perCpuSecond),
    auditSealedOverGzip: largest && largest.sealed / largest.gzip,
  };
}
