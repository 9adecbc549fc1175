import type { BuiltInAttribute } from "../model/built-in-attributes.ts";
import type { JsonValue } from "../model/json.ts";
import type { EventFacts } from "./event-facts.ts";
import type { RunnerEnvironment } from "./runner-environment.ts";

/** An evaluation context: built-in attributes and those that the input `context` added. */
export type PipelineContext = { readonly [attribute: string]: JsonValue };

/** Attributes that the evaluation or a later read of the API gives. */
type Given = Exclude<BuiltInAttribute, "environment" | "changed_files">;

/**
 * The context of a run (flag-model, section 4). The added attributes come first, so that none can replace a
 * built-in one; attributes without a value are absent, never empty.
 */
export const createContext = (
  env: RunnerEnvironment,
  facts: EventFacts,
  added: PipelineContext,
  targetingKey: string | undefined,
): PipelineContext => {
  const builtIn: { readonly [name in Given]: JsonValue | undefined } = {
    repository: env.GITHUB_REPOSITORY,
    repository_owner: env.GITHUB_REPOSITORY_OWNER,
    ref: env.GITHUB_REF,
    branch: facts.branch,
    base: facts.base,
    tag: facts.tag,
    sha: env.GITHUB_SHA,
    event: facts.event || undefined,
    actor: env.GITHUB_ACTOR,
    triggering_actor: env.GITHUB_TRIGGERING_ACTOR,
    pr_author: facts.prAuthor,
    pr: facts.pr,
    fork: facts.fork,
    draft: facts.draft,
    labels: facts.labels,
    workflow: env.GITHUB_WORKFLOW,
    job: env.GITHUB_JOB,
    run_id: count(env.GITHUB_RUN_ID),
    run_number: count(env.GITHUB_RUN_NUMBER),
    run_attempt: count(env.GITHUB_RUN_ATTEMPT),
    runner_os: env.RUNNER_OS,
    runner_arch: env.RUNNER_ARCH,
    targetingKey: targetingKey ?? defaultTargetingKey(env.GITHUB_REPOSITORY, facts),
  };
  const present = Object.entries(builtIn).filter((entry): entry is [string, JsonValue] => entry[1] !== undefined);
  return { ...added, ...Object.fromEntries(present) };
};

/** Stable over pushes and re-runs: one pull request, or one branch, always falls in the same buckets. */
const defaultTargetingKey = (repository: string | undefined, facts: EventFacts): string | undefined => {
  if (repository === undefined) return undefined;
  if (facts.pr !== undefined) return `${repository}#${facts.pr}`;
  const line = facts.tag ?? facts.branch;
  return line === undefined ? undefined : `${repository}@${line}`;
};

const count = (text: string | undefined): number | undefined =>
  text !== undefined && /^[0-9]{1,15}$/.test(text) ? Number(text) : undefined;
