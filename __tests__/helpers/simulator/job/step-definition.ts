import { isObject, type Json, type JsonObject } from "../json.ts";
import { refuseOtherKeys, unsupported } from "./unsupported.ts";

/** A step as YAML has it, expressions unexpanded. */
export type StepDefinition = {
  readonly id?: string;
  /** `github.action`: the id, or one made from what the step does, `__run_2`. */
  readonly action: string;
  readonly name?: Json;
  readonly if?: Json;
  readonly env: JsonObject;
  readonly continueOnError?: Json;
  readonly timeoutMinutes?: Json;
  readonly work: ScriptWork | ActionWork;
};
export type ScriptWork = {
  readonly kind: "script";
  readonly script: Json;
  readonly shell?: Json;
  readonly folder?: Json;
};
export type ActionWork = { readonly kind: "action"; readonly uses: string; readonly with: JsonObject };

const COMMON = ["name", "id", "if", "env", "continue-on-error"];
const RUN_KEYS: ReadonlySet<string> = new Set([...COMMON, "run", "shell", "working-directory"]);
const USES_KEYS: ReadonlySet<string> = new Set([...COMMON, "uses", "with"]);

/**
 * Reads the steps of a job or a composite action.
 * Source: the schemas of @actions/workflow-parser, workflow-v1.0 (steps-item) and action-v1.0 (composite-steps).
 * @throws Unsupported for background, wait, parallel and every other key that is not modelled
 */
export function readSteps(steps: Json | undefined, where: "job" | "composite"): readonly StepDefinition[] {
  if (!Array.isArray(steps)) throw unsupported(`steps of a ${where} that are no sequence`);
  const mappings = (steps as readonly Json[]).map((step) => {
    if (!isObject(step)) throw unsupported(`a step that is no mapping: ${JSON.stringify(step)}`);
    return step;
  });
  const taken = new Set(mappings.flatMap((step) => (step["id"] === undefined ? [] : [String(step["id"])])));
  return mappings.map((step) => readStep(step, where, taken));
}

function readStep(step: JsonObject, where: "job" | "composite", taken: Set<string>): StepDefinition {
  const known = step["run"] === undefined ? USES_KEYS : RUN_KEYS;
  refuseOtherKeys(step, where === "job" ? new Set([...known, "timeout-minutes"]) : known);
  const work = readWork(step);
  if (where === "composite" && work.kind === "script" && work.shell === undefined) {
    throw unsupported("run without shell in a composite action");
  }
  const id = step["id"] === undefined ? undefined : String(step["id"]);
  return {
    ...(id !== undefined && { id }),
    action: id ?? generatedId(work, taken),
    env: mapping(step["env"], "env"),
    work,
    ...(step["name"] !== undefined && { name: step["name"] }),
    ...(step["if"] !== undefined && { if: step["if"] }),
    ...(step["continue-on-error"] !== undefined && { continueOnError: step["continue-on-error"] }),
    ...(step["timeout-minutes"] !== undefined && { timeoutMinutes: step["timeout-minutes"] }),
  };
}

function readWork(step: JsonObject): ScriptWork | ActionWork {
  if (step["run"] === undefined && step["uses"] === undefined) throw unsupported("a step without run and uses");
  if (step["run"] === undefined) {
    return { kind: "action", uses: String(step["uses"]), with: mapping(step["with"], "with") };
  }
  return {
    kind: "script",
    script: step["run"],
    ...(step["shell"] !== undefined && { shell: step["shell"] }),
    ...(step["working-directory"] !== undefined && { folder: step["working-directory"] }),
  };
}

/** A mapping of texts; an expression in its place (`env: ${{ ... }}`) is not modelled. */
export function mapping(value: Json | undefined, key: string): JsonObject {
  if (value === undefined || value === null) return {};
  if (!isObject(value)) throw unsupported(`${key} that is no mapping`);
  return value;
}

/** Source: @actions/workflow-parser, model/converter/steps and id-builder. */
function generatedId(work: ScriptWork | ActionWork, taken: Set<string>): string {
  const base = `__${work.kind === "script" ? "run" : actionName(work.uses)}`;
  let id = base;
  for (let attempt = 2; taken.has(id); attempt++) id = `${base}_${attempt}`;
  taken.add(id);
  return id;
}

function actionName(uses: string): string {
  if (/^[.$]\//u.test(uses)) return "self";
  const [owner = "", repository = ""] = uses.replace(/@.*$/u, "").split("/");
  return `${owner}_${repository}`.replace(/[^\w-]/gu, "_");
}
