import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { runJob } from "../../../../helpers/simulator/job/run-job.ts";
import type { ActionHandlers, JobOutcome, PreparedJob } from "../../../../helpers/simulator/job-contract.ts";
import type { JsonObject } from "../../../../helpers/simulator/json.ts";

/** A small job and the repository around it. */
export type JobCase = {
  readonly job: JsonObject;
  /** Of the repository, path to text. */
  readonly files?: Readonly<Record<string, string>>;
  readonly workflowEnv?: JsonObject;
  readonly workflowDefaults?: JsonObject;
  readonly contexts?: Partial<PreparedJob["contexts"]>;
  readonly minuteMs?: number;
};

/** `vars.cancel` names a file; the job is cancelled as soon as a step writes it. */
const CANCEL_POLL_MS = 10;

const SHA = "5ca1ab1e5ca1ab1e5ca1ab1e5ca1ab1e5ca1ab1e";

/** Runs a job of octo/app in a repository folder of its own. */
export async function runCase(given: JobCase, actions: ActionHandlers = {}): Promise<JobOutcome> {
  const root = mkdtempSync(join(tmpdir(), "signalbox-job-"));
  const cancelled = new AbortController();
  const cancel = `${root}.cancel`;
  const poll = setInterval(() => existsSync(cancel) && cancelled.abort(), CANCEL_POLL_MS);
  for (const [file, text] of Object.entries(given.files ?? {})) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
  try {
    return await runJob({
      id: "build",
      name: "build",
      workflow: {
        file: ".github/workflows/ci.yml",
        repository: "octo/app",
        ref: "octo/app/.github/workflows/ci.yml@refs/heads/main",
        sha: SHA,
      },
      definition: given.job,
      root,
      repositories: { "octo/app": root, "octo/tools": join(root, "tools") },
      contexts: {
        github: { repository: "octo/app", ref: "refs/heads/main", sha: SHA, event_name: "push", event: { number: 7 } },
        inputs: {},
        needs: {},
        matrix: null,
        strategy: {},
        ...given.contexts,
        secrets: { GITHUB_TOKEN: "ghs_token", ...given.contexts?.secrets },
        vars: { cancel, ...given.contexts?.vars },
      },
      workflowEnv: given.workflowEnv ?? {},
      workflowDefaults: given.workflowDefaults ?? {},
      permissions: {},
      services: { resultsUrl: "http://127.0.0.1:9", runtimeToken: "runtime" },
      token: "ghs_token",
      actions,
      signal: cancelled.signal,
      minuteMs: given.minuteMs ?? 60_000,
      attempt: 1,
    });
  } finally {
    clearInterval(poll);
    rmSync(root, { recursive: true });
    rmSync(cancel, { force: true });
  }
}

/** A whole outcome without what is empty; a conclusion that equals its outcome is left out too. */
export function compact(outcome: JobOutcome): JsonObject {
  const { annotations: _, log: __, ...rest } = outcome;
  const steps = outcome.steps.map(({ conclusion, ...step }) =>
    withoutEmpty({ ...step, ...(conclusion !== step.outcome && { conclusion }) }),
  );
  return withoutEmpty({ ...rest, steps });
}

function withoutEmpty(record: Readonly<Record<string, unknown>>): JsonObject {
  const kept = Object.entries(record).filter(
    ([, value]) => value !== undefined && Object.keys(Object(value)).length > 0,
  );
  return JSON.parse(JSON.stringify(Object.fromEntries(kept))) as JsonObject;
}
