import type { JobResult } from "../expressions/job-status.ts";
import type { WorkflowJob } from "./call-tree.ts";
import type { JsonObject } from "./json.ts";
import type { JobReport } from "./run-report.ts";
import type { Scope } from "./run-scope.ts";

/** One leg of a job: where it stands in the run and what it is called. */
export type LegPlace = { readonly path: string; readonly name: string; readonly matrix: JsonObject | null };

/** The report of a job that no runner saw; what is known beyond that goes over it. */
export function emptyReport(scope: Scope, job: WorkflowJob, place: LegPlace, result: JobResult): JobReport {
  return {
    ...place,
    id: job.id,
    kind: job.called ? "call" : "job",
    result,
    outcome: result,
    outputs: {},
    needs: job.needs,
    attempt: scope.run.attempt,
    permissions: scope.run.limitPermissions(job.permissions),
    cacheMode: job.cacheMode,
    steps: [],
    annotations: [],
    warnings: [],
    log: "",
    summary: "",
    masks: [],
  };
}

/** The report of a job whose `if` did not hold: one, whatever its matrix. */
export function skippedReport(scope: Scope, job: WorkflowJob): JobReport {
  return emptyReport(scope, job, placeOf(scope, job), "skipped");
}

/** The report of a job that the server could not even start. */
export function failedReport(scope: Scope, job: WorkflowJob, message: string, place?: LegPlace): JobReport {
  const report = emptyReport(scope, job, place ?? placeOf(scope, job), "failure");
  return { ...report, annotations: [{ level: "error", message }] };
}

/** The report of a leg that was cancelled before a runner had it. */
export function cancelledReport(scope: Scope, job: WorkflowJob, place: LegPlace, reason: string): JobReport {
  return {
    ...emptyReport(scope, job, place, "cancelled"),
    annotations: [{ level: "error", message: reason }],
  };
}

function placeOf(scope: Scope, job: WorkflowJob): LegPlace {
  const written = job.definition["name"];
  const name = typeof written === "string" && written !== "" ? written : job.id;
  return { path: `${scope.pathPrefix}${job.id}`, name: `${scope.namePrefix}${name}`, matrix: null };
}
