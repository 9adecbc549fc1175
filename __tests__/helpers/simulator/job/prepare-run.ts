import { makeRunnerFolders } from "../../runner/runner-folders.ts";
import { createSecretMasker } from "../../runner/secret-masker.ts";
import type { PreparedJob } from "../job-contract.ts";
import type { JsonObject } from "../json.ts";
import type { Frame, JobRun } from "./frame.ts";
import { mapping } from "./step-definition.ts";
import { fillRecord, type Scope } from "./template.ts";
import { refuseOtherKeys } from "./unsupported.ts";

/** Keys that the workflow level has settled, and those that are read here. `container` and `services` are neither. */
const JOB_KEYS: ReadonlySet<string> = new Set([
  ...["name", "runs-on", "needs", "if", "permissions", "environment", "concurrency", "strategy"],
  ...["timeout-minutes", "continue-on-error", "cache-mode"],
  ...["outputs", "env", "defaults", "steps"],
]);

/** @throws Unsupported for a key of the job or its defaults that is not modelled */
export function refuseUnknownJobKeys(job: PreparedJob): void {
  refuseOtherKeys(job.definition, JOB_KEYS);
  for (const defaults of [job.workflowDefaults, mapping(job.definition["defaults"], "defaults")]) {
    refuseOtherKeys(defaults, new Set(["run"]));
    refuseOtherKeys(mapping(defaults["run"], "defaults.run"), new Set(["shell", "working-directory"]));
  }
}

/** A fresh machine: empty workspace and temp, the job's secrets masked, no environment yet. */
export function newJobRun(job: PreparedJob): JobRun {
  const masker = createSecretMasker();
  for (const secret of [job.token, ...Object.values(job.contexts.secrets)]) masker.addSecret(secret);
  masker.add(Buffer.from(`x-access-token:${job.token}`).toString("base64"));
  return {
    job,
    masker,
    folders: makeRunnerFolders({}, job.contexts.github["event"] ?? {}),
    env: new Map(),
    path: [],
    defaults: {},
    masks: [],
    posts: [],
    progress: { status: "success" },
  };
}

/** The job as the frame of its steps. */
export function jobFrame(run: JobRun): Frame {
  const { job, folders } = run;
  const { event: _, ...fields } = job.contexts.github;
  const github: JsonObject = {
    ...job.contexts.github,
    ...(!("job" in fields) && { job: job.id }),
    ...(job.apiUrl !== undefined && { api_url: job.apiUrl }),
    token: job.token,
    workspace: folders.workspace,
    event_path: folders.eventPath,
    action_path: "",
    action_repository: "",
    action_ref: "",
  };
  const { inputs } = job.contexts;
  const { progress } = run;
  return { run, kind: "job", depth: 0, github, inputs, outerEnv: {}, steps: {}, progress };
}

/**
 * Fills `env` of workflow and job, and then the defaults of `run`, each job's over the workflow's.
 * Source: actions/runner, src/Runner.Worker/JobExtension.cs, InitializeJob; contexts by workflow-v1.0 of
 * @actions/workflow-parser (workflow-env, job-env, job-defaults-run).
 */
export function evaluateEnvironment(frame: Frame): Frame {
  const { run, github } = frame;
  const { inputs, vars, secrets, needs, matrix, strategy } = run.job.contexts;
  const shared = { github, inputs, vars };
  const forJob = { ...shared, needs, matrix, strategy };
  const scope = (contexts: Scope["contexts"]): Scope => ({ contexts, functions: [] });
  for (const [name, value] of [
    ...Object.entries(fillRecord(run.job.workflowEnv, scope({ ...shared, secrets }))),
    ...Object.entries(fillRecord(mapping(run.job.definition["env"], "env"), scope({ ...forJob, secrets }))),
  ]) {
    run.env.set(name, value);
  }
  const written = {
    ...mapping(run.job.workflowDefaults["run"], "defaults.run"),
    ...mapping(mapping(run.job.definition["defaults"], "defaults")["run"], "defaults.run"),
  };
  const filled = fillRecord(written, scope({ ...forJob, env: Object.fromEntries(run.env) }));
  const { shell, "working-directory": folder } = filled;
  const defaults = { ...(shell !== undefined && { shell }), ...(folder !== undefined && { folder }) };
  return { ...frame, run: { ...run, defaults } };
}
