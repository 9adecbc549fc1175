import type { RunnerEnvironment } from "./runner-environment.ts";

/**
 * What the event says about itself, each fact checked for its type. Everything in a payload can be written by
 * whoever triggers the event: titles, branch names, labels, even which repository is the head. A fact that is not
 * there, or is not of its type, is absent.
 */
export type EventFacts = {
  readonly event: string;
  /** Head and base repository differ, or the head is gone; absent when the event does not say. */
  readonly fork?: boolean;
  /** Of a fork: `owner:branch`, which no branch of this repository can be called. */
  readonly branch?: string;
  readonly base?: string;
  /** The commit that a merge group stands on. */
  readonly baseSha?: string;
  readonly tag?: string;
  readonly pr?: number;
  readonly prAuthor?: string;
  readonly draft?: boolean;
  readonly labels?: readonly string[];
  readonly defaultBranch?: string;
  /** From and to which commit the event moved; for the list of changed files. */
  readonly before?: string;
  readonly after?: string;
};

type Json = { readonly [key: string]: unknown };

/** Events that run on a ref of this repository itself, so nothing in them comes from a fork. */
const OWN_REF_EVENTS: ReadonlySet<string> = new Set([
  "push",
  "schedule",
  "workflow_dispatch",
  "repository_dispatch",
  "merge_group",
  "release",
]);

const COMMIT = /^[0-9a-f]{40}$|^[0-9a-f]{64}$/;

/** Reads the facts of an event from the runner's variables and the payload. Never throws on any payload. */
export const readEventFacts = (env: RunnerEnvironment, payload: unknown): EventFacts => {
  const event = env.GITHUB_EVENT_NAME ?? "";
  const root = object(payload);
  const repository = object(root["repository"]);
  const facts = {
    defaultBranch: text(repository["default_branch"]),
    ...ownFacts(event, root, repository, env.GITHUB_REF ?? ""),
  };
  return { event, ...withoutAbsent(facts) };
};

type Facts = { readonly [name in Exclude<keyof EventFacts, "event">]?: EventFacts[name] | undefined };

const ownFacts = (event: string, root: Json, repository: Json, ref: string): Facts => {
  if (isObject(root["pull_request"])) return pullRequestFacts(object(root["pull_request"]), repository);
  if (event === "workflow_run") return workflowRunFacts(object(root["workflow_run"]), repository);
  const issue = object(root["issue"]);
  // A comment does not say which branch its pull request has: absent, rather than the branch the workflow is of.
  if (isObject(issue["pull_request"])) return issueFacts(issue);
  const fork = OWN_REF_EVENTS.has(event) ? { fork: false } : {};
  const moved = { before: commit(root["before"]), after: commit(root["after"]) };
  return {
    ...fork,
    ...moved,
    ...refFacts(ref),
    ...(event === "merge_group" && mergeGroupFacts(object(root["merge_group"]))),
  };
};

const pullRequestFacts = (pull: Json, repository: Json): Facts => {
  const head = object(pull["head"]);
  const base = object(pull["base"]);
  const ownId = object(base["repo"])["id"] ?? repository["id"];
  const fork = isFork(object(head["repo"])["id"], ownId);
  return {
    fork,
    branch: headBranch(text(head["ref"]), fork, object(object(head["repo"])["owner"]), object(head["user"])),
    base: text(base["ref"]),
    ...issueFacts(pull),
  };
};

/** Triggered by another run, whose branch may be a fork's. The list of its pull requests is empty for forks. */
const workflowRunFacts = (run: Json, repository: Json): Facts => {
  const headRepository = object(run["head_repository"]);
  const fork = isFork(headRepository["id"], repository["id"]);
  const pulls = Array.isArray(run["pull_requests"]) ? run["pull_requests"] : [];
  return {
    fork,
    branch: headBranch(text(run["head_branch"]), fork, object(headRepository["owner"]), {}),
    pr: pulls.length === 1 ? integer(object(pulls[0])["number"]) : undefined,
  };
};

const issueFacts = (issue: Json): Facts => ({
  pr: integer(issue["number"]),
  prAuthor: text(object(issue["user"])["login"]),
  draft: typeof issue["draft"] === "boolean" ? issue["draft"] : undefined,
  labels: Array.isArray(issue["labels"])
    ? issue["labels"].flatMap((label) => text(object(label)["name"]) ?? [])
    : undefined,
});

const mergeGroupFacts = (group: Json): Facts => ({
  base: text(group["base_ref"])?.replace(/^refs\/heads\//, ""),
  baseSha: commit(group["base_sha"]),
  before: commit(group["base_sha"]),
  after: commit(group["head_sha"]),
});

const refFacts = (ref: string): Facts => ({
  branch: ref.startsWith("refs/heads/") ? text(ref.slice("refs/heads/".length)) : undefined,
  tag: ref.startsWith("refs/tags/") ? text(ref.slice("refs/tags/".length)) : undefined,
});

/** A head that is gone, or that does not say what it is, is somebody else's. */
const isFork = (headId: unknown, ownId: unknown): boolean => integer(headId) === undefined || headId !== ownId;

const headBranch = (branch: string | undefined, fork: boolean, owner: Json, user: Json): string | undefined =>
  branch === undefined || !fork ? branch : `${text(owner["login"]) ?? text(user["login"]) ?? "unknown"}:${branch}`;

const isObject = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Own properties only: `constructor` of a payload is absent unless somebody sent one. */
const object = (value: unknown): Json => Object.assign(Object.create(null), isObject(value) ? value : undefined);

const text = (value: unknown): string | undefined => (typeof value === "string" && value !== "" ? value : undefined);

const integer = (value: unknown): number | undefined =>
  typeof value === "number" && Number.isSafeInteger(value) && value > 0 ? value : undefined;

const commit = (value: unknown): string | undefined =>
  typeof value === "string" && COMMIT.test(value) && !/^0+$/.test(value) ? value : undefined;

const withoutAbsent = (facts: Facts): Omit<EventFacts, "event"> =>
  Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined));
