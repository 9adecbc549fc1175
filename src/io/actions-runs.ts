import { type GitHubRest, GitHubUnavailable } from "./github-rest.ts";

/** A workflow run as the API lists it. */
export type RemoteRun = {
  readonly id: number;
  readonly runNumber: number;
  /** The newest attempt; earlier ones are 1 to this. */
  readonly attempt: number;
  /** Path of the workflow's file, as the API has it, else its name. */
  readonly workflow: string;
  /** `completed` or what it still does. */
  readonly status: string;
  readonly conclusion: string | null;
  /** RFC 3339. */
  readonly createdAt: string;
};

/** Both inclusive, epoch seconds: the filter of the API counts in seconds. */
export type RunWindow = { readonly from: number; readonly to: number };

const PAGE = 100;
/** The listing stops there whatever it counted, so a window with more is halved. */
const MAX_LISTED = 1_000;

/**
 * The runs that began in a window of time, ascending by id. `workflow`: of one only, by its file name or id.
 * Throws GitHubUnavailable for a second with more runs than the API lists.
 */
export const listRuns = async (
  rest: GitHubRest,
  repository: string,
  window: RunWindow,
  workflow?: string,
): Promise<readonly RemoteRun[]> => {
  const scope = workflow === undefined ? "" : `/workflows/${encodeURIComponent(workflow)}`;
  const runs = new Map<number, RemoteRun>();
  const open: RunWindow[] = [window];
  for (let part = open.pop(); part !== undefined; part = open.pop()) {
    const { from, to } = part;
    const created = encodeURIComponent(`${instantOf(from)}..${instantOf(to)}`);
    for (let page = 1; page <= MAX_LISTED / PAGE; page++) {
      const path = `/repos/${repository}/actions${scope}/runs?created=${created}&per_page=${PAGE}&page=${page}`;
      const { count, listed } = readPage(await rest.json(path), path);
      if (count > MAX_LISTED) {
        if (from >= to)
          throw new GitHubUnavailable(`more than ${MAX_LISTED} runs began in the second ${instantOf(from)}`);
        const middle = Math.floor((from + to) / 2);
        open.push({ from: middle + 1, to }, { from, to: middle });
        break;
      }
      for (const run of listed) runs.set(run.id, run);
      if (listed.length < PAGE) break;
    }
  }
  return [...runs.values()].sort((left, right) => left.id - right.id);
};

const instantOf = (seconds: number): string => `${new Date(seconds * 1000).toISOString().slice(0, 19)}Z`;

const readPage = (answer: unknown, path: string): { readonly count: number; readonly listed: readonly RemoteRun[] } => {
  const { total_count: count, workflow_runs: listed } = (answer ?? {}) as {
    total_count?: unknown;
    workflow_runs?: unknown;
  };
  if (!Array.isArray(listed)) throw new GitHubUnavailable(`${path}: the answer lists no runs`);
  // Large counts come as text, such as "2,500+".
  const total = typeof count === "number" ? count : Number.POSITIVE_INFINITY;
  return { count: total, listed: listed.map((run) => readRun(run, path)) };
};

const readRun = (run: { readonly [field: string]: unknown }, path: string): RemoteRun => {
  const { id, run_number: runNumber, run_attempt: attempt, created_at: createdAt } = run;
  if (!isCount(id) || !isCount(runNumber)) throw new GitHubUnavailable(`${path}: a run has no id or no number`);
  const text = (field: string): string | undefined =>
    typeof run[field] === "string" ? (run[field] as string) : undefined;
  return {
    id,
    runNumber,
    attempt: isCount(attempt) ? attempt : 1,
    // A run of a tag has the ref behind an at sign.
    workflow: text("path")?.replace(/@.*$/s, "") ?? text("name") ?? "",
    status: text("status") ?? "unknown",
    conclusion: text("conclusion") ?? null,
    createdAt: typeof createdAt === "string" ? createdAt : "",
  };
};

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) > 0;
