import { InvalidWorkflow, Unsupported } from "./faults.ts";
import { isObject, type Json, type JsonObject } from "./json.ts";

const WORKFLOW_KEYS = [
  "name",
  "run-name",
  "description",
  "on",
  "permissions",
  "cache-mode",
  "env",
  "defaults",
  "concurrency",
  "jobs",
];
const JOB_KEYS = [
  "name",
  "needs",
  "if",
  "runs-on",
  "strategy",
  "timeout-minutes",
  "continue-on-error",
  "env",
  "environment",
  "permissions",
  "cache-mode",
  "concurrency",
  "outputs",
  "defaults",
  "steps",
];
const CALL_KEYS = [
  "name",
  "uses",
  "with",
  "secrets",
  "needs",
  "if",
  "strategy",
  "permissions",
  "cache-mode",
  "concurrency",
];
/** Mappings with fixed keys below a workflow or a job; those of steps are the job level's to check. */
const INNER_KEYS: Readonly<Record<string, readonly string[]>> = {
  concurrency: ["group", "cancel-in-progress", "queue"],
  defaults: ["run"],
  environment: ["name", "url", "deployment"],
  strategy: ["matrix", "fail-fast", "max-parallel"],
};
/** Mappings whose keys are the author's own. */
const FREE_KEYS = ["env", "outputs", "with", "secrets", "permissions"];

/**
 * Refuses a workflow with a key that the simulator does not model, so that none is silently ignored.
 * @param workflow the file as plain JSON, valid by GitHub's own parser
 * @throws Unsupported
 */
export function checkKeys(workflow: JsonObject, file: string): void {
  onlyKeys(workflow, WORKFLOW_KEYS, file);
  innerKeys(workflow, file);
  for (const [id, job] of Object.entries(mapping(workflow["jobs"], file))) {
    const where = `${file}, job ${id}`;
    const definition = mapping(job, where);
    onlyKeys(definition, Object.hasOwn(definition, "uses") ? CALL_KEYS : JOB_KEYS, where);
    innerKeys(definition, where);
  }
}

function innerKeys(definition: JsonObject, where: string): void {
  for (const [key, keys] of Object.entries(INNER_KEYS)) {
    const inner = definition[key];
    if (isObject(inner)) onlyKeys(inner, keys, where);
  }
  const concurrency = definition["concurrency"];
  if (isObject(concurrency) && concurrency["queue"] === "max" && concurrency["cancel-in-progress"] === true)
    throw new InvalidWorkflow(where, "queue: max and cancel-in-progress: true exclude each other");
  for (const key of FREE_KEYS) {
    const inner = definition[key];
    if (isObject(inner)) noInsertion(inner, where);
  }
  const strategy = definition["strategy"];
  if (isObject(strategy) && isObject(strategy["matrix"])) noInsertion(strategy["matrix"], where);
}

function onlyKeys(value: JsonObject, allowed: readonly string[], where: string): void {
  for (const key of Object.keys(value)) if (!allowed.includes(key)) throw new Unsupported(key, where);
}

function noInsertion(value: JsonObject, where: string): void {
  for (const key of Object.keys(value)) if (key.includes("${{")) throw new Unsupported(key, where);
}

function mapping(value: Json | undefined, where: string): JsonObject {
  if (isObject(value)) return value;
  throw new InvalidWorkflow(where, "a mapping is needed");
}
