import { createHash } from "node:crypto";
import { type ApiAnswer, ok } from "../contents-api/api-answer.ts";
import { type Artifact, defaultExpiry, downloadName, isExpired, isFinal } from "./artifact-store.ts";
import type { RegisteredJob } from "./run-store.ts";
import type { TokenClaims } from "./runtime-token.ts";
import type { ServiceState } from "./service-state.ts";
import { type TwirpBody, textField, twirpError } from "./twirp-answer.ts";

/** The methods of ArtifactService. Source: @actions/artifact 6.2.1, lib/generated/results/api/v1/artifact.js and lib/internal. */
export function answerArtifactMethod(
  state: ServiceState,
  method: string,
  body: TwirpBody,
  claims: TokenClaims,
): ApiAnswer {
  const job = state.runs.findJob(claims.runBackendId, claims.jobBackendId);
  if (job === undefined || textField(body, "workflow_run_backend_id") !== claims.runBackendId) {
    return twirpError("permission_denied", "the token has no scope for this workflow run");
  }
  switch (method) {
    case "CreateArtifact":
      return create(state, body, job);
    case "FinalizeArtifact":
      return finalize(state, body, job);
    case "ListArtifacts":
      return list(state, body, job, claims.runBackendId);
    case "GetSignedArtifactURL":
      return signedUrl(state, body, job);
    case "DeleteArtifact":
      return remove(state, body, job);
    default:
      return twirpError("bad_route", `no handler for ArtifactService/${method}`);
  }
}

/** Within one attempt a name is taken once; a re-run may use it again. */
function create({ artifacts, blobs, now, handout }: ServiceState, body: TwirpBody, job: RegisteredJob): ApiAnswer {
  const { runId, attempt } = job;
  const name = textField(body, "name");
  if (artifacts.artifacts.some((each) => each.runId === runId && each.attempt === attempt && each.name === name)) {
    return twirpError("already_exists", "an artifact with this name already exists on the workflow run");
  }
  const artifact = artifacts.add({
    runId,
    attempt,
    jobBackendId: job.backendId,
    name,
    mimeType: textField(body, "mime_type") || "application/zip",
    createdAt: new Date(now()).toISOString(),
    expiresAt: textField(body, "expires_at") || defaultExpiry(now()),
    size: 0,
    digest: "",
  });
  return ok({ ok: true, signed_upload_url: blobs.sign(artifact.blob, "cw", handout()) });
}

function finalize({ artifacts, blobs }: ServiceState, body: TwirpBody, job: RegisteredJob): ApiAnswer {
  const artifact = artifacts.artifacts.find(
    (each) => !isFinal(each) && each.jobBackendId === job.backendId && each.name === textField(body, "name"),
  );
  const blob = blobs.get(artifact?.blob ?? "");
  if (artifact === undefined || blob === undefined) return ok({ ok: false });
  const size = blob.bytes.length;
  const digest = `sha256:${createHash("sha256").update(blob.bytes).digest("hex")}`;
  if (textField(body, "size") !== String(size) || (body["hash"] ?? digest) !== digest) return ok({ ok: false });
  blobs.put(artifact.blob, { ...blob, fileName: downloadName(artifact) });
  return ok({ ok: true, artifact_id: String(artifacts.replace(artifact, { size, digest }).id) });
}

function list(state: ServiceState, body: TwirpBody, job: RegisteredJob, runBackendId: string): ApiAnswer {
  const { name_filter: name, id_filter: id } = body;
  const found = readable(state, job).filter(
    (each) => (name ?? each.name) === each.name && String(id ?? each.id) === String(each.id),
  );
  return ok({
    artifacts: found.map((each) => ({
      workflow_run_backend_id: runBackendId,
      workflow_job_run_backend_id: each.jobBackendId,
      database_id: String(each.id),
      name: each.name,
      size: String(each.size),
      created_at: each.createdAt,
      digest: each.digest,
    })),
  });
}

function readable({ artifacts, now }: ServiceState, { runId }: RegisteredJob): Artifact[] {
  return artifacts.artifacts.filter((each) => each.runId === runId && isFinal(each) && !isExpired(each, now()));
}

/** The newest of a name, as uploaded by the job that the request names. */
function named(state: ServiceState, body: TwirpBody, job: RegisteredJob): Artifact | undefined {
  const uploader = textField(body, "workflow_job_run_backend_id");
  return readable(state, job).findLast(
    (each) => each.name === textField(body, "name") && each.jobBackendId === uploader,
  );
}

function signedUrl(state: ServiceState, body: TwirpBody, job: RegisteredJob): ApiAnswer {
  const artifact = named(state, body, job);
  if (artifact === undefined) return twirpError("not_found", "artifact not found");
  return ok({ signed_url: state.blobs.sign(artifact.blob, "r", state.handout()) });
}

function remove(state: ServiceState, body: TwirpBody, job: RegisteredJob): ApiAnswer {
  const artifact = named(state, body, job);
  if (artifact === undefined) return twirpError("not_found", "artifact not found");
  state.artifacts.remove((each) => each === artifact);
  return ok({ ok: true, artifact_id: String(artifact.id) });
}
