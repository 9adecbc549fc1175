import { dirname } from "node:path";
import { runnerVariables } from "../../runner/runner-context.ts";
import type { Json, JsonObject } from "../json.ts";
import { type Frame, type JobRun, statusOf } from "./frame.ts";
import { hashFilesFunction } from "./hash-files.ts";
import type { Scope } from "./template.ts";

/** The RUNNER_ variables of a job. */
export function runnerVariablesOf(run: JobRun): Record<string, string> {
  return runnerVariables({}, run.folders.temp, run.folders.toolCache, dirname(run.folders.workspace));
}

/**
 * What the expressions of a step see. A composite action sees neither secrets nor vars nor needs.
 * Source: the schemas of @actions/workflow-parser: workflow-v1.0 (string-steps-context), action-v1.0 (composite-steps).
 */
export function stepScope(frame: Frame, env: JsonObject, github: JsonObject = frame.github): Scope {
  const { needs, vars, secrets } = frame.run.job.contexts;
  return {
    contexts: {
      ...sharedContexts(frame, github),
      inputs: frame.inputs,
      steps: frame.steps,
      env,
      ...(frame.kind === "job" && { needs, vars, secrets }),
    },
    functions: [hashFilesFunction(frame.run.folders.workspace)],
  };
}

/** As stepScope for an `if:`, which cannot see secrets. Source: workflow-v1.0 (step-if). */
export function conditionScope(scope: Scope): Scope {
  const { secrets: _, ...contexts } = scope.contexts;
  return { ...scope, contexts };
}

/** What the default of an action's input sees. Source: action-v1.0 (input-default-context). */
export function sharedContexts(frame: Frame, github: JsonObject = frame.github): Readonly<Record<string, Json>> {
  const { matrix, strategy } = frame.run.job.contexts;
  return { github, strategy, matrix, job: jobContext(frame), runner: runnerContext(frame.run) };
}

/** Source: https://docs.github.com/actions/reference/workflows-and-actions/contexts#job-context */
function jobContext(frame: Frame): JsonObject {
  const { workflow } = frame.run.job;
  return {
    status: statusOf({ ...frame, progress: frame.run.progress }),
    workflow_ref: workflow.ref,
    workflow_sha: workflow.sha,
    workflow_repository: workflow.repository,
    workflow_file_path: workflow.file,
  };
}

/** Source: https://docs.github.com/actions/reference/workflows-and-actions/contexts#runner-context */
function runnerContext(run: JobRun): JsonObject {
  const fields = Object.entries(runnerVariablesOf(run));
  return Object.fromEntries(fields.map(([name, value]) => [name.replace(/^RUNNER_/u, "").toLowerCase(), value]));
}
