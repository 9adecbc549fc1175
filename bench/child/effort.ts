/** Milliseconds of one workload. Warm enough that compiled code of 10,000 flags is warm too. */
export type Effort = { readonly warmMs: number; readonly measureMs: number; readonly singlesMs: number };

/** `full` in the first round of a report, `repeat` in the others; `quick` where only ratios count. */
export const EFFORTS = {
  full: { warmMs: 250, measureMs: 200, singlesMs: 150 },
  repeat: { warmMs: 250, measureMs: 200, singlesMs: 0 },
  quick: { warmMs: 250, measureMs: 80, singlesMs: 0 },
} as const satisfies { readonly [name: string]: Effort };
export type EffortName = keyof typeof EFFORTS;
