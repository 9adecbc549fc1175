import type { RuntimeServices } from "../runner/runtime-services.ts";
import { type CacheScope, scopeClaims } from "./cache-scope.ts";
import { backendId, type TokenDesk } from "./runtime-token.ts";
import type { ServiceState } from "./service-state.ts";

/** Which job a token is for, and what it may do with caches. */
export type JobIdentity = {
  /** As in `github.run_id`. */
  readonly runId: number | string;
  /** Id of the job, with its matrix leg and callers if it has any. */
  readonly job: string;
  readonly attempt?: number;
  /** Follows from run, attempt and job unless given. */
  readonly jobBackendId?: string;
  /** Own ref first, then base and default branch; refs/heads/main with every right unless given. */
  readonly scopes?: readonly CacheScope[];
  /** `none`, `read`, `write` or `write-only`: told to the client, and kept by the service. */
  readonly cacheMode?: string;
  /** A token that reads caches only, as GitHub gives to untrusted events; the client is not told. */
  readonly readOnly?: boolean;
};

const DEFAULT_SCOPES: readonly CacheScope[] = [{ ref: "refs/heads/main", access: "read-write" }];

/** The scopes of a pull request's run: its merge ref, which it may write, then base and default branch. */
export function pullRequestScopes(number: number, base = "main"): readonly CacheScope[] {
  return [
    { ref: `refs/pull/${number}/merge`, access: "read-write" },
    ...[...new Set([base, "main"])].map((branch): CacheScope => ({ ref: `refs/heads/${branch}`, access: "read" })),
  ];
}

/** Registers a job and gives it the ACTIONS_ services. @param url of the service */
export function environmentOf(
  { runs }: ServiceState,
  desk: TokenDesk,
  url: string,
  { runId, job, attempt, jobBackendId, scopes = DEFAULT_SCOPES, cacheMode, readOnly = false }: JobIdentity,
): RuntimeServices {
  const run = runs.find(Number(runId)) ?? runs.add({ id: Number(runId) });
  const tried = attempt ?? run.attempt;
  const id = jobBackendId ?? backendId("job", run.id, tried, job);
  runs.addJob({ runId: run.id, attempt: tried, backendId: id });
  return {
    resultsUrl: url,
    runtimeToken: desk.issue({
      runBackendId: runs.backendId(run.id),
      jobBackendId: id,
      scopes: scopeClaims(scopes, cacheMode, readOnly),
    }),
    ...(cacheMode !== undefined && { cacheMode }),
  };
}
