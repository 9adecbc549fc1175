import { join } from "node:path";
import { inputVariable, resolveInputs } from "../../runner/action-manifest.ts";
import { serviceVariables } from "../../runner/runtime-services.ts";
import type { JsonObject } from "../json.ts";
import type { ActionInstance } from "./frame.ts";
import type { ActionWork } from "./step-definition.ts";
import { processEnvironment, runStepProcess, type StepCall, type StepEnd } from "./step-process.ts";
import { sharedContexts } from "./step-scope.ts";
import { fillRecord } from "./template.ts";

/** The inputs of an action: `with`, then the defaults; what the runner warns of is logged. */
export function actionInputs(call: StepCall, work: ActionWork, instance: ActionInstance): ReadonlyMap<string, string> {
  const given = fillRecord(work.with, call.scope);
  const resolved = resolveInputs(instance.action.manifest, given, sharedContexts(call.frame, call.github));
  if (resolved.warning !== undefined) call.log.issue("warning", resolved.warning);
  return resolved.values;
}

/** The `github` context inside an action. Source: actions/runner, src/Runner.Worker/ActionRunner.cs. */
export function githubOfAction(github: JsonObject, instance: ActionInstance): JsonObject {
  const { repository, ref } = instance.source;
  return { ...github, action_path: instance.action.folder, action_repository: repository, action_ref: ref };
}

/**
 * Runs one script of a JavaScript action, as a process of this very Node.
 * Source: actions/runner, src/Runner.Worker/Handlers/NodeScriptActionHandler.cs.
 * @param script path of the file in the action's folder
 */
export async function runJavascript(call: StepCall, instance: ActionInstance, script: string): Promise<StepEnd> {
  const { run } = call.frame;
  const inputs = actionInputs(call, instance.definition.work as ActionWork, instance);
  const environment = processEnvironment(run, call.env, githubOfAction(call.github, instance), {
    ...Object.fromEntries([...inputs].map(([name, value]) => [inputVariable(name), value])),
    ...Object.fromEntries(Object.entries(instance.state).map(([name, value]) => [`STATE_${name}`, value])),
    ...serviceVariables(run.job.services),
  });
  const program = { command: process.execPath, args: [join(instance.action.folder, script)] };
  const result = await runStepProcess(call, { ...program, cwd: run.folders.workspace }, environment);
  Object.assign(instance.state, result.state);
  return { outcome: result.outcome, outputs: result.outputs };
}
