import type { JsonValue } from "../model/json.ts";
import { readEventFacts } from "./event-facts.ts";
import { readGitContextNow } from "./git-context-now.ts";
import { readEventNow } from "./read-now.ts";
import { createContext, type PipelineContext } from "./run-context.ts";
import { readRunnerEnvironment } from "./runner-environment.ts";

/** Where a pipeline, or a person, stands. The default is this process. */
export type Standpoint = {
  readonly cwd?: string;
  readonly env?: { readonly [name: string]: string | undefined };
};

/**
 * The evaluation context of this place: on a runner that of its run, elsewhere that of the working copy.
 * `given` adds to it and wins. A branch that was given, or that is checked out outside of any CI, belongs to the
 * repository itself; anywhere else an unknown fork stays unknown, so that no rule for our own branches holds.
 */
export const readPipelineContext = (
  given: { readonly [attribute: string]: JsonValue },
  { cwd = process.cwd(), env = process.env }: Standpoint,
): PipelineContext => {
  const runner = readRunnerEnvironment(env);
  const facts = readEventFacts(runner, readEventNow(runner.GITHUB_EVENT_PATH));
  const run = createContext(runner, facts, {}, undefined);
  if (runner.GITHUB_EVENT_NAME !== undefined) return { ...run, ...given };
  const git = readGitContextNow(cwd, env, process);
  const context: PipelineContext = { ...git, ...run, ...given };
  const ours = Object.hasOwn(given, "branch") || (env["CI"] === undefined && Object.hasOwn(context, "branch"));
  return ours && !Object.hasOwn(context, "fork") ? { ...context, fork: false } : context;
};
