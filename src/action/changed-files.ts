import type { EventFacts } from "../io/event-facts.ts";
import type { RepositoryReader } from "../io/repository-reader.ts";
import type { PipelineContext } from "../io/run-context.ts";

/** The attribute that costs requests; fetched only if a condition reads it. */
export const CHANGED_FILES = "changed_files";

/**
 * Adds the paths that the pull request, push or merge group changes. Where the event has none, or more than the API
 * tells, the attribute stays absent: a condition on it is unknown, rather than false for a file that was cut off.
 */
export const withChangedFiles = async (
  context: PipelineContext,
  facts: EventFacts,
  repository: () => Promise<RepositoryReader>,
): Promise<PipelineContext> => {
  const files = await changedFiles(facts, repository);
  return files === undefined ? context : { ...context, [CHANGED_FILES]: files };
};

const changedFiles = async (
  facts: EventFacts,
  repository: () => Promise<RepositoryReader>,
): Promise<readonly string[] | undefined> => {
  if (facts.pr !== undefined) return (await repository()).pullRequestFiles(facts.pr);
  if (facts.before !== undefined && facts.after !== undefined) {
    return (await repository()).filesBetween(facts.before, facts.after);
  }
  return undefined;
};
