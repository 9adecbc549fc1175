import { KILL_FILE, type Kill, killFileText } from "../kill/kill-file.ts";
import type { StandingKill } from "../kill/kill-reading.ts";
import { KILL_FOLDER, type KillScope, scopeText } from "../kill/kill-scope.ts";
import { type GitDataAnswer, type GitDataApi, type GitDataRequest, saidBy } from "./git-data-api.ts";
import { GitHubUnavailable } from "./github-rest.ts";
import { readKillFile } from "./kill-refs.ts";

/** `exists`: somebody was first; his kill stands, and this one was not made. */
export type Killed =
  | { readonly kind: "created"; readonly commit: string }
  | { readonly kind: "exists"; readonly kill: StandingKill };

/**
 * Makes a kill: a commit without parents that holds `kill.json` alone, and a branch that names it. The branch is made
 * last, and there is one of a name or none: of two who kill at once one is told that the other did. A tree without
 * workflows starts none. Throws GitHubUnavailable where the API refuses.
 */
export const createKill = async (api: GitDataApi, kill: Kill): Promise<Killed> => {
  const content = killFileText(kill);
  const tree = await made(api, "/git/trees", {
    tree: [{ path: KILL_FILE, mode: "100644", type: "blob", content }],
  });
  const message = `kill ${scopeText(kill.scope)}\n\n${kill.reason}`;
  const commit = await made(api, "/git/commits", { message, tree, parents: [] });
  const answer = await api({
    method: "POST",
    path: "/git/refs",
    body: { ref: `refs/heads/${branchOf(kill.scope)}`, sha: commit },
  });
  if (answer.status === 201) return { kind: "created", commit };
  if (answer.status !== 422 && answer.status !== 409) throw refusalOf(answer, { method: "POST", path: "/git/refs" });
  const standing = await findKill(api, kill.scope);
  if (standing === undefined) throw refusalOf(answer, { method: "POST", path: "/git/refs" });
  // The first attempt may have made it, and the answer was lost.
  return standing.commit === commit ? { kind: "created", commit } : { kind: "exists", kill: standing };
};

/** Takes a kill back; false: there was none. */
export const removeKill = async (api: GitDataApi, scope: KillScope): Promise<boolean> => {
  const request = { method: "DELETE", path: `/git/refs/heads/${inUrl(branchOf(scope))}` } as const;
  const answer = await api(request);
  if (answer.status === 204) return true;
  if (answer.status === 422 && /does not exist/i.test(saidBy(answer))) return answer.again;
  throw refusalOf(answer, request);
};

/** The kill of a scope; undefined: there is none. */
export const findKill = async (api: GitDataApi, scope: KillScope): Promise<StandingKill | undefined> => {
  const request = { path: `/git/ref/heads/${inUrl(branchOf(scope))}` };
  const answer = await api(request);
  if (answer.status === 404) return undefined;
  if (answer.status !== 200) throw refusalOf(answer, request);
  const commit = shaIn(answer, (value) => (value as { object?: { sha?: unknown } }).object?.sha, request);
  return { scope, commit, file: (await readKillFile(api, scope, commit)).file };
};

/** Who the token belongs to; undefined for tokens of a workflow, which are nobody's. */
export const loginOf = async (api: GitDataApi): Promise<string | undefined> => {
  const answer = await api({ path: "/user", whole: true });
  if (answer.status !== 200) return undefined;
  const { login } = jsonOf(answer) as { login?: unknown };
  return typeof login === "string" ? login : undefined;
};

const branchOf = (scope: KillScope): string => `${KILL_FOLDER}${scopeText(scope)}`;

/** The percent signs of an escaped name are characters of the branch. */
const inUrl = (branch: string): string => branch.replaceAll("%", "%25");

const made = async (api: GitDataApi, path: string, body: unknown): Promise<string> => {
  const request = { method: "POST", path } as const;
  const answer = await api({ ...request, body });
  if (answer.status !== 201) throw refusalOf(answer, request);
  return shaIn(answer, (value) => (value as { sha?: unknown }).sha, request);
};

const shaIn = (answer: GitDataAnswer, read: (value: unknown) => unknown, { path }: GitDataRequest): string => {
  const sha = read(jsonOf(answer));
  if (typeof sha === "string" && /^[0-9a-f]{40,64}$/.test(sha)) return sha;
  throw new GitHubUnavailable(`${path}: the answer names no commit`, "is the address of the API right?");
};

const jsonOf = ({ text }: GitDataAnswer): unknown => {
  try {
    return JSON.parse(text) ?? {};
  } catch {
    return {};
  }
};

const HINTS: { readonly [status: number]: string } = {
  401: "the token is wrong or has expired",
  403: "the token needs the right to write contents (contents: write), and no ruleset may forbid it",
  404: "is the repository right, and may the token write its contents (contents: write)?",
  409: "a repository without any commit has no branches",
  422: `a ruleset may forbid it, or a branch named ${KILL_FOLDER.slice(0, -1)} is in the way`,
};

/** A refusal in words, with what to do next. */
const refusalOf = (answer: GitDataAnswer, { method = "GET", path }: GitDataRequest): GitHubUnavailable =>
  new GitHubUnavailable(`${method} ${path}: HTTP ${answer.status}: ${saidBy(answer)}`, HINTS[answer.status]);
