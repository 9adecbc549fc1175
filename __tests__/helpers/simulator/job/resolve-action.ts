import { join } from "node:path";
import type { ActionHandler, ActionHandlers, PreparedJob } from "../job-contract.ts";
import { own } from "../json.ts";
import { checkout } from "./checkout.ts";
import { repositoryFolder } from "./repository-folder.ts";
import { unsupported } from "./unsupported.ts";

/** Where the code of a `uses:` comes from. */
export type ActionSource =
  | { readonly kind: "double"; readonly handler: ActionHandler }
  | {
      readonly kind: "folder";
      readonly folder: string;
      /** In the workspace, so that it is there only after a checkout and has no `pre`. */
      readonly local: boolean;
      /** `github.action_repository` and `github.action_ref`; empty for a local action. */
      readonly repository: string;
      readonly ref: string;
    };

/** Doubles that every job has. */
const BUILT_IN: ActionHandlers = { "actions/checkout": checkout };

/**
 * Finds what a `uses:` names: `./path` in the workspace, `$/path` in the folder of the workflow's commit, any other
 * action among the doubles or in the folder of its repository.
 * Source: https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax#jobsjob_idstepsuses
 * @throws for `$/` without a path, which the runner refuses
 */
export function resolveAction(uses: string, job: PreparedJob, workspace: string): ActionSource {
  const { repository, sha } = job.workflow;
  if (uses.startsWith("docker://")) throw unsupported("docker");
  if (uses.startsWith("./")) {
    return { kind: "folder", folder: join(workspace, uses), local: true, repository: "", ref: "" };
  }
  if (uses.startsWith("$/")) {
    if (/^\$\/+$/u.test(uses)) throw new Error(`'${uses}' names no path: the root action has no self reference`);
    return { kind: "folder", folder: join(job.root, uses.slice(1)), local: false, repository, ref: sha };
  }
  const [, owner = "", name = "", path = "", ref = ""] = /^([^/@]+)\/([^/@]+)((?:\/[^@]*)?)@(.+)$/u.exec(uses) ?? [];
  const known = own(job.actions, `${owner}/${name}${path}`) ?? own(job.actions, `${owner}/${name}`);
  if (known !== undefined) return { kind: "double", handler: known };
  const folder = repositoryFolder(job, `${owner}/${name}`);
  if (folder !== undefined) {
    return { kind: "folder", folder: join(folder, path), local: false, repository: `${owner}/${name}`, ref };
  }
  const builtIn = own(BUILT_IN, `${owner}/${name}${path}`);
  if (builtIn === undefined) throw unsupported(`uses ${uses}: no double of it is given in actions`);
  return { kind: "double", handler: builtIn };
}
