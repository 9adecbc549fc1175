import { saves } from "./cache-mode.ts";
import { cacheScopes } from "./cache-scopes.ts";
import type { PreparedJob } from "./job-contract.ts";
import { isObject, type Json, type JsonObject } from "./json.ts";
import type { Leg } from "./run-legs.ts";
import type { Environment, Scope } from "./run-scope.ts";

/** All that one runner needs to know of a job. The environment's secrets and variables go over those of the run. */
export function prepareJob(scope: Scope, { job, place, contexts, signal }: Leg, environment: Environment): PreparedJob {
  const { run, workflow } = scope;
  const { source, definition } = workflow;
  const { github, inputs, needs, matrix, strategy } = contexts as PreparedJob["contexts"];
  const mode = job.cacheModeStated ? { cacheMode: job.cacheMode } : {};
  const identity = { runId: run.runId, attempt: run.attempt, job: place.path, scopes: cacheScopes(github) };
  const readOnly = !job.cacheModeStated && !saves(job.cacheMode);
  const services = run.services?.environmentOf({ ...identity, ...mode, readOnly }) ?? mode;
  return {
    id: job.id,
    name: place.name,
    workflow: {
      file: source.file,
      repository: source.repository,
      ref: `${source.repository}/${source.file}@${source.ref}`,
      sha: source.sha,
    },
    definition: job.definition,
    root: source.root,
    repositories: run.repositories,
    contexts: {
      github,
      inputs,
      vars: { ...run.vars, ...environment.vars },
      secrets: { ...scope.secrets, ...environment.secrets, GITHUB_TOKEN: run.token },
      needs,
      matrix,
      strategy,
    },
    workflowEnv: mappingOf(definition["env"]),
    workflowDefaults: mappingOf(definition["defaults"]),
    permissions: run.limitPermissions(job.permissions),
    services,
    ...(run.apiUrl !== undefined && { apiUrl: run.apiUrl }),
    token: run.token,
    actions: run.actions,
    signal,
    minuteMs: run.minuteMs,
    attempt: run.attempt,
  };
}

function mappingOf(value: Json | undefined): JsonObject {
  return isObject(value) ? value : {};
}
