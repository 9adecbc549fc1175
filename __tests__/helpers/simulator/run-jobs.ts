import { conditionHolds } from "../expressions/evaluate-job-if.ts";
import type { JobResult, JobStatus } from "../expressions/job-status.ts";
import type { WorkflowJob } from "./call-tree.ts";
import { JobFault } from "./faults.ts";
import { failedReport, skippedReport } from "./job-reports.ts";
import type { JsonObject } from "./json.ts";
import { rerunIds } from "./kept-jobs.ts";
import { type EvaluatedJob, runLegs } from "./run-legs.ts";
import { type JobReport, joinResults } from "./run-report.ts";
import type { Scope } from "./run-scope.ts";

/** What other jobs see of a job, and the reports of all its legs and of what they called. */
export type JobState = {
  readonly result: JobResult;
  readonly outputs: Readonly<Record<string, string>>;
  readonly reports: readonly JobReport[];
};

/** Runs the jobs of a workflow, each as soon as all that it needs have ended. */
export async function runJobs(scope: Scope): Promise<ReadonlyMap<string, JobState>> {
  const { jobs } = scope.workflow;
  const anew = rerunIds(scope);
  const byId = new Map(jobs.map((job) => [job.id, job]));
  const states = new Map<string, Promise<JobState>>();
  const stateOf = (id: string): Promise<JobState> => {
    const state = states.get(id) ?? start(byId.get(id) as WorkflowJob);
    states.set(id, state);
    return state;
  };
  const start = async (job: WorkflowJob): Promise<JobState> => {
    const above = ancestorsOf(job, byId);
    const ended = new Map<string, JobState>();
    for (const id of above) ended.set(id, await stateOf(id));
    return runJob(scope, job, ended, anew);
  };
  const ended = await Promise.all(jobs.map(async ({ id }) => [id, await stateOf(id)] as const));
  return new Map(ended);
}

async function runJob(
  scope: Scope,
  job: WorkflowJob,
  above: ReadonlyMap<string, JobState>,
  anew: ReadonlyMap<string, "all" | "failed">,
): Promise<JobState> {
  const kept = keptState(scope, job.id);
  if (!anew.has(job.id) && kept) return kept;
  const needs: JsonObject = Object.fromEntries(
    job.needs.map((id) => {
      const { result, outputs } = above.get(id) as JobState;
      return [id, { result, outputs }];
    }),
  );
  const contexts = { github: scope.run.github, inputs: scope.inputs, vars: scope.run.vars, needs };
  const status = (cancelled: boolean): JobStatus => ({
    cancelled,
    ancestors: [...above.values()].map(({ result }) => result),
  });
  const holds = (cancelled: boolean) => conditionHolds(job.condition, contexts, status(cancelled));
  try {
    if (!decide(job, () => holds(scope.signal.aborted))) return stateFrom([skippedReport(scope, job)]);
    const evaluated: EvaluatedJob = { job, contexts, survivesCancellation: () => holds(true) };
    const earlier = anew.get(job.id) === "failed" ? (kept?.reports ?? []) : [];
    const below = { ...scope, fresh: scope.fresh || anew.get(job.id) === "all" };
    return stateFrom(await runLegs(below, evaluated, earlier), `${scope.pathPrefix}${job.id}`);
  } catch (error) {
    if (error instanceof JobFault) return stateFrom([failedReport(scope, job, error.message)]);
    throw error;
  }
}

function decide(job: WorkflowJob, holds: () => boolean): boolean {
  try {
    return holds();
  } catch (error) {
    throw new JobFault(`Error when evaluating 'if' for job '${job.id}'. ${(error as Error).message}`);
  }
}

/** Every job above one, those that it does not name in `needs` too. */
function ancestorsOf(job: WorkflowJob, byId: ReadonlyMap<string, WorkflowJob>): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (id: string) => {
    if (found.has(id)) return;
    found.add(id);
    for (const need of (byId.get(id) as WorkflowJob).needs) visit(need);
  };
  for (const need of job.needs) visit(need);
  return found;
}

function keptState(scope: Scope, id: string): JobState | undefined {
  const base = `${scope.pathPrefix}${id}`;
  const reports = (scope.fresh ? [] : (scope.run.previous?.jobs ?? [])).filter(
    ({ path }) => path === base || path.startsWith(`${base}[`) || path.startsWith(`${base}/`),
  );
  return reports.length === 0 ? undefined : stateFrom(reports, base);
}

/** One state of all legs: the last that wrote an output gives its value, in the order of the matrix. */
function stateFrom(reports: readonly JobReport[], base = reports[0]?.path ?? ""): JobState {
  const legs = reports.filter(({ path }) => !path.slice(base.length).includes("/"));
  return {
    result: joinResults(legs.map(({ result }) => result)),
    outputs: Object.assign({}, ...legs.map(({ outputs }) => filled(outputs))),
    reports,
  };
}

function filled(outputs: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(outputs).filter(([, value]) => value !== ""));
}
