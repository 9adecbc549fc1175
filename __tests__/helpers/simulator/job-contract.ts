import type { Annotation } from "../runner/annotation.ts";
import type { RuntimeServices } from "../runner/runtime-services.ts";
import type { JsonObject } from "./json.ts";
import type { Permissions } from "./permissions.ts";

/** What the workflow level hands to one runner: a job whose `needs`, `if`, matrix leg and environment are settled. */
export type PreparedJob = {
  /** The key below `jobs`. */
  readonly id: string;
  /** As shown: `deploy / canary (eu, 1)`. */
  readonly name: string;
  /** Where the YAML that holds the job lives: what the `job.workflow_*` context fields say, and what `$/` resolves in. */
  readonly workflow: {
    /** Path in the repository, `.github/workflows/ci.yml`. */
    readonly file: string;
    /** `OWNER/REPO`. */
    readonly repository: string;
    /** `OWNER/REPO/.github/workflows/ci.yml@refs/heads/main`. */
    readonly ref: string;
    readonly sha: string;
  };
  /** The job's own mapping as YAML has it, expressions unexpanded: steps, env, defaults, outputs, ... */
  readonly definition: JsonObject;
  /** Folder of the repository at the commit of the workflow: `./`, `$/` and its own `OWNER/REPO/path@ref` resolve in it. */
  readonly root: string;
  /** Folders of further repositories whose actions run from their sources, by `OWNER/REPO`; the own one is among them. */
  readonly repositories: Readonly<Record<string, string>>;
  /** Plain JSON; `github` lacks what only a runner knows (job, workspace, action, paths) and has `event`. */
  readonly contexts: {
    readonly github: JsonObject;
    readonly inputs: JsonObject;
    readonly vars: JsonObject;
    /** With the environment's own over those of the caller, and GITHUB_TOKEN. */
    readonly secrets: Readonly<Record<string, string>>;
    readonly needs: JsonObject;
    readonly matrix: JsonObject | null;
    readonly strategy: JsonObject;
  };
  /** `env` of the workflow file that holds the job, unexpanded; a caller's does not cross. */
  readonly workflowEnv: JsonObject;
  /** `defaults` of that file, unexpanded. */
  readonly workflowDefaults: JsonObject;
  /** Of the token, after every capping. */
  readonly permissions: Permissions;
  readonly services: RuntimeServices;
  /** REST API of the test; `github.api_url` says the same. */
  readonly apiUrl?: string;
  readonly token: string;
  /** Doubles of actions that are not in the repository, by `owner/repo` or `owner/repo/path`, without `@ref`. */
  readonly actions: ActionHandlers;
  /** Aborted when the run is cancelled, a sibling fails fast, or `timeout-minutes` of the job (watched above) is over. */
  readonly signal: AbortSignal;
  /** Milliseconds that stand for one minute in `timeout-minutes` of a step: 60000 but in tests of timeouts. */
  readonly minuteMs: number;
  /** `github.run_attempt`, from 1. */
  readonly attempt: number;
};

export type ActionHandlers = Readonly<Record<string, ActionHandler>>;
export type ActionHandler = (call: ActionCall) => Promise<ActionAnswer> | ActionAnswer;
export type ActionCall = {
  /** As written: `actions/checkout@v6`. */
  readonly uses: string;
  readonly inputs: Readonly<Record<string, string>>;
  readonly env: Readonly<Record<string, string>>;
  readonly github: JsonObject;
  readonly workspace: string;
  readonly temp: string;
  readonly job: PreparedJob;
};
export type ActionAnswer = {
  readonly outcome?: "success" | "failure";
  readonly outputs?: Readonly<Record<string, string>>;
  readonly log?: string;
};

/** One step of a job that ran, as `steps.<id>` and the log page have it. */
export type StepReport = {
  readonly id?: string;
  readonly name: string;
  readonly outcome: StepResult;
  readonly conclusion: StepResult;
  readonly outputs: Readonly<Record<string, string>>;
  readonly log: string;
  readonly annotations: readonly Annotation[];
  readonly summary?: string;
};
export type StepResult = "success" | "failure" | "cancelled" | "skipped";

export type JobOutcome = {
  /** Before the job's own `continue-on-error`, which the workflow level applies. */
  readonly result: "success" | "failure" | "cancelled";
  /** Without those that the runner drops: empty ones and those that masking would change. */
  readonly outputs: Readonly<Record<string, string>>;
  readonly steps: readonly StepReport[];
  readonly annotations: readonly Annotation[];
  readonly warnings: readonly string[];
  readonly log: string;
  readonly summary: string;
  readonly masks: readonly string[];
};

/** Runs one job to its end. Rejects only for what the rig does not model (`unsupported: <key>`). */
export type RunJob = (job: PreparedJob) => Promise<JobOutcome>;
