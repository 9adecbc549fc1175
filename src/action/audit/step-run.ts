import type { EntryDraft } from "../../audit/entry.ts";
import type { ManifestRun } from "../../audit/manifest.ts";
import type { RunnerEnvironment } from "../../io/runner-environment.ts";
import { sha256 } from "../../io/sha256.ts";

/** The names of one step's log: of the log itself, and of the artifact that holds it. */
export type LogName = { readonly origin: string; readonly artifact: string };

/**
 * Names a step's log. The digest is of the job's id at the backend and of the step, so that two steps of a job, the
 * legs of a matrix and a workflow that is called twice never share a name. `again` tells a second try from the first.
 */
export const nameLog = (environment: RunnerEnvironment, jobId: string, again = 0): LogName => {
  const run = environment.GITHUB_RUN_ID ?? "0";
  const attempt = environment.GITHUB_RUN_ATTEMPT ?? "1";
  const job = plain(environment.GITHUB_JOB ?? "job");
  const digest = sha256([jobId, environment.GITHUB_ACTION ?? "", ...(again === 0 ? [] : [again])].join("\n")).slice(
    0,
    16,
  );
  return {
    origin: `signalbox/${environment.GITHUB_REPOSITORY ?? "unknown/unknown"}/${run}/${attempt}/${job}/${digest}`,
    artifact: `signalbox-audit-${run}-${attempt}-${job}-${digest}`,
  };
};

/** The run, for the manifest, masked as an entry is; null where there is none. */
export const manifestRunOf = (
  environment: RunnerEnvironment,
  mask: (draft: EntryDraft) => EntryDraft,
): ManifestRun | null => {
  const { GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: runId } = environment;
  if (repository === undefined || runId === undefined) return null;
  const told = mask({ ...commonFields(environment), "event.name": "log.opened", outcome: "success" });
  return {
    repository,
    run_id: runId,
    run_number: count(environment.GITHUB_RUN_NUMBER),
    run_attempt: count(environment.GITHUB_RUN_ATTEMPT),
    workflow: textOf(told["cicd.pipeline.name"]),
    job: environment.GITHUB_JOB ?? "",
    event: environment.GITHUB_EVENT_NAME ?? "",
    sha: environment.GITHUB_SHA ?? "",
    ref: textOf(told["vcs.ref.head.name"]),
    actor: textOf(told["actor.id"]),
  };
};

/** What every entry of the step says of who and where. The workflow acts; whoever started it is its name. */
export const commonFields = (environment: RunnerEnvironment): Partial<EntryDraft> => {
  const server = environment.GITHUB_SERVER_URL;
  const repository = environment.GITHUB_REPOSITORY;
  const url = server !== undefined && repository !== undefined ? `${server}/${repository}` : undefined;
  const runId = environment.GITHUB_RUN_ID;
  return {
    classification: "internal",
    "actor.type": "workflow",
    "actor.id": environment.GITHUB_TRIGGERING_ACTOR ?? environment.GITHUB_ACTOR ?? "unknown",
    ...given("cicd.pipeline.name", environment.GITHUB_WORKFLOW),
    ...given("cicd.pipeline.run.id", runId),
    ...(url !== undefined && { "vcs.repository.url.full": url }),
    ...(url !== undefined && runId !== undefined && { "cicd.pipeline.run.url.full": `${url}/actions/runs/${runId}` }),
    ...given("cicd.pipeline.task.name", environment.GITHUB_JOB),
    ...given("vcs.ref.head.name", environment.GITHUB_REF),
    ...given("vcs.ref.head.revision", environment.GITHUB_SHA),
    ...given("signalbox.job", environment.GITHUB_JOB),
    ...given("signalbox.step", environment.GITHUB_ACTION),
    ...given("signalbox.event", environment.GITHUB_EVENT_NAME),
    "signalbox.run_number": count(environment.GITHUB_RUN_NUMBER),
    "signalbox.run_attempt": count(environment.GITHUB_RUN_ATTEMPT),
  };
};

const textOf = (value: unknown): string => (typeof value === "string" ? value : "");

const given = (field: string, value: string | undefined): { readonly [field: string]: string } =>
  value === undefined ? {} : { [field]: value };

const count = (text: string | undefined): number =>
  text !== undefined && /^[0-9]{1,15}$/.test(text) ? Number(text) : 0;

/** Names of artifacts allow few characters; job ids have fewer. */
const plain = (text: string): string => text.replace(/[^A-Za-z0-9_-]+/g, "_").slice(0, 100);
