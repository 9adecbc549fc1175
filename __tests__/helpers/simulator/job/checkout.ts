import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import type { ActionAnswer, ActionCall } from "../job-contract.ts";
import { refuseOtherKeys, Unsupported } from "./unsupported.ts";

/** Inputs that do not change which files appear. */
const WITHOUT_EFFECT = ["fetch-depth", "fetch-tags", "persist-credentials", "token", "show-progress", "clean"];
const KNOWN_INPUTS: ReadonlySet<string> = new Set([...WITHOUT_EFFECT, "repository", "ref", "path"]);

/** What is never in a commit of a folder that is no git repository of its own. */
const NOT_COMMITTED: ReadonlySet<string> = new Set([".git", "node_modules"]);

/**
 * The double of actions/checkout: copies the repository's folder to the workspace, without history. It knows one
 * commit, so another ref or repository is not modelled.
 * Source: https://github.com/actions/checkout#usage
 */
export function checkout(call: ActionCall): ActionAnswer {
  const { job, inputs, workspace } = call;
  refuseOtherKeys(inputs, KNOWN_INPUTS);
  const github = job.contexts.github;
  const refs = [github["sha"], github["ref"], github["ref_name"], github["head_ref"], job.workflow.sha];
  const { ref = "", repository = "", path = "" } = inputs;
  if (ref !== "" && !refs.includes(ref)) throw new Unsupported(`actions/checkout with ref ${ref}`);
  if (repository !== "" && repository !== job.workflow.repository) {
    throw new Unsupported(`actions/checkout with repository ${repository}`);
  }
  const target = resolve(workspace, path);
  mkdirSync(target, { recursive: true });
  for (const entry of readdirSync(target)) rmSync(join(target, entry), { recursive: true });
  for (const file of committedFiles(job.root)) {
    mkdirSync(dirname(join(target, file)), { recursive: true });
    cpSync(join(job.root, file), join(target, file), { recursive: true, verbatimSymlinks: true });
  }
  const commit = String(github["sha"] ?? job.workflow.sha);
  return { outputs: { ref: ref === "" ? String(github["ref"] ?? "") : ref, commit } };
}

function committedFiles(root: string): string[] {
  if (!existsSync(join(root, ".git"))) return readdirSync(root).filter((entry) => !NOT_COMMITTED.has(entry));
  const listed = execFileSync("git", ["ls-files", "-z"], { cwd: root, encoding: "utf8" });
  return listed.split("\0").filter((file) => file !== "" && existsSync(join(root, file)));
}
