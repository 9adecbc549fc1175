import { type ApiAnswer, NOT_FOUND, ok, refused } from "../contents-api/api-answer.ts";
import { parseCreated } from "./created-window.ts";
import { pageOf } from "./paging.ts";
import type { WorkflowRun } from "./run-store.ts";
import type { ServiceState } from "./service-state.ts";

/** A filtered list ends here. Source: https://docs.github.com/rest/actions/workflow-runs */
const MOST_RESULTS = 1000;
/** Counts are exact up to here only. Source: GitHub changelog, 25 September 2026. */
const LARGEST_COUNT = 2500;

const FILTERS = ["actor", "branch", "event", "head_sha", "status", "created"] as const;

/**
 * GET actions/runs and actions/workflows/{id}/runs: newest first, filtered, in pages.
 * @param workflow number or file name; `undefined` lists the repository's
 * @param url address of the request without its query
 */
export function listRuns(
  { runs, repository }: ServiceState,
  workflow: string | undefined,
  query: URLSearchParams,
  url: string,
): ApiAnswer {
  const ofWorkflow = runs.runs.filter(
    ({ file }) => workflow === undefined || workflow === file || workflow === String(runs.workflowId(file)),
  );
  if (workflow !== undefined && ofWorkflow.length === 0) return NOT_FOUND;
  const created = query.get("created");
  const window = created === null ? () => true : parseCreated(created);
  if (window === undefined) return refused(422, `Invalid value for created: ${created}`);
  const found = ofWorkflow
    .filter((run) => window(Date.parse(run.createdAt)) && matches(run, query))
    .sort((a, b) => Date.parse(b.createdAt) - Date.parse(a.createdAt) || b.id - a.id);
  const filtered = FILTERS.some((name) => query.has(name));
  const page = pageOf(filtered ? found.slice(0, MOST_RESULTS) : found, query, url);
  return {
    status: 200,
    headers: page.headers,
    json: {
      total_count: Math.min(found.length, LARGEST_COUNT),
      workflow_runs: page.items.map((run) => runJson(run, repository, runs.workflowId(run.file))),
    },
  };
}

function matches(run: WorkflowRun, query: URLSearchParams): boolean {
  const is = (name: string, ...values: readonly (string | null)[]): boolean =>
    !query.has(name) || values.includes(query.get(name));
  return (
    is("actor", run.actor) &&
    is("branch", run.branch) &&
    is("event", run.event) &&
    is("head_sha", run.sha) &&
    is("status", run.status, run.conclusion)
  );
}

/** GET actions/runs/{id}. */
export function showRun({ runs, repository }: ServiceState, id: number): ApiAnswer {
  const run = runs.find(id);
  return run === undefined ? NOT_FOUND : ok(runJson(run, repository, runs.workflowId(run.file)));
}

/** The id that the harness gives the repository; GitHub would number each. */
export const REPOSITORY_ID = 1296269;

function runJson(run: WorkflowRun, repository: string, workflowId: number) {
  return {
    id: run.id,
    name: run.workflow,
    path: `.github/workflows/${run.file}`,
    workflow_id: workflowId,
    run_number: run.runNumber,
    run_attempt: run.attempt,
    event: run.event,
    status: run.status,
    conclusion: run.conclusion,
    head_branch: run.branch,
    head_sha: run.sha,
    actor: { login: run.actor },
    triggering_actor: { login: run.actor },
    created_at: run.createdAt,
    run_started_at: run.createdAt,
    updated_at: run.createdAt,
    html_url: `https://github.com/${repository}/actions/runs/${run.id}`,
    repository: { id: REPOSITORY_ID, full_name: repository },
  };
}
