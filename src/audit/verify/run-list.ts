/**
 * `present`: it has bundles; `expired`: their retention has ended; `missing`: it has none, or one of them is gone; `none`:
 * a further attempt has none, and need not have one, for it may be a re-run of other jobs.
 */
export const RUN_STATUSES = ["present", "expired", "missing", "none"] as const;

/** What the platform tells of one attempt of a run, and of its bundles. */
export type ExpectedRun = {
  readonly runId: string;
  readonly runNumber: number;
  readonly workflow: string;
  readonly attempt: number;
  readonly status: (typeof RUN_STATUSES)[number];
};

/** `refused`: its name, its digest or its zip is not as it must be. */
export const ARTIFACT_STATUSES = ["present", "expired", "deleted", "refused"] as const;

/** An artifact that the platform lists as the bundle of a run. */
export type ListedArtifact = {
  readonly name: string;
  readonly run_id: number;
  /** Null where its name does not tell. */
  readonly attempt: number | null;
  readonly status: (typeof ARTIFACT_STATUSES)[number];
};

/** The runs of a window of time; run numbers are dense in each workflow, so that a gap is a deleted run. */
export type RunList = {
  readonly expected: readonly ExpectedRun[];
  /** Every bundle by name, so that one of several is missed; a list may know runs only. */
  readonly artifacts?: readonly ListedArtifact[];
};
