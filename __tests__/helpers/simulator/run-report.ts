import type { JobResult } from "../expressions/job-status.ts";
import type { Annotation } from "../runner/annotation.ts";
import type { CacheMode } from "./cache-mode.ts";
import type { StepReport } from "./job-contract.ts";
import type { JsonObject } from "./json.ts";
import type { Permissions } from "./permissions.ts";

/** What became of one job, one leg of a matrix, or one call of a workflow. */
export type JobReport = {
  /** Unique in the run: `deploy[0]/canary`. */
  readonly path: string;
  readonly id: string;
  /** As shown: `deploy (eu) / canary`. */
  readonly name: string;
  readonly kind: "job" | "call";
  /** What `needs` sees: a failure that `continue-on-error` allows is a success. */
  readonly result: JobResult;
  /** What the job itself came to. */
  readonly outcome: JobResult;
  readonly outputs: Readonly<Record<string, string>>;
  readonly needs: readonly string[];
  readonly matrix: JsonObject | null;
  /** The attempt of the run in which it ran. */
  readonly attempt: number;
  readonly environment?: string;
  readonly runsOn?: string;
  readonly permissions: Permissions;
  readonly cacheMode: CacheMode;
  readonly steps: readonly StepReport[];
  readonly annotations: readonly Annotation[];
  readonly warnings: readonly string[];
  readonly log: string;
  readonly summary: string;
  readonly masks: readonly string[];
};

export type RunReport = {
  readonly runId: string;
  readonly attempt: number;
  readonly result: JobResult;
  /** In the order of the file; what a call ran follows the call. */
  readonly jobs: readonly JobReport[];
  /** `on.workflow_call.outputs` of the workflow, if it declares some. */
  readonly outputs: Readonly<Record<string, string>>;
  /** Those of the run itself and of all its jobs. */
  readonly annotations: readonly Annotation[];
};

/** The job of that path or shown name. */
export function reportOf(run: RunReport, job: string): JobReport {
  const found = run.jobs.find(({ path, name }) => path === job || name === job);
  if (found) return found;
  throw new Error(`the run has no job "${job}"; it has ${run.jobs.map(({ path }) => path).join(", ")}`);
}

/** One result for several: of the legs of a matrix, or of the jobs of a called workflow. */
export function joinResults(results: readonly JobResult[]): JobResult {
  if (results.includes("failure")) return "failure";
  if (results.includes("cancelled")) return "cancelled";
  return results.every((result) => result === "skipped") ? "skipped" : "success";
}
