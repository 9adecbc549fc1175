/** Source: https://docs.github.com/actions/reference/workflows-and-actions/contexts#needs-context */
export const JOB_RESULTS = ["success", "failure", "cancelled", "skipped"] as const;
export type JobResult = (typeof JOB_RESULTS)[number];

/**
 * What the status functions of an `if:` see.
 * Source: https://docs.github.com/actions/reference/workflows-and-actions/expressions#status-check-functions
 */
export type JobStatus = {
  /** The run itself was cancelled. */
  readonly cancelled: boolean;
  /** Results of every job above this one, also those that it does not name in `needs`. */
  readonly ancestors: readonly JobResult[];
};

/** Nothing above failed and nobody cancelled. */
export const ALL_WELL: JobStatus = { cancelled: false, ancestors: [] };

/** The four status functions over one status: success, failure, cancelled, always. */
export function statusFunctions(status: JobStatus): Readonly<Record<string, boolean>> {
  return {
    success: !status.cancelled && status.ancestors.every((result) => result === "success"),
    failure: !status.cancelled && status.ancestors.includes("failure"),
    cancelled: status.cancelled,
    always: true,
  };
}
