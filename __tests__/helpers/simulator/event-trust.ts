import { isObject, type Json, type JsonObject, own } from "./json.ts";

/** Events of a pull request whose run of a fork gets no secrets and a token that only reads. */
const PULL_REQUEST_EVENTS: readonly string[] = ["pull_request", "pull_request_review", "pull_request_review_comment"];

/**
 * Whether a run works for a pull request of a fork without trust.
 * Source: https://docs.github.com/actions/reference/workflows-and-actions/events-that-trigger-workflows#workflows-in-forked-repositories
 */
export function isForkPullRequest(event: string, payload: JsonObject, repository: string): boolean {
  return (
    PULL_REQUEST_EVENTS.includes(event) && isOther(at(payload, "pull_request", "head", "repo", "full_name"), repository)
  );
}

/** Whether a `workflow_run` follows the run of a fork. */
export function isForkWorkflowRun(event: string, payload: JsonObject, repository: string): boolean {
  return event === "workflow_run" && isOther(at(payload, "workflow_run", "head_repository", "full_name"), repository);
}

/** A head whose repository is gone counts as a fork; a payload that says nothing does not. */
function isOther(name: Json | undefined, repository: string): boolean {
  return name === null || (typeof name === "string" && name.toLowerCase() !== repository.toLowerCase());
}

function at(value: JsonObject, ...path: readonly string[]): Json | undefined {
  return path.reduce<Json | undefined>((found, key) => (isObject(found) ? own(found, key) : found), value);
}
