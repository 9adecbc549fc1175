import { inputVariable } from "../../runner/action-manifest.ts";
import { serviceVariables } from "../../runner/runtime-services.ts";
import { textLines } from "../../runner/text-lines.ts";
import type { ActionAnswer, ActionHandler } from "../job-contract.ts";
import type { ActionWork } from "./step-definition.ts";
import { processEnvironment, type StepCall, type StepEnd } from "./step-process.ts";
import { fillRecord } from "./template.ts";

/** Asks the double of an action; what it throws fails the step, as an action that throws does. */
export async function runDouble(call: StepCall, work: ActionWork, handler: ActionHandler): Promise<StepEnd> {
  const { run } = call.frame;
  const inputs = fillRecord(work.with, call.scope);
  const env = processEnvironment(run, call.env, call.github, {
    ...Object.fromEntries(Object.entries(inputs).map(([name, value]) => [inputVariable(name), value])),
    ...serviceVariables(run.job.services),
  });
  const { workspace, temp } = run.folders;
  const asked = handler({ uses: work.uses, inputs, env, github: call.github, workspace, temp, job: run.job });
  const answer = await Promise.race([asked, stopped(call.stop)]);
  for (const line of textLines(answer.log ?? "")) call.log.output(line);
  return { outcome: answer.outcome ?? "success", outputs: answer.outputs ?? {} };
}

function stopped(stop: AbortSignal): Promise<ActionAnswer> {
  return new Promise((resolve) => {
    const answer = (): void => resolve({ outcome: "failure" });
    if (stop.aborted) answer();
    else stop.addEventListener("abort", answer);
  });
}
