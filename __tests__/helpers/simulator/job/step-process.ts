import { delimiter } from "node:path";
import { type CommandFile, readCommandFiles } from "../../runner/command-files.ts";
import { githubVariables } from "../../runner/github-context.ts";
import { machineVariables } from "../../runner/runner-context.ts";
import { spawnProcess } from "../../runner/spawn-process.ts";
import type { StepLog } from "../../runner/step-log.ts";
import { readStepResult, type StepResult } from "../../runner/step-result.ts";
import type { JsonObject } from "../json.ts";
import type { Frame, JobRun } from "./frame.ts";
import type { Status } from "./step-condition.ts";
import type { StepDefinition } from "./step-definition.ts";
import { runnerVariablesOf } from "./step-scope.ts";
import type { Scope } from "./template.ts";

/** A step whose condition holds. */
export type StepCall = {
  readonly frame: Frame;
  readonly definition: StepDefinition;
  readonly scope: Scope;
  readonly github: JsonObject;
  readonly files: Readonly<Record<CommandFile, string>>;
  /** All of `env`: workflow, job, GITHUB_ENV, the steps around, this step. */
  readonly env: Readonly<Record<string, string>>;
  /** Of the steps around and this one. */
  readonly stepEnv: Readonly<Record<string, string>>;
  readonly log: StepLog;
  readonly summaries: string[];
  /** Kills the step. */
  readonly stop: AbortSignal;
  /** The time of this step or one around it is over. */
  readonly timeout: AbortSignal;
};

export type StepEnd = { readonly outcome: Status; readonly outputs: Readonly<Record<string, string>> };

/**
 * The environment of a step's process. What the runner sets beats the step's `env`.
 * Source: actions/runner, src/Runner.Worker/Handlers/ScriptHandler.cs and NodeScriptActionHandler.cs.
 * @param extra what only some steps get: inputs, state, services
 */
export function processEnvironment(
  run: JobRun,
  env: Readonly<Record<string, string>>,
  github: JsonObject,
  extra: Readonly<Record<string, string>> = {},
): Record<string, string> {
  const texts = Object.entries(github).filter(([, value]) => typeof value !== "object");
  const environment: Record<string, string> = {
    ...machineVariables(run.folders.home),
    ...env,
    ...githubVariables(Object.fromEntries(texts.map(([field, value]) => [field, String(value)]))),
    ...runnerVariablesOf(run),
    ...extra,
    GITHUB_ACTIONS: "true",
  };
  return { ...environment, PATH: [...[...run.path].reverse(), environment["PATH"] ?? ""].join(delimiter) };
}

/** Runs a program as a step and lets what it wrote count for the steps after it. */
export async function runStepProcess(
  call: StepCall,
  program: { readonly command: string; readonly args: readonly string[]; readonly cwd: string },
  environment: Readonly<Record<string, string>>,
): Promise<StepResult> {
  const { run } = call.frame;
  const { command, args, cwd } = program;
  const ended = await spawnProcess(command, args, { cwd, env: environment, stop: call.stop });
  const step = { stepId: call.definition.action, github: {} };
  const result = readStepResult(ended, readCommandFiles(call.files), run.masker, call.log, step);
  for (const [name, value] of Object.entries(result.env)) run.env.set(name, value);
  for (const folder of result.path) {
    if (run.path.includes(folder)) run.path.splice(run.path.indexOf(folder), 1);
    run.path.push(folder);
  }
  run.masks.push(...result.masks);
  if (result.summary !== undefined) call.summaries.push(result.summary);
  return result;
}
