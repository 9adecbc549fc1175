import { type GithubContext, githubContext, TEST_TOKEN } from "../runner/github-context.ts";
import { defaultCacheMode, readCacheMode, saves } from "./cache-mode.ts";
import { dispatchInputs, triggerOf } from "./call-inputs.ts";
import { loadCallTree, type Workflow } from "./call-tree.ts";
import { type ConcurrencyBoard, createConcurrencyBoard } from "./concurrency-board.ts";
import { isForkPullRequest, isForkWorkflowRun } from "./event-trust.ts";
import { expandToText } from "./expand-json.ts";
import { follow } from "./follow-signal.ts";
import type { ActionHandlers, RunJob } from "./job-contract.ts";
import type { JsonObject } from "./json.ts";
import { createLimit } from "./limit.ts";
import { DEFAULT_PERMISSIONS, type Permissions, readOnly } from "./permissions.ts";
import type { RunReport } from "./run-report.ts";
import type { Environment, JobMoment, Run, ServiceHost } from "./run-scope.ts";
import { runWorkflow } from "./run-workflow.ts";

export type SimulateOptions = {
  /** Folder of the repository at the commit of the run. */
  readonly root: string;
  /** Path of the workflow in it: `.github/workflows/ci.yml`. */
  readonly workflow: string;
  /** Runs one job; left out, on a runner of this machine. */
  readonly runJob?: RunJob;
  readonly event?: string;
  readonly payload?: JsonObject;
  /** Fields of the `github` context over the defaults of a run of octo/app. */
  readonly github?: GithubContext;
  /** Of workflow_dispatch. */
  readonly inputs?: JsonObject;
  readonly vars?: Readonly<Record<string, string>>;
  readonly secrets?: Readonly<Record<string, string>>;
  readonly environments?: Readonly<Record<string, Environment>>;
  /** Folders of further repositories that are called or whose actions are used, by `OWNER/REPO`. */
  readonly repositories?: Readonly<Record<string, string>>;
  readonly services?: ServiceHost;
  readonly apiUrl?: string;
  readonly actions?: ActionHandlers;
  /** What the repository's settings grant a workflow that states nothing. */
  readonly defaultPermissions?: Permissions;
  /** Shared by runs that shall see each other's concurrency groups. */
  readonly board?: ConcurrencyBoard;
  /** Cancels the run from outside. */
  readonly signal?: AbortSignal;
  readonly onJob?: (moment: JobMoment) => void | Promise<void>;
  /** Jobs that run at once. */
  readonly runners?: number;
  /** Milliseconds for one minute of `timeout-minutes`. */
  readonly minuteMs?: number;
  /** From 1; more than 1 without `previous` runs every job again. */
  readonly attempt?: number;
  readonly previous?: RunReport;
};

const MINUTE_MS = 60_000;
const RUNNERS = 4;

/**
 * Runs a workflow as GitHub's server does. That the event starts the run is taken for granted: filters are not read.
 * @throws InvalidWorkflow when GitHub would refuse to start, Unsupported for what the rig does not model
 */
