import { type ApiAnswer, NOT_FOUND, ok, refused } from "../contents-api/api-answer.ts";
import { type Artifact, isExpired, isFinal } from "./artifact-store.ts";
import { pageOf } from "./paging.ts";
import { REPOSITORY_ID } from "./run-routes.ts";
import type { ServiceState } from "./service-state.ts";

/**
 * GET actions/artifacts and actions/runs/{id}/artifacts: newest first, by `name`, in pages; expired ones are listed as such.
 * Source: https://docs.github.com/rest/actions/artifacts
 * @param runId `undefined` lists the repository's
 * @param url address of the request without its query; `base` that of the service
 */
export function listArtifacts(
  state: ServiceState,
  runId: number | undefined,
  query: URLSearchParams,
  url: string,
  base: string,
): ApiAnswer {
  if (runId !== undefined && state.runs.find(runId) === undefined) return NOT_FOUND;
  const found = state.artifacts.artifacts.filter(
    (each) => isFinal(each) && (runId ?? each.runId) === each.runId && (query.get("name") ?? each.name) === each.name,
  );
  const page = pageOf(found.reverse(), query, url);
  return {
    status: 200,
    headers: page.headers,
    json: { total_count: found.length, artifacts: page.items.map((each) => artifactJson(state, each, base)) },
  };
}

/** GET actions/artifacts/{id}. */
export function showArtifact(state: ServiceState, id: number, base: string): ApiAnswer {
  const artifact = findArtifact(state, id);
  return artifact === undefined ? NOT_FOUND : ok(artifactJson(state, artifact, base));
}

/** GET actions/artifacts/{id}/zip: leads to the blob, which needs no token; what has expired is gone. */
export function downloadArtifact(state: ServiceState, id: number): ApiAnswer {
  const artifact = findArtifact(state, id);
  if (artifact === undefined) return NOT_FOUND;
  if (isExpired(artifact, state.now())) return refused(410, "Artifact has expired");
  return { status: 302, headers: { location: state.blobs.sign(artifact.blob, "r", state.handout()) } };
}

/** DELETE actions/artifacts/{id}. */
export function deleteArtifact(state: ServiceState, id: number): ApiAnswer {
  const artifact = findArtifact(state, id);
  if (artifact === undefined) return NOT_FOUND;
  state.artifacts.remove((each) => each === artifact);
  return { status: 204 };
}

function findArtifact({ artifacts }: ServiceState, id: number): Artifact | undefined {
  return artifacts.artifacts.find((each) => each.id === id && isFinal(each));
}

function artifactJson({ repository, runs, now }: ServiceState, artifact: Artifact, base: string) {
  const url = `${base}/repos/${repository}/actions/artifacts/${artifact.id}`;
  const run = runs.find(artifact.runId);
  return {
    id: artifact.id,
    name: artifact.name,
    size_in_bytes: artifact.size,
    url,
    archive_download_url: `${url}/zip`,
    expired: isExpired(artifact, now()),
    created_at: artifact.createdAt,
    updated_at: artifact.createdAt,
    expires_at: artifact.expiresAt,
    digest: artifact.digest,
    workflow_run: {
      id: artifact.runId,
      repository_id: REPOSITORY_ID,
      head_repository_id: REPOSITORY_ID,
      head_branch: run?.branch,
      head_sha: run?.sha,
    },
  };
}
