import type { Annotation } from "../runner/annotation.ts";
import type { RuntimeServices } from "../runner/runtime-services.ts";
import type { CacheMode } from "./cache-mode.ts";
import type { CacheScope } from "./cache-scopes.ts";
import type { Workflow } from "./call-tree.ts";
import type { ConcurrencyBoard } from "./concurrency-board.ts";
import type { ActionHandlers, RunJob } from "./job-contract.ts";
import type { JsonObject } from "./json.ts";
import type { Limit } from "./limit.ts";
import type { Permissions } from "./permissions.ts";
import type { JobReport, RunReport } from "./run-report.ts";

/** A protected environment of the repository; one that nobody lists has no secrets and no rules. */
export type Environment = {
  readonly secrets?: Readonly<Record<string, string>>;
  readonly vars?: Readonly<Record<string, string>>;
  /** Asked before each job of the environment starts. */
  readonly approve?: (job: WaitingJob) => Decision | Promise<Decision>;
};
export type Decision = "approve" | "reject";
export type WaitingJob = { readonly path: string; readonly name: string; readonly environment: string };

/** A job is about to start, or has ended. */
export type JobMoment = {
  readonly phase: "start" | "end";
  readonly path: string;
  readonly name: string;
  readonly id: string;
  /** At the end. */
  readonly report?: JobReport;
  cancelRun(): void;
};

/** Where a job's cache and artifact clients find their service. */
export type ServiceHost = {
  readonly url: string;
  environmentOf(job: {
    readonly runId: string;
    readonly attempt: number;
    /** Path of the job in the run. */
    readonly job: string;
    readonly scopes: readonly CacheScope[];
    /** What some `cache-mode` says. */
    readonly cacheMode?: CacheMode;
    /** Of an event that anyone may cause; the client is not told. */
    readonly readOnly: boolean;
  }): RuntimeServices;
};

/** What holds for every job of one run. */
export type Run = {
  readonly runId: string;
  readonly attempt: number;
  readonly github: JsonObject;
  readonly vars: Readonly<Record<string, string>>;
  readonly environments: Readonly<Record<string, Environment>>;
  readonly repositories: Readonly<Record<string, string>>;
  readonly services: ServiceHost | undefined;
  readonly apiUrl: string | undefined;
  readonly token: string;
  /** The last cut of a job's rights: that of a pull request from a fork. */
  readonly limitPermissions: (permissions: Permissions) => Permissions;
  readonly actions: ActionHandlers;
  readonly board: ConcurrencyBoard;
  readonly runners: Limit;
  readonly runJob: RunJob;
  readonly onJob: (moment: JobMoment) => void | Promise<void>;
  readonly minuteMs: number;
  readonly previous: RunReport | undefined;
  readonly annotations: Annotation[];
  /** Bytes of all job outputs so far. */
  outputBytes: number;
  readonly signal: AbortSignal;
  readonly cancel: (reason: string) => void;
};

/** One workflow file within a run: the one that the event started, or a called one. */
export type Scope = {
  readonly run: Run;
  readonly workflow: Workflow;
  /** Before each name and path, "" for the first level. */
  readonly namePrefix: string;
  readonly pathPrefix: string;
  readonly inputs: JsonObject;
  readonly secrets: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
  readonly cancel: (reason: string) => void;
  /** Concurrency groups that the run holds above, by key, with who holds them. */
  readonly groups: ReadonlyMap<string, string>;
  /** Below a call that runs anew nothing of an earlier attempt is kept. */
  readonly fresh: boolean;
};
