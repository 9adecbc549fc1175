import type { JobResult } from "../expressions/job-status.ts";
import { entriesOf, triggerOf } from "./call-inputs.ts";
import { expandToText } from "./expand-json.ts";
import { holdGroup, NOT_STARTED, readConcurrency } from "./hold-group.ts";
import type { JsonObject } from "./json.ts";
import { type JobState, runJobs } from "./run-jobs.ts";
import { type JobReport, joinResults } from "./run-report.ts";
import type { Scope } from "./run-scope.ts";

export type WorkflowResult = {
  readonly result: JobResult;
  readonly outputs: Readonly<Record<string, string>>;
  readonly reports: readonly JobReport[];
};

/** Runs every job of one workflow file, each once those it needs have ended, and evaluates the file's outputs. */
export async function runWorkflow(scope: Scope): Promise<WorkflowResult> {
  const { definition, jobs } = scope.workflow;
  const contexts = { github: scope.run.github, inputs: scope.inputs, vars: scope.run.vars };
  const written = definition["concurrency"];
  const setting = written === undefined ? undefined : readConcurrency(written, contexts, "'concurrency'");
  const holder = { name: scope.namePrefix || "top level workflow", cancel: scope.cancel, signal: scope.signal };
  const states = await holdGroup(scope, setting, holder, (groups) => runJobs({ ...scope, groups }));
  if (states === NOT_STARTED) return { result: "cancelled", outputs: {}, reports: [] };

  const results = jobs.map(({ id }) => (states.get(id) as JobState).result);
  return {
    result: joinResults(results),
    outputs: workflowOutputs(scope, states),
    reports: jobs.flatMap(({ id }) => (states.get(id) as JobState).reports),
  };
}

/**
 * `on.workflow_call.outputs` over the `jobs` context; an output that a job did not write is "".
 * Source: https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax#onworkflow_calloutputs
 */
function workflowOutputs(scope: Scope, states: ReadonlyMap<string, JobState>): Record<string, string> {
  const jobs: JsonObject = Object.fromEntries(
    [...states].map(([id, { result, outputs }]) => [id, { result, outputs } satisfies JsonObject]),
  );
  const contexts = { github: scope.run.github, inputs: scope.inputs, vars: scope.run.vars, jobs };
  const declared = entriesOf(triggerOf(scope.workflow.definition, "workflow_call") ?? {}, "outputs");
  return Object.fromEntries(
    declared.map(([name, { value }]) => [name, expandToText(value, contexts, `output '${name}'`)]),
  );
}
