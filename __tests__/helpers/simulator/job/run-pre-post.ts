import type { JavascriptRuns } from "./action-definition.ts";
import { attemptStep } from "./attempt-step.ts";
import type { ActionInstance, Frame, JobRun } from "./frame.ts";
import type { Journal } from "./journal.ts";
import { resolveAction } from "./resolve-action.ts";
import { runJavascript } from "./run-javascript.ts";
import { type Instances, newInstance, registerPost } from "./run-step.ts";
import type { StepDefinition } from "./step-definition.ts";
import { stepName } from "./step-name.ts";
import { stepScope } from "./step-scope.ts";
import { unsupported } from "./unsupported.ts";

/**
 * Gets the actions of the job's steps that are no local ones, as `Set up job` does, and runs each `pre`.
 * Source: actions/runner, src/Runner.Worker/ActionManager.cs (PrepareActionsAsync), JobExtension.cs (InitializeJob).
 * @throws for an action that is not there or refused, which fails the job
 */
export function findInstances(frame: Frame, steps: readonly StepDefinition[]): Instances {
  const instances: Instances = new Map();
  for (const step of steps) {
    const instance = remoteInstance(frame, step);
    if (instance === undefined) continue;
    instances.set(step, instance);
    refuseInnerPre(instance);
  }
  return instances;
}

function remoteInstance(frame: Frame, step: StepDefinition): ActionInstance | undefined {
  if (step.work.kind === "script") return undefined;
  const source = resolveAction(step.work.uses, frame.run.job, frame.run.folders.workspace);
  return source.kind === "double" || source.local ? undefined : newInstance(frame, step, source);
}

function refuseInnerPre({ action, frame }: ActionInstance, depth = 0): void {
  if (action.runs.kind !== "composite" || depth > 10) return;
  for (const step of action.runs.steps) {
    const inner = remoteInstance(frame, step);
    if (inner === undefined) continue;
    if (inner.action.runs.kind === "javascript" && inner.action.runs.pre !== undefined) {
      throw unsupported("pre of an action inside a composite action");
    }
    refuseInnerPre(inner, depth + 1);
  }
}

/** Runs the `pre` of every action that has one, in the order of the steps. */
export async function runPres(instances: Instances, journal: Journal): Promise<void> {
  for (const instance of instances.values()) {
    const runs = javascript(instance);
    const { pre } = runs ?? {};
    if (runs === undefined || pre === undefined) continue;
    await runScriptOf(instance, instance.frame, journal, "Pre", runs.preIf, pre);
  }
}

/** Runs the `post` of every action that got as far as its pre or main, the last one first. */
export async function runPosts(run: JobRun, journal: Journal): Promise<void> {
  for (let instance = run.posts.pop(); instance !== undefined; instance = run.posts.pop()) {
    const runs = javascript(instance);
    // A post looks at the job and fails the job, also that of an action inside an action.
    const frame = { ...instance.frame, progress: run.progress };
    if (runs?.post !== undefined) await runScriptOf(instance, frame, journal, "Post", runs.postIf, runs.post);
  }
}

function javascript({ action }: ActionInstance): JavascriptRuns | undefined {
  return action.runs.kind === "javascript" ? action.runs : undefined;
}

function runScriptOf(
  instance: ActionInstance,
  frame: Frame,
  journal: Journal,
  stage: "Pre" | "Post",
  condition: string,
  script: string,
): Promise<void> {
  const name = `${stage} ${stepName(instance.definition, stepScope(frame, Object.fromEntries(frame.run.env)))}`;
  return journal.step(name, undefined, (around) =>
    attemptStep(frame, instance.definition, {
      ...around,
      condition,
      body: (call) => {
        registerPost(instance);
        return runJavascript(call, instance, script);
      },
    }),
  );
}
