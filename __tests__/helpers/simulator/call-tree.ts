import { type CacheMode, capCacheMode, readCacheMode } from "./cache-mode.ts";
import { entriesOf, ofType, triggerOf, valueNamed } from "./call-inputs.ts";
import { InvalidWorkflow } from "./faults.ts";
import { isObject, type JsonObject, own } from "./json.ts";
import { type Permissions, permissionsAbove, readPermissions } from "./permissions.ts";
import { type ParsedWorkflowJob, readWorkflow, type WorkflowSource } from "./workflow-file.ts";

/**
 * Levels of workflows in one run, the one that the event starts among them.
 * Source: https://docs.github.com/actions/reference/workflows-and-actions/reusing-workflow-configurations#limitations-of-reusable-workflows
 */
export const MAX_LEVELS = 10;

/** A workflow file with all that it calls, and what its jobs may do. */
export type Workflow = {
  readonly source: WorkflowSource;
  readonly definition: JsonObject;
  readonly jobs: readonly WorkflowJob[];
};
export type WorkflowJob = ParsedWorkflowJob & {
  /** Of the token: the job's own, else the file's, else what the caller or the repository grants. */
  readonly permissions: Permissions;
  readonly cacheMode: CacheMode;
  /** Whether some `cache-mode` says so, here or above; clients are told of no other. */
  readonly cacheModeStated: boolean;
  /** The workflow that the job calls. */
  readonly called?: Workflow;
};

export type Grants = Pick<WorkflowJob, "permissions" | "cacheMode" | "cacheModeStated">;

/**
 * Reads a workflow and everything it calls, as GitHub does before a run starts.
 * @param repositories folders by `OWNER/REPO`
 * @param grants of the repository and the event
 * @throws InvalidWorkflow for what GitHub refuses, Unsupported for what is not modelled
 */
export function loadCallTree(
  source: WorkflowSource,
  repositories: Readonly<Record<string, string>>,
  grants: Grants,
): Promise<Workflow> {
  return load(source, repositories, grants, 1);
}

async function load(
  source: WorkflowSource,
  repositories: Readonly<Record<string, string>>,
  grants: Grants,
  level: number,
): Promise<Workflow> {
  const parsed = await readWorkflow(source, (uses) => resolveCall(uses, source, repositories));
  const root = grantsBelow(parsed.definition, grants, level, source.file);
  const jobs = parsed.jobs.map(async (job): Promise<WorkflowJob> => {
    const settled = { ...job, ...grantsBelow(job.definition, root, level, `${source.file}, job ${job.id}`) };
    const uses = job.definition["uses"];
    if (typeof uses !== "string") return settled;
    if (level >= MAX_LEVELS)
      throw new InvalidWorkflow(source.file, `job ${job.id}: calls nest deeper than ${MAX_LEVELS} levels`);
    const called = await load(resolveCall(uses, source, repositories), repositories, settled, level + 1);
    checkCall(settled, called, uses, source.file);
    return { ...settled, called };
  });
  return { source, definition: parsed.definition, jobs: await Promise.all(jobs) };
}

/** `permissions` and `cache-mode` of a file or a job; below the first level no mode is wider than the caller's. */
function grantsBelow(definition: JsonObject, above: Grants, level: number, where: string): Grants {
  const permissions = definition["permissions"];
  const stated = readCacheMode(definition["cache-mode"], where);
  const mode = stated ?? above.cacheMode;
  return {
    permissions: permissions === undefined ? above.permissions : readPermissions(permissions ?? {}),
    cacheMode: level === 1 ? mode : capCacheMode(mode, above.cacheMode),
    cacheModeStated: stated !== undefined || above.cacheModeStated,
  };
}

/**
 * What GitHub checks of a call before the run: no more rights than the caller has, and literal inputs of the right type.
 * Source: actions/runner, src/Sdk/WorkflowParser/Conversion/PermissionsHelper.cs and WorkflowTemplateConverter.cs,
 * ValidateWorkflowJobTrigger.
 */
function checkCall(caller: WorkflowJob, called: Workflow, uses: string, file: string): void {
  const asking = [
    ["The workflow", called.definition],
    ...called.jobs.map((job) => [`The nested job '${job.id}'`, job.definition]),
  ];
  for (const [who, definition] of asking as [string, JsonObject][]) {
    const asked = definition["permissions"];
    const above = asked === undefined ? [] : permissionsAbove(readPermissions(asked ?? {}), caller.permissions);
    if (above.length === 0) continue;
    const list = (side: "asked" | "had") => above.map((each) => `${each.scope}: ${each[side]}`).join(", ");
    const message = `Error calling workflow '${uses}'. ${who} is requesting '${list("asked")}', but is only allowed '${list("had")}'.`;
    throw new InvalidWorkflow(file, message);
  }
  const given = isObject(caller.definition["with"]) ? caller.definition["with"] : {};
  for (const [name, { type }] of entriesOf(triggerOf(called.definition, "workflow_call") ?? {}, "inputs")) {
    const value = valueNamed(given, name);
    if (value === undefined || (typeof value === "string" && value.includes("${{"))) continue;
    try {
      ofType(type, value, name);
    } catch (error) {
      throw new InvalidWorkflow(file, `job ${caller.id}: ${(error as Error).message}`);
    }
  }
}

const WORKFLOW_PATH = /^\.github\/workflows\/[^/]+\.ya?ml$/u;

/** Another repository's commits are not the run's; every `@ref` of one stands for this. */
const OTHER_SHA = "ca11ab1eca11ab1eca11ab1eca11ab1eca11ab1e";

/**
 * Finds the file that a job's `uses` names: `./` and `$/` in the repository and commit of the file that says so.
 * Source: https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax#jobsjob_iduses
 */
function resolveCall(
  uses: string,
  from: WorkflowSource,
  repositories: Readonly<Record<string, string>>,
): WorkflowSource {
  const [path = "", ref] = uses.split("@");
  const local = /^[.$]\//u.test(uses);
  const [, repository = "", rest = ""] = /^([^/]+\/[^/]+)\/(.+)$/u.exec(path) ?? [];
  const file = local ? uses.slice(2) : rest;
  if (!WORKFLOW_PATH.test(file) || (!local && ref === undefined))
    throw new InvalidWorkflow(from.file, `uses "${uses}": no file of .github/workflows`);
  if (local) return { ...from, file };
  const root = own(repositories, repository);
  if (root === undefined) throw new InvalidWorkflow(from.file, `uses "${uses}": workflow was not found`);
  return { repository, root, file, ref: ref ?? "", sha: OTHER_SHA };
}
