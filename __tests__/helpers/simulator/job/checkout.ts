import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import type { ActionAnswer, ActionCall, PreparedJob } from "../job-contract.ts";
import type { Json } from "../json.ts";
import { repositoryFolder } from "./repository-folder.ts";
import { refuseOtherKeys, unsupported } from "./unsupported.ts";

/** Inputs that do not change which files appear. */
const WITHOUT_EFFECT = ["fetch-depth", "fetch-tags", "persist-credentials", "token", "show-progress"];
const KNOWN_INPUTS: ReadonlySet<string> = new Set([...WITHOUT_EFFECT, "repository", "ref", "path", "clean"]);

/** What is never in a commit of a folder that is no git repository of its own. */
const NOT_COMMITTED: ReadonlySet<string> = new Set([".git", "node_modules"]);

/**
 * The double of actions/checkout: copies a repository's folder to the workspace, without history. Each folder is one
 * commit, so another ref of the run's or the workflow's repository is not modelled. Inside a called workflow too it is
 * the caller's repository that comes without an input.
 * Source: https://github.com/actions/checkout#usage
 */
export function checkout(call: ActionCall): ActionAnswer {
  const { job, inputs, workspace } = call;
  refuseOtherKeys(inputs, KNOWN_INPUTS);
  const { github } = job.contexts;
  const own = String(github["repository"]);
  const { ref = "", repository = own, path = "", clean = "true" } = inputs;
  if (clean !== "true") throw unsupported(`actions/checkout with clean ${clean}`);
  const folder = repositoryFolder(job, repository);
  if (folder === undefined) throw unsupported(`actions/checkout with repository ${repository}`);
  const refs = knownRefs(job, repository);
  if (ref !== "" && refs !== undefined && !refs.includes(ref)) throw unsupported(`actions/checkout with ref ${ref}`);
  const target = resolve(workspace, path);
  mkdirSync(target, { recursive: true });
  for (const entry of readdirSync(target)) rmSync(join(target, entry), { recursive: true });
  for (const file of committedFiles(folder)) {
    mkdirSync(dirname(join(target, file)), { recursive: true });
    cpSync(join(folder, file), join(target, file), { recursive: true, verbatimSymlinks: true });
  }
  const commit = repository === own ? String(github["sha"]) : job.workflow.sha;
  return { outputs: { ref: ref === "" ? String(github["ref"]) : ref, commit } };
}

/** The names of the one commit that is there; undefined for a repository of which nothing is known. */
function knownRefs({ contexts: { github }, workflow }: PreparedJob, repository: string): readonly Json[] | undefined {
  const run = [github["sha"], github["ref"], github["ref_name"], github["head_ref"]].map((ref) => ref ?? null);
  const own = repository === github["repository"] ? run : [];
  const called = repository === workflow.repository ? [workflow.sha, workflow.ref.replace(/^[^@]*@/u, "")] : [];
  return own.length + called.length > 0 ? [...own, ...called] : undefined;
}

function committedFiles(root: string): string[] {
  if (!existsSync(join(root, ".git"))) return readdirSync(root).filter((entry) => !NOT_COMMITTED.has(entry));
  const listed = execFileSync("git", ["ls-files", "-z"], { cwd: root, encoding: "utf8" });
  return listed.split("\0").filter((file) => file !== "" && existsSync(join(root, file)));
}
