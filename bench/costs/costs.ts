import type { ColdStart, Machine } from "../results.ts";

/** Milliseconds of one step, and of the processor alone: on a shared machine the rest is spent on waiting for one. */
export type StepTimes = { readonly evaluateMs: number; readonly auditMs: number; readonly auditCpuMs: number };

export type AuditCost = {
  /** Flags that each step evaluates. */
  readonly evaluations: number;
  /** Of each process its first step, which is all that an action does. */
  readonly first: readonly StepTimes[];
  /** Of each process the median of steps after that. */
  readonly warm: readonly StepTimes[];
  /** A log that was verified from raw bytes: entries a second, and a second of the processor, one figure a round. */
  readonly verified: {
    readonly entries: number;
    readonly perSecond: readonly number[];
    readonly perCpuSecond: readonly number[];
  };
  /** Bytes of the entries of one step. */
  readonly sizes: readonly {
    readonly entries: number;
    readonly plain: number;
    readonly gzip: number;
    readonly sealed: number;
  }[];
};

/** What snapshots and audit cost, from one run; a part that was not asked for is absent. */
export type Costs = {
  readonly date: string;
  readonly machine: Machine;
  /** Each over evaluation alone, which comes first. */
  readonly snapshot?: readonly ColdStart[];
  readonly audit?: AuditCost;
  readonly failures: readonly string[];
};
