import type { EventFacts } from "../io/event-facts.ts";
import type { FilesFound } from "../io/repository-files.ts";
import { readRepositoryFiles } from "../io/repository-files.ts";
import type { RepositoryReader } from "../io/repository-reader.ts";
import { assertNever } from "../model/assert-never.ts";
import type { Ports } from "./ports.ts";
import type { Place, SourceDecision } from "./source.ts";

/** Where flags were really read from. */
export type Origin =
  | { readonly kind: "workspace" }
  | { readonly kind: "commit"; readonly commit: string; readonly of: string };

/** The files of a place, or why there are none. */
export type Fetched = { readonly origin: Origin; readonly found: FilesFound };

/** Reads the flag files of places; each place is resolved and the API client loaded at most once. */
export type FlagSource = {
  readonly values: (values: SourceDecision["values"]) => Promise<Fetched>;
  readonly place: (place: Place) => Promise<Fetched>;
  readonly repository: () => Promise<RepositoryReader>;
};

export const createFlagSource = (ports: Ports, facts: EventFacts, patterns: readonly string[]): FlagSource => {
  let opened: Promise<RepositoryReader> | undefined;
  const repository = (): Promise<RepositoryReader> => {
    opened ??= ports.openRepository();
    return opened;
  };
  const place = async (wanted: Place): Promise<Fetched> => {
    const reader = await repository();
    const origin = await resolve(reader, wanted, facts);
    return { origin, found: await readRepositoryFiles(reader, origin.commit, patterns) };
  };
  const values = async (wanted: SourceDecision["values"]): Promise<Fetched> => {
    if (wanted.kind !== "workspace") return place(wanted);
    const origin = { kind: "workspace" } as const;
    const found = await ports.readWorkspace(patterns);
    if (found.ok || found.kind !== "missing" || wanted.orCommit === undefined) return { origin, found };
    const fetched = await place({ kind: "commit", sha: wanted.orCommit });
    if (fetched.found.ok || fetched.found.kind !== "missing") return fetched;
    const message = `in the workspace: ${found.message}; at commit ${wanted.orCommit}: ${fetched.found.message}`;
    return { origin, found: { ...found, message } };
  };
  return { values, place, repository };
};

type CommitOrigin = Extract<Origin, { readonly kind: "commit" }>;

/** A branch is asked for as `heads/NAME`: else a tag of the same name, which anybody may push, would answer. */
const resolve = async (reader: RepositoryReader, place: Place, facts: EventFacts): Promise<CommitOrigin> => {
  switch (place.kind) {
    case "commit":
      return { kind: "commit", commit: place.sha, of: "commit" };
    case "branch":
      return { kind: "commit", commit: await reader.commitOf(`heads/${place.branch}`), of: `branch ${place.branch}` };
    case "default-branch": {
      const branch = facts.defaultBranch ?? (await reader.defaultBranch());
      return { kind: "commit", commit: await reader.commitOf(`heads/${branch}`), of: `default branch ${branch}` };
    }
    case "ref": {
      const commit = await reader.commitOf(place.ref.replace(/^refs\//, ""));
      return { kind: "commit", commit, of: `ref ${place.ref}` };
    }
    default:
      return assertNever(place);
  }
};

/** An origin in words: `the workspace`, `branch main at 1f2e3d4c5b6a`. */
export const describeOrigin = (origin: Origin): string =>
  origin.kind === "workspace" ? "the workspace" : `${origin.of} at ${origin.commit.slice(0, 12)}`;
