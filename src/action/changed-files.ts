import type { EventFacts } from "../io/event-facts.ts";
import type { RepositoryReader } from "../io/repository-reader.ts";
import type { PipelineContext } from "../io/run-context.ts";
import type { Annotation } from "./action-io.ts";

/** The attribute that costs requests; fetched only if a condition reads it. */
export const CHANGED_FILES = "changed_files";

/** A context with the list where there is one; `note` says so where the API did not tell all of it. */
export type WithChangedFiles = { readonly context: PipelineContext; readonly note?: Annotation };

/**
 * Adds the paths that the pull request, push or merge group changes. Where the event has none, or more than the API
 * tells, the attribute stays absent: a condition on it is unknown, rather than false for a file that was cut off.
 */
export const withChangedFiles = async (
  context: PipelineContext,
  facts: EventFacts,
  repository: () => Promise<RepositoryReader>,
): Promise<WithChangedFiles> => {
  const wanted = listOf(facts);
  if (wanted === undefined) return { context };
  const files = await wanted(await repository());
  if (files !== undefined) return { context: { ...context, [CHANGED_FILES]: files } };
  const message = "more files are changed than the API lists, so changed_files is absent: conditions on it are unknown";
  return { context, note: { severity: "notice", title: "Changed files are cut off", message } };
};

type FileList = (repository: RepositoryReader) => Promise<readonly string[] | undefined>;

const listOf = ({ pr, before, after }: EventFacts): FileList | undefined => {
  if (pr !== undefined) return (repository) => repository.pullRequestFiles(pr);
  if (before === undefined || after === undefined) return undefined;
  return (repository) => repository.filesBetween(before, after);
};
