import type { JobResult } from "../expressions/job-status.ts";
import { expandJson, expandToText } from "./expand-json.ts";
import { JobFault } from "./faults.ts";
import type { JobOutcome } from "./job-contract.ts";
import { cancelledReport, emptyReport, failedReport } from "./job-reports.ts";
import { isObject, type Json, type JsonObject } from "./json.ts";
import { prepareJob } from "./prepare-job.ts";
import type { Leg } from "./run-legs.ts";
import type { JobReport } from "./run-report.ts";
import type { Decision, Environment, Scope } from "./run-scope.ts";

/**
 * Bytes for the outputs of all jobs of a run, measured as UTF-16.
 * Source: https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax#jobsjob_idoutputs
 */
export const MAX_RUN_OUTPUT_BYTES = 50 * 1024 * 1024;

/** Source: https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax#jobsjob_idtimeout-minutes */
const DEFAULT_TIMEOUT_MINUTES = 360;

/** Runs one job on a runner, once its environment lets it: the approval, the time limit, and what its result counts for. */
export async function runLeaf(scope: Scope, leg: Leg): Promise<readonly JobReport[]> {
  const { job, place, contexts, signal } = leg;
  const { run } = scope;
  const name = environmentName(leg);
  const environment = environmentOf(run.environments, name);
  const known = name === "" ? {} : { environment: name };
  const decision = await decide(environment, { path: place.path, name: place.name, environment: name }, signal);
  if (decision === "cancelled") return [{ ...cancelledReport(scope, job, place, String(signal.reason)), ...known }];
  if (decision === "reject") {
    const message = `The deployment to ${name} was rejected`;
    return [{ ...failedReport(scope, job, message, place), ...known }];
  }

  const forgives = expandJson(job.definition["continue-on-error"] ?? false, contexts, keyOf(leg, "continue-on-error"));
  const minutes = expandJson(
    job.definition["timeout-minutes"] ?? DEFAULT_TIMEOUT_MINUTES,
    contexts,
    keyOf(leg, "timeout-minutes"),
  );
  if (typeof minutes !== "number")
    throw new JobFault(`Error when evaluating ${keyOf(leg, "timeout-minutes")}. A number is needed`);
  const runsOn = expandJson(job.definition["runs-on"] ?? "", contexts, keyOf(leg, "runs-on"));
  const moment = {
    path: place.path,
    name: place.name,
    id: job.id,
    cancelRun: () => run.cancel("The run was canceled."),
  };

  return run.runners(async () => {
    if (signal.aborted) return [{ ...cancelledReport(scope, job, place, String(signal.reason)), ...known }];
    await run.onJob({ ...moment, phase: "start" });
    const late = `The job has exceeded the maximum execution time of ${minutes}m0s`;
    const timer = setTimeout(() => leg.cancel(late), minutes * run.minuteMs);
    const outcome = await run.runJob(prepareJob(scope, leg, environment)).finally(() => clearTimeout(timer));
    const ended = withinRunLimit(scope, outcome);
    const why = signal.aborted ? [{ level: "error" as const, message: String(signal.reason) }] : [];
    const report: JobReport = {
      ...emptyReport(scope, job, place, forgiven(ended.result, forgives)),
      ...ended.report,
      ...known,
      runsOn: labelsOf(runsOn),
      outcome: ended.result,
      annotations: [...why, ...ended.report.annotations],
    };
    await run.onJob({ ...moment, phase: "end", report });
    return [report];
  });
}

const keyOf = (leg: Leg, key: string) => `'${key}' for job '${leg.job.id}'`;

function environmentName(leg: Leg): string {
  const written = leg.job.definition["environment"];
  // The url is the runner's to evaluate, over steps that have not run yet.
  return expandToText(isObject(written) ? written["name"] : written, leg.contexts, keyOf(leg, "environment"));
}

/** Environments are not told apart by case; one that nobody configured has no rules. */
function environmentOf(environments: Readonly<Record<string, Environment>>, name: string): Environment {
  const found = Object.entries(environments).find(([each]) => each.toLowerCase() === name.toLowerCase());
  return found?.[1] ?? {};
}

async function decide(
  environment: Environment,
  job: { readonly path: string; readonly name: string; readonly environment: string },
  signal: AbortSignal,
): Promise<Decision | "cancelled"> {
  if (environment.approve === undefined) return "approve";
  if (signal.aborted) return "cancelled";
  const cancelled = new Promise<"cancelled">((resolve) => {
    signal.addEventListener("abort", () => resolve("cancelled"), { once: true });
  });
  return Promise.race([cancelled, Promise.resolve(environment.approve(job))]);
}

function forgiven(result: JobResult, forgives: Json): JobResult {
  return result === "failure" && forgives === true ? "success" : result;
}

function labelsOf(runsOn: Json): string {
  if (Array.isArray(runsOn)) return runsOn.join(", ");
  return isObject(runsOn) ? labelsOf((runsOn as JsonObject)["labels"] ?? runsOn["group"] ?? "") : String(runsOn);
}

/** A job whose outputs go beyond what a run may hold fails and passes none on. */
function withinRunLimit(
  { run }: Scope,
  { result, ...report }: JobOutcome,
): { readonly result: JobResult; readonly report: Omit<JobOutcome, "result"> } {
  run.outputBytes += Object.values(report.outputs).reduce((sum, value) => sum + 2 * value.length, 0);
  if (run.outputBytes <= MAX_RUN_OUTPUT_BYTES) return { result, report };
  const message = `The outputs of the run take ${run.outputBytes} bytes; at most ${MAX_RUN_OUTPUT_BYTES} may`;
  const annotations = [...report.annotations, { level: "error" as const, message }];
  return { result: "failure", report: { ...report, outputs: {}, annotations } };
}
