import type { StepLog } from "../../runner/step-log.ts";
import type { CompositeRuns } from "./action-definition.ts";
import type { ActionInstance, Frame, StepState } from "./frame.ts";
import { actionInputs, githubOfAction } from "./run-javascript.ts";
import type { StepSurroundings } from "./run-step.ts";
import type { ActionWork, StepDefinition } from "./step-definition.ts";
import { stepName } from "./step-name.ts";
import type { StepCall, StepEnd } from "./step-process.ts";
import { stepScope } from "./step-scope.ts";
import { fillRecord } from "./template.ts";

/** Actions within actions. Source: actions/runner, src/Runner.Common/Constants.cs, CompositeActionsMaxDepth (from 0). */
const MAX_DEPTH = 10;

type RunStep = (frame: Frame, definition: StepDefinition, around: StepSurroundings) => Promise<StepState>;

/**
 * Runs the steps of a composite action, with inputs, steps and a status of its own.
 * Source: actions/runner, src/Runner.Worker/Handlers/CompositeActionHandler.cs.
 * @param runStep the caller, as a step in here may use an action again
 */
export async function runComposite(
  call: StepCall,
  instance: ActionInstance,
  runs: CompositeRuns,
  runStep: RunStep,
): Promise<StepEnd> {
  const depth = call.frame.depth + 1;
  if (depth > MAX_DEPTH) throw new Error(`Composite action depth exceeded max depth ${MAX_DEPTH}`);
  const inputs = actionInputs(call, instance.definition.work as ActionWork, instance);
  const frame: Frame = {
    run: call.frame.run,
    kind: "composite",
    depth,
    github: githubOfAction(call.frame.github, instance),
    inputs: Object.fromEntries(inputs),
    outerEnv: call.stepEnv,
    steps: {},
    progress: { status: "success" },
  };
  for (const step of runs.steps) {
    const name = stepName(step, stepScope(frame, call.env));
    const { summaries, timeout } = call;
    await runStep(frame, step, { log: innerLog(call.log), name, summaries, timeout });
  }
  // Their values are read after failures too.
  const outputs = fillRecord(runs.outputs, { ...stepScope(frame, call.env, frame.github), functions: [] });
  return { outcome: frame.progress.status, outputs };
}

/** Writes into the log of the step around, where annotations are counted, but fails by itself. */
function innerLog(outer: StepLog): StepLog {
  let failed = false;
  return {
    ...outer,
    fail: () => {
      failed = true;
    },
    failed: () => failed,
  };
}
