/** What the platform tells of one attempt of a run, and of its bundles. */
export type ExpectedRun = {
  readonly runId: string;
  readonly runNumber: number;
  readonly workflow: string;
  readonly attempt: number;
  /** `present`: it has bundles; `expired`: their retention has ended; `missing`: it has none. */
  readonly status: "present" | "expired" | "missing";
};

/** The runs of a window of time; run numbers are dense in each workflow, so that a gap is a deleted run. */
export type RunList = { readonly expected: readonly ExpectedRun[] };
