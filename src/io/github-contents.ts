import { type RepositoryReader, RepositoryUnavailable, type TreeEntry } from "./repository-reader.ts";

/** How to reach a repository. `waitMs`: pause before another attempt. */
export type GitHubAccess = {
  /** `owner/name`. */
  readonly repository: string;
  readonly token: string;
  readonly apiUrl?: string;
  readonly waitMs?: number;
};

/** A request that hangs must not hold the job: the API answers in well under a second. */
const TIMEOUT_MS = 15_000;
/** Only what a second attempt can mend is tried again: connection faults and 5xx. */
const ATTEMPTS = 3;
const WAIT_MS = 1_000;
const PAGE = 100;
/** What the API tells at most, by its documentation. At the limit, the list may be cut short. */
const MAX_PULL_REQUEST_FILES = 3_000;
const MAX_COMPARED_FILES = 300;

const REPOSITORY = /^[\w.-]+\/[\w.-]+$/;

type Request = (route: string, parameters: { readonly [name: string]: unknown }) => Promise<unknown>;

/** A reader of the repository over the GitHub REST API. Loads the client only now: few runs need it. */
export const openGitHubRepository = async (access: GitHubAccess): Promise<RepositoryReader> => {
  const [owner, repo] = REPOSITORY.test(access.repository) ? access.repository.split("/") : [];
  if (owner === undefined || repo === undefined) {
    throw new RepositoryUnavailable(`repository ${JSON.stringify(access.repository)}: needed is owner/name`);
  }
  const { getOctokit } = await import("@actions/github");
  const octokit = getOctokit(access.token, access.apiUrl === undefined ? {} : { baseUrl: access.apiUrl });
  const request: Request = async (route, parameters) => {
    const options = { ...parameters, owner, repo };
    for (let attempt = 1; ; attempt++) {
      try {
        const answer = await octokit.request(route, {
          ...options,
          request: { signal: AbortSignal.timeout(TIMEOUT_MS) },
        });
        return answer.data;
      } catch (error) {
        if (attempt === ATTEMPTS || !isPassing(error)) throw unavailable(route, options, error);
        await new Promise((resolve) => setTimeout(resolve, access.waitMs ?? WAIT_MS));
      }
    }
  };
  return createReader(request);
};

const createReader = (request: Request): RepositoryReader => ({
  defaultBranch: async () => {
    const { default_branch: name } = (await request("GET /repos/{owner}/{repo}", {})) as { default_branch?: unknown };
    if (typeof name !== "string" || name === "") throw new RepositoryUnavailable("the API names no default branch");
    return name;
  },
  commitOf: async (ref) => {
    const { sha } = (await request("GET /repos/{owner}/{repo}/commits/{ref}", { ref })) as { sha?: unknown };
    if (typeof sha !== "string" || !/^[0-9a-f]{40,64}$/.test(sha)) {
      throw new RepositoryUnavailable(`the API names no commit for ${JSON.stringify(ref)}`);
    }
    return sha;
  },
  listTree: async (sha, deep) => {
    const route = "GET /repos/{owner}/{repo}/git/trees/{sha}";
    const tree = (await request(route, { sha, ...(deep && { recursive: "1" }) })) as Tree;
    // A cut list could hide the one file that counts.
    if (tree.truncated) throw new RepositoryUnavailable(`tree ${sha} has more entries than the API lists`);
    return tree.tree;
  },
  readBlob: async (sha) => {
    const blob = (await request("GET /repos/{owner}/{repo}/git/blobs/{sha}", { sha })) as Blob;
    if (blob.encoding !== "base64") throw new RepositoryUnavailable(`blob ${sha} comes in encoding ${blob.encoding}`);
    return Buffer.from(blob.content, "base64");
  },
  pullRequestFiles: async (pr) => {
    const paths: string[] = [];
    for (let page = 1; paths.length < MAX_PULL_REQUEST_FILES; page++) {
      const parameters = { pull_number: pr, per_page: PAGE, page };
      const files = (await request("GET /repos/{owner}/{repo}/pulls/{pull_number}/files", parameters)) as Files;
      paths.push(...files.map((file) => file.filename));
      if (files.length < PAGE) return paths;
    }
    return undefined;
  },
  filesBetween: async (base, head) => {
    const parameters = { basehead: `${base}...${head}`, per_page: 1 };
    const compared = await request("GET /repos/{owner}/{repo}/compare/{basehead}", parameters);
    const files = (compared as { files?: Files }).files ?? [];
    return files.length < MAX_COMPARED_FILES ? files.map((file) => file.filename) : undefined;
  },
});

type Tree = { readonly tree: readonly TreeEntry[]; readonly truncated?: boolean };
type Blob = { readonly content: string; readonly encoding: string };
type Files = readonly { readonly filename: string }[];

/** Absent when there was no answer at all: the client gives such a failure a status of its own making. */
const statusOf = (error: unknown): number | undefined => {
  if (!(error instanceof Error) || !("status" in error) || !("response" in error)) return undefined;
  return typeof error.status === "number" && error.response !== undefined ? error.status : undefined;
};

const isPassing = (error: unknown): boolean => (statusOf(error) ?? 500) >= 500;

const unavailable = (route: string, parameters: { readonly [name: string]: unknown }, error: unknown): Error => {
  const path = route.replace(/\{(\w+)\}/g, (whole, name: string) => String(parameters[name] ?? whole));
  const status = statusOf(error);
  const said = error instanceof Error ? error.message : String(error);
  const message = `${path}: ${status === undefined ? "no answer" : `HTTP ${status}`}: ${said}`;
  return new RepositoryUnavailable(message, { cause: error });
};
