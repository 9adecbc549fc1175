import type { StepLog } from "../../runner/step-log.ts";
import { readAction } from "./action-definition.ts";
import { type Attempt, attemptStep } from "./attempt-step.ts";
import type { ActionInstance, Frame, StepState } from "./frame.ts";
import { resolveAction } from "./resolve-action.ts";
import { runComposite } from "./run-composite.ts";
import { runDouble } from "./run-double.ts";
import { runJavascript } from "./run-javascript.ts";
import { runScript } from "./run-script.ts";
import { stepCondition } from "./step-condition.ts";
import type { ActionWork, StepDefinition } from "./step-definition.ts";
import type { StepCall, StepEnd } from "./step-process.ts";

/** Where a step writes to, and the time it may take. */
export type StepSurroundings = Pick<Attempt, "summaries" | "timeout"> & {
  readonly log: StepLog;
  readonly name: string;
};

/** Instances that a `pre` made already, by their step; each step of a job has one at most. */
export type Instances = Map<StepDefinition, ActionInstance>;

/** Runs the main part of a step and keeps its state for `steps.<id>`. */
export async function runStep(
  frame: Frame,
  definition: StepDefinition,
  around: StepSurroundings,
  instances: Instances = new Map(),
): Promise<StepState> {
  const { work } = definition;
  const body = (call: StepCall): Promise<StepEnd> =>
    work.kind === "script" ? runScript(call, work) : runUses(call, work, instances);
  const state = await attemptStep(frame, definition, { ...around, condition: stepCondition(definition.if), body });
  if (definition.id !== undefined) frame.steps[definition.id] = state;
  return state;
}

function runUses(call: StepCall, work: ActionWork, instances: Instances): Promise<StepEnd> {
  const { frame, definition } = call;
  const source = resolveAction(work.uses, frame.run.job, frame.run.folders.workspace);
  if (source.kind === "double") return runDouble(call, work, source.handler);
  const instance = instances.get(definition) ?? newInstance(frame, definition, source);
  const { runs } = instance.action;
  if (runs.kind === "composite") return runComposite(call, instance, runs, runStep);
  if (runs.pre !== undefined && source.local) {
    call.log.issue("warning", `\`pre\` execution is not supported for local action from '${work.uses}'`);
  }
  registerPost(instance);
  return runJavascript(call, instance, runs.main);
}

/** Reads the action that a step uses. */
export function newInstance(
  frame: Frame,
  definition: StepDefinition,
  source: ActionInstance["source"],
): ActionInstance {
  const action = readAction(source.folder, source.folder);
  return { frame, definition, action, source, state: {}, postRegistered: false };
}

/** Once for each action, when the first of its scripts starts; so a failing or skipped main still has its post. */
export function registerPost(instance: ActionInstance): void {
  const { runs } = instance.action;
  if (runs.kind !== "javascript" || runs.post === undefined || instance.postRegistered) return;
  instance.postRegistered = true;
  instance.frame.run.posts.push(instance);
}
