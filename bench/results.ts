import type { EngineId } from "./roster.ts";
import type { WorkloadId } from "./workload/workloads.ts";

/** Nanoseconds a call. `p99` is over calls timed one by one, the clock's own cost taken off. */
export type Timing = { readonly median: number; readonly p99?: number };
export type Timings = { readonly [workload in WorkloadId]?: Timing };

/** From text to the first answers, in milliseconds, in a process that has done it before; `cold` has not. */
export type Loading = {
  readonly importMs: number;
  readonly coldMs: number;
  readonly sizes: readonly { readonly flags: number; readonly ms: number; readonly bytesPerFlag: number }[];
};

/** One size of the linearity series: text to an evaluator that has answered every flag once. */
export type LinearPoint = { readonly flags: number; readonly ms: number; readonly bytes: number };

export type EngineResult = {
  readonly id: EngineId;
  readonly name: string;
  readonly version?: string;
  readonly hash: string;
  /** One entry a round. */
  readonly rounds: readonly Timings[];
  readonly loading?: Loading;
  /** Bytes of heap for one more flag. */
  readonly heapPerFlag?: number;
};

/** An engine that gave a wrong answer or did not run; it is not timed. */
export type Failure = { readonly id: EngineId; readonly why: string };

/** A program started `rounds` times beside `node -e 0`; ratios are of the pair in one round. */
export type ColdStart = {
  readonly program: string;
  readonly medianMs: number;
  readonly medianRatio: number;
  readonly ratios: readonly number[];
};

export type Machine = {
  readonly node: string;
  readonly cpu: string;
  readonly cores: number;
  readonly memoryGiB: number;
  readonly platform: string;
  /** Runnable processes over the minute before the run: near 0 on a quiet machine. */
  readonly loadBefore: number;
};

/** All that one run measured; a part that was not asked for is absent. */
export type Results = {
  readonly date: string;
  readonly quick: boolean;
  readonly machine: Machine;
  readonly engines: readonly EngineResult[];
  readonly failures: readonly Failure[];
  readonly linear?: readonly LinearPoint[];
  readonly coldStarts?: readonly ColdStart[];
};
