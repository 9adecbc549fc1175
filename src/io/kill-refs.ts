import { KILL_FILE, type Kill, parseKillFile } from "../kill/kill-file.ts";
import type { KillReading, StandingKill } from "../kill/kill-reading.ts";
import { KILL_FOLDER, type KillScope, parseScope } from "../kill/kill-scope.ts";
import { type Parsed, quoted, refused } from "../syntax/parsed.ts";
import { type GitDataAnswer, type GitDataApi, saidBy } from "./git-data-api.ts";
import { GitHubUnavailable } from "./github-rest.ts";

/** Looks at the kills of a repository; never throws, for not knowing is an answer. */
export type KillRefs = { readonly read: () => Promise<KillReading> };

/** One ref of the list. */
type Ref = { readonly scope: KillScope; readonly commit: string };
type Listing = { readonly refs: readonly Ref[]; readonly unknown?: string };

const LIST = `/git/matching-refs/heads/${KILL_FOLDER}`;
const PREFIX = `refs/heads/${KILL_FOLDER}`;
const COMMIT = /^[0-9a-f]{40,64}$/;
/** Whoever may push may make thousands of branches; each counts, and what it says of itself is read of so many. */
const MAX_FILES = 20;

/**
 * The kills of a repository: all of them in one request. The list is an answer whether or not there is a kill, so that
 * a token which may not look (404) is not taken for a clear line. Unchanged lists (304) cost nothing of the rate limit;
 * what a commit says is read once.
 */
export const openKillRefs = (api: GitDataApi): KillRefs => {
  let last: { readonly etag: string; readonly listing: Listing } | undefined;
  const files = new Map<string, Parsed<Kill>>();

  const list = async (): Promise<Listing> => {
    const answer = await api({ path: LIST, etag: last?.etag });
    if (answer.status === 304 && last !== undefined) return last.listing;
    if (answer.status !== 200) return { refs: [], unknown: `HTTP ${answer.status}: ${saidBy(answer)}` };
    const listing = listingOf(answer);
    last = answer.etag === undefined ? undefined : { etag: answer.etag, listing };
    return listing;
  };
  const fileOf = async ({ scope, commit }: Ref): Promise<Parsed<Kill>> => {
    const known = files.get(commit);
    if (known !== undefined) return known;
    try {
      const { file, final } = await readKillFile(api, scope, commit);
      if (final) files.set(commit, file);
      return file;
    } catch (error) {
      if (!(error instanceof GitHubUnavailable)) throw error;
      return refused(error.message);
    }
  };
  return {
    read: async () => {
      try {
        const { refs, unknown } = await list();
        const kills: StandingKill[] = [];
        for (const [index, ref] of refs.entries()) {
          const file =
            index < MAX_FILES ? await fileOf(ref) : refused(`there are ${refs.length} kills; it was not read`);
          kills.push({ ...ref, file });
        }
        return { kills, ...(unknown !== undefined && { unknown }) };
      } catch (error) {
        if (!(error instanceof GitHubUnavailable)) throw error;
        return { kills: [], unknown: error.message };
      }
    },
  };
};

/** What a kill says of itself. `final`: no later look will find anything else. */
export const readKillFile = async (
  api: GitDataApi,
  scope: KillScope,
  commit: string,
): Promise<{ readonly file: Parsed<Kill>; readonly final: boolean }> => {
  const answer = await api({ path: `/contents/${KILL_FILE}?ref=${commit}`, accept: "application/vnd.github.raw+json" });
  if (answer.status === 200) return { file: parseKillFile(answer.text, scope), final: true };
  return { file: refused(`HTTP ${answer.status}: ${saidBy(answer)}`), final: false };
};

/** A branch in the folder that names no scope is a kill of a form that is not known here, or a slip in an emergency. */
const listingOf = ({ text, more }: GitDataAnswer): Listing => {
  const found = readList(text);
  if (found === undefined) return { refs: [], unknown: "the API answers with no list of refs" };
  const refs: Ref[] = [];
  let unknown = more ? "there are more kills than the API lists at once" : undefined;
  for (const { ref, object } of found) {
    if (!ref.startsWith(PREFIX)) continue;
    const scope = parseScope(ref.slice(PREFIX.length));
    if (scope.ok) refs.push({ scope: scope.value, commit: object.sha });
    else unknown ??= `branch ${quoted(ref.slice("refs/heads/".length))}: ${scope.message}`;
  }
  return { refs, ...(unknown !== undefined && { unknown }) };
};

type ListedRef = { readonly ref: string; readonly object: { readonly sha: string } };

const readList = (text: string): readonly ListedRef[] | undefined => {
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) && value.every(isListedRef) ? value : undefined;
  } catch {
    return undefined;
  }
};

const isListedRef = (value: unknown): value is ListedRef => {
  const { ref, object } = (value ?? {}) as { ref?: unknown; object?: { sha?: unknown } | null };
  return typeof ref === "string" && typeof object?.sha === "string" && COMMIT.test(object.sha);
};