export async function simulate(options: SimulateOptions): Promise<RunReport> {
  const { event = "push", payload = {}, attempt = 1 } = options;
  const given = githubContext(event, { ...options.github, run_attempt: String(attempt) }, {});
  const repository = given["repository"] ?? "";
  const repositories = { ...options.repositories, [repository]: options.root };
  const ref = given["ref"] ?? "";
  const source = { repository, root: options.root, file: options.workflow, ref, sha: given["sha"] ?? "" };
  const mode = defaultCacheMode(event, isForkWorkflowRun(event, payload, repository));
  const permissions = options.defaultPermissions ?? DEFAULT_PERMISSIONS;
  const workflow = await loadCallTree(source, repositories, {
    permissions,
    cacheMode: mode,
    cacheModeStated: false,
  });
  const trigger = triggerOf(workflow.definition, event);
  if (trigger === undefined) throw new Error(`${options.workflow}: event "${event}" is not among its triggers`);

  const dispatched = event === "workflow_dispatch" ? dispatchInputs(trigger, options.inputs ?? {}) : undefined;
  const fork = isForkPullRequest(event, payload, repository);
  const controller = new AbortController();
  const cancel = (reason: string) => controller.abort(reason);
  follow(options.signal, () => cancel("The run was canceled."));
  const apiUrl = options.apiUrl ?? options.services?.url;
  const run: Run = {
    runId: given["run_id"] ?? "",
    attempt,
    github: serverContext(given, workflow, dispatched ? { ...payload, inputs: dispatched.texts } : payload, apiUrl),
    vars: options.vars ?? {},
    environments: options.environments ?? {},
    repositories,
    services: options.services,
    apiUrl,
    token: given["token"] ?? TEST_TOKEN,
    limitPermissions: fork ? readOnly : (granted) => granted,
    actions: options.actions ?? {},
    board: options.board ?? createConcurrencyBoard(),
    runners: createLimit(options.runners ?? RUNNERS),
    runJob: options.runJob ?? (await import("./job/run-job.ts")).runJob,
    onJob: options.onJob ?? (() => undefined),
    minuteMs: options.minuteMs ?? MINUTE_MS,
    previous: options.previous,
    annotations: [],
    outputBytes: 0,
    signal: controller.signal,
    cancel,
  };
  warnOfCacheMode(run, workflow, mode === "read", event);
  const ended = await runWorkflow({
    run,
    workflow,
    namePrefix: "",
    pathPrefix: "",
    inputs: dispatched?.inputs ?? {},
    secrets: fork ? {} : (options.secrets ?? {}),
    signal: run.signal,
    cancel,
    groups: new Map(),
    fresh: false,
  });
  if (run.signal.aborted) run.annotations.push({ level: "error", message: String(run.signal.reason) });
  return {
    runId: run.runId,
    attempt,
    result: run.signal.aborted ? "cancelled" : ended.result,
    jobs: ended.reports,
    outputs: ended.outputs,
    annotations: [...run.annotations, ...ended.reports.flatMap((job) => job.annotations)],
  };
}

/**
 * Runs the failed and cancelled jobs of a run again, and all that come after them; the others keep what they had.
 * Source: https://docs.github.com/actions/how-tos/manage-workflow-runs/re-run-workflows-and-jobs
 */
export function rerunFailed(options: SimulateOptions, previous: RunReport): Promise<RunReport> {
  const github = { ...options.github, run_id: previous.runId };
  return simulate({ ...options, github, previous, attempt: previous.attempt + 1 });
}

/** Fields that only a runner knows; the job level adds them. */
const RUNNER_FIELDS: readonly string[] = ["action", "action_ref", "action_repository", "job"];

function serverContext(
  given: GithubContext,
  workflow: Workflow,
  payload: JsonObject,
  apiUrl: string | undefined,
): JsonObject {
  const fields = Object.entries(given).filter(([field]) => !RUNNER_FIELDS.includes(field));
  const { source, definition } = workflow;
  return {
    ...Object.fromEntries(fields),
    ...(apiUrl !== undefined && { api_url: apiUrl, graphql_url: `${apiUrl}/graphql` }),
    ref_protected: given["ref_protected"] === "true",
    workflow: expandToText(definition["name"] ?? source.file, {}, "'name'"),
    workflow_ref: `${source.repository}/${source.file}@${source.ref}`,
    workflow_sha: source.sha,
    event: payload,
  };
}

/** Source: https://github.blog/changelog/2026-09-10-control-github-actions-cache-access-with-cache-mode */
function warnOfCacheMode(run: Run, { definition, source, jobs }: Workflow, lowTrust: boolean, event: string): void {
  const stated = [definition, ...jobs.map((job) => job.definition)].map((each) =>
    readCacheMode(each["cache-mode"], source.file),
  );
  const writing = stated.find((mode) => mode !== undefined && saves(mode));
  if (!lowTrust || writing === undefined) return;
  run.annotations.push({ level: "warning", message: `cache-mode ${writing} lets a run of ${event} write the cache` });
}
