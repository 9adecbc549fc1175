import type { RunnerFolders } from "../../runner/runner-folders.ts";
import type { SecretMasker } from "../../runner/secret-masker.ts";
import type { PreparedJob, StepResult } from "../job-contract.ts";
import type { JsonObject } from "../json.ts";
import type { ActionDefinition } from "./action-definition.ts";
import type { ActionSource } from "./resolve-action.ts";
import type { Status } from "./step-condition.ts";
import type { StepDefinition } from "./step-definition.ts";

/** What all steps of one job share. */
export type JobRun = {
  readonly job: PreparedJob;
  readonly folders: RunnerFolders;
  readonly masker: SecretMasker;
  /** `env` of workflow and job, over which GITHUB_ENV writes. */
  readonly env: Map<string, string>;
  /** Folders of GITHUB_PATH; the last one is searched first. */
  readonly path: string[];
  readonly defaults: { readonly shell?: string; readonly folder?: string };
  readonly masks: string[];
  /** Registered in the order of their actions, run in the reverse. */
  readonly posts: ActionInstance[];
  readonly progress: Progress;
};

export type Progress = { status: Status };

/** `steps.<id>` */
export type StepState = {
  readonly outcome: StepResult;
  readonly conclusion: StepResult;
  readonly outputs: Readonly<Record<string, string>>;
};

/** Where steps run: the job itself, or one composite action, which has `inputs`, `steps` and a status of its own. */
export type Frame = {
  readonly run: JobRun;
  readonly kind: "job" | "composite";
  /** 0 for the job. */
  readonly depth: number;
  readonly github: JsonObject;
  readonly inputs: JsonObject;
  /** `env` of the steps around, which beats GITHUB_ENV. */
  readonly outerEnv: Readonly<Record<string, string>>;
  readonly steps: Record<string, StepState>;
  readonly progress: Progress;
};

/** One `uses:` of a JavaScript action, whose pre, main and post share a state. */
export type ActionInstance = {
  readonly frame: Frame;
  readonly definition: StepDefinition;
  readonly action: ActionDefinition;
  readonly source: ActionSource & { readonly kind: "folder" };
  readonly state: Record<string, string>;
  postRegistered: boolean;
};

/** Success, failure or cancelled as the status functions see it in this frame. */
export function statusOf(frame: Frame): Status {
  return frame.run.job.signal.aborted ? "cancelled" : frame.progress.status;
}

/** A failed step fails its frame; a cancelled one cancels it. */
export function noteConclusion(frame: Frame, conclusion: StepResult): void {
  const { progress } = frame;
  if (conclusion === "cancelled") progress.status = "cancelled";
  if (conclusion === "failure" && progress.status === "success") progress.status = "failure";
}
