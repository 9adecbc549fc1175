/** The `github` context of a job; every field a text, as the variables are. */
export type GithubContext = Readonly<Record<string, string>>;

/** A port nothing listens on: a test that forgot its service fails at once and never reaches the network. */
export const CLOSED_PORT_URL = "http://127.0.0.1:9";

/** A token in the shape of an installation token; no such token was ever issued. */
export const TEST_TOKEN = "ghs_signalboxTestTokenSignalboxTestToken";

/** Source: actions/runner, src/Runner.Worker/GitHubContext.cs, _contextEnvAllowlist: other fields get no variable. */
const FIELDS_WITH_VARIABLE: ReadonlySet<string> = new Set(
  `action action_path action_ref action_repository actor actor_id api_url base_ref env event_name event_path graphql_url
  head_ref job output path ref ref_name ref_protected ref_type repository repository_id repository_owner
  repository_owner_id retention_days run_attempt run_id run_number server_url sha state step_summary triggering_actor
  workflow workflow_ref workflow_sha workspace`.split(/\s+/u),
);

/**
 * A whole context of a run of octo/app, in which the given fields replace the defaults and what follows from them follows.
 * Source: https://docs.github.com/actions/reference/workflows-and-actions/variables#default-environment-variables
 */
export function githubContext(event: string, given: GithubContext, paths: GithubContext): GithubContext {
  const repository = given["repository"] ?? "octo/app";
  const ref = given["ref"] ?? (event.startsWith("pull_request") ? "refs/pull/7/merge" : "refs/heads/main");
  const actor = given["actor"] ?? "mona";
  const sha = given["sha"] ?? "5ca1ab1e5ca1ab1e5ca1ab1e5ca1ab1e5ca1ab1e";
  const serverUrl = given["server_url"] ?? "https://github.com";
  const workflowRef = `${repository}/.github/workflows/ci.yml@${ref}`;
  return {
    action: "__octo_signalbox",
    action_ref: "v1",
    action_repository: "octo/signalbox",
    actor,
    actor_id: "583231",
    api_url: CLOSED_PORT_URL,
    base_ref: "",
    event_name: event,
    graphql_url: `${given["api_url"] ?? CLOSED_PORT_URL}/graphql`,
    head_ref: "",
    job: "flags",
    ref,
    ref_name: ref.replace(/^refs\/(?:heads|tags|pull)\//u, ""),
    ref_protected: "false",
    ref_type: ref.startsWith("refs/tags/") ? "tag" : "branch",
    repository,
    repository_id: "1296269",
    repository_owner: repository.split("/")[0] ?? "",
    repository_owner_id: "9919",
    retention_days: "90",
    run_attempt: "1",
    run_id: "10000000001",
    run_number: "42",
    server_url: serverUrl,
    sha,
    token: TEST_TOKEN,
    triggering_actor: actor,
    workflow: "CI",
    workflow_ref: workflowRef,
    workflow_sha: sha,
    ...given,
    ...paths,
  };
}

/** The GITHUB_ variables of a context. */
export function githubVariables(context: GithubContext): Record<string, string> {
  const fields = Object.entries(context).filter(([field]) => FIELDS_WITH_VARIABLE.has(field));
  return Object.fromEntries(fields.map(([field, value]) => [`GITHUB_${field.toUpperCase()}`, value]));
}
