import type { WorkflowJob } from "./call-tree.ts";
import { expandJson, expandToText } from "./expand-json.ts";
import { JobFault } from "./faults.ts";
import { follow } from "./follow-signal.ts";
import { holdGroup, NOT_STARTED, readConcurrency } from "./hold-group.ts";
import { jobName } from "./job-name.ts";
import { cancelledReport, failedReport, type LegPlace } from "./job-reports.ts";
import { isObject, type Json, type JsonObject } from "./json.ts";
import { createLimit } from "./limit.ts";
import { expandMatrix, type MatrixLeg } from "./matrix.ts";
import { runCall } from "./run-call.ts";
import { runLeaf } from "./run-leaf.ts";
import type { JobReport } from "./run-report.ts";
import type { Scope } from "./run-scope.ts";

/** A job whose `if` held. */
export type EvaluatedJob = {
  readonly job: WorkflowJob;
  /** github, inputs, vars, needs. */
  readonly contexts: JsonObject;
  /** Whether its `if` holds for a cancelled run too. */
  readonly survivesCancellation: () => boolean;
};

/** One leg about to run: contexts with matrix and strategy, and the means to end it early. */
export type Leg = {
  readonly job: WorkflowJob;
  readonly place: LegPlace;
  readonly contexts: JsonObject;
  readonly signal: AbortSignal;
  readonly cancel: (reason: string) => void;
};

/** A job without a matrix. */
const SINGLE: MatrixLeg = { values: {}, shown: [] };

/**
 * Runs every leg of a job, at most max-parallel at once; with fail-fast the first failure cancels the rest.
 * Source: https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax#jobsjob_idstrategyfail-fast
 * @param earlier reports of the attempt before, of which legs that went well are kept
 */
export async function runLegs(
  scope: Scope,
  { job, contexts, survivesCancellation }: EvaluatedJob,
  earlier: readonly JobReport[],
): Promise<readonly JobReport[]> {
  const where = `'strategy' for job '${job.id}'`;
  const strategy = expandJson(job.definition["strategy"] ?? {}, contexts, where);
  if (!isObject(strategy)) throw new JobFault(`Error when evaluating ${where}. A mapping is needed`);
  const { matrix, "fail-fast": failFast = true, "max-parallel": maxParallel } = strategy;
  const expanded = matrix === undefined ? [] : expandMatrix(matrix);
  const legs = expanded.length === 0 ? [SINGLE] : expanded;
  const atOnce = typeof maxParallel === "number" ? maxParallel : legs.length;

  const siblings = new AbortController();
  const limit = createLimit(atOnce);
  const runs = legs.map((leg, index) =>
    limit(async (): Promise<readonly JobReport[]> => {
      const strategyContext = {
        "fail-fast": failFast,
        "job-index": index,
        "job-total": legs.length,
        "max-parallel": atOnce,
      };
      const values = expanded.length === 0 ? null : leg.values;
      const legContexts = { ...contexts, matrix: values, strategy: strategyContext };
      const path = `${scope.pathPrefix}${job.id}${values === null ? "" : `[${index}]`}`;
      const kept = keptLeg(earlier, path);
      if (kept) return kept;
      const reports = await runLeg(scope, job, legContexts, { ...leg, path }, siblings.signal, survivesCancellation);
      if (failFast === true && reports[0]?.result === "failure")
        siblings.abort(`The strategy configuration was canceled because "${reports[0].name}" failed`);
      return reports;
    }),
  );
  return (await Promise.all(runs)).flat();
}

function keptLeg(earlier: readonly JobReport[], path: string): readonly JobReport[] | undefined {
  const result = earlier.find((report) => report.path === path)?.result;
  if (result !== "success" && result !== "skipped") return undefined;
  return earlier.filter((report) => report.path === path || report.path.startsWith(`${path}/`));
}

async function runLeg(
  scope: Scope,
  job: WorkflowJob,
  contexts: JsonObject & { readonly matrix: JsonObject | null },
  { shown, path }: MatrixLeg & { readonly path: string },
  siblings: AbortSignal,
  survivesCancellation: () => boolean,
): Promise<readonly JobReport[]> {
  const own = new AbortController();
  const cancel = (reason: string) => own.abort(reason);
  follow(siblings, () => cancel(String(siblings.reason)));
  follow(scope.signal, () => {
    if (!survivesCancellation()) cancel(String(scope.signal.reason));
  });
  let place: LegPlace = { path, name: `${scope.namePrefix}${job.id}`, matrix: contexts.matrix };
  try {
    place = { ...place, name: `${scope.namePrefix}${shownName(job, contexts, shown)}` };
    if (own.signal.aborted) return [cancelledReport(scope, job, place, String(own.signal.reason))];
    const leg: Leg = { job, place, contexts, signal: own.signal, cancel };
    const written = job.definition["concurrency"];
    const where = `'concurrency' for job '${job.id}'`;
    const setting = written === undefined ? undefined : readConcurrency(written, contexts, where);
    const reports = await holdGroup(scope, setting, { name: place.name, cancel, signal: own.signal }, (groups) =>
      job.called ? runCall({ ...scope, groups }, leg, job.called) : runLeaf({ ...scope, groups }, leg),
    );
    if (reports !== NOT_STARTED) return reports;
    return [cancelledReport(scope, job, place, String(own.signal.reason))];
  } catch (error) {
    if (error instanceof JobFault) return [failedReport(scope, job, error.message, place)];
    throw error;
  }
}

function shownName(job: WorkflowJob, contexts: JsonObject, shown: readonly string[]): string {
  const written: Json | undefined = job.definition["name"];
  return jobName(job.id, written, expandToText(written, contexts, `'name' for job '${job.id}'`), shown);
}
