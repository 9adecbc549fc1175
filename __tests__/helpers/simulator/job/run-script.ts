import { writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { shellCommand } from "./shell-command.ts";
import type { ScriptWork } from "./step-definition.ts";
import { processEnvironment, runStepProcess, type StepCall, type StepEnd } from "./step-process.ts";
import { fillText } from "./template.ts";

/**
 * A `run:` step: the filled text in a file, run by its shell. `defaults` do not reach into composite actions.
 * Source: actions/runner, src/Runner.Worker/Handlers/ScriptHandler.cs.
 */
export async function runScript(call: StepCall, work: ScriptWork): Promise<StepEnd> {
  const { frame, scope } = call;
  const { run } = frame;
  const defaults = frame.kind === "job" ? run.defaults : {};
  const filled = (value: ScriptWork["shell"]) => (value === undefined ? undefined : fillText(value, scope));
  const file = join(run.folders.temp, `${crypto.randomUUID()}.sh`);
  const shell = shellCommand(filled(work.shell) ?? defaults.shell, file);
  writeFileSync(file, fillText(work.script, scope));
  const cwd = resolve(run.folders.workspace, filled(work.folder) ?? defaults.folder ?? "");
  const environment = processEnvironment(run, call.env, call.github);
  const result = await runStepProcess(call, { ...shell, cwd }, environment);
  if (result.exitCode !== 0 && result.exitCode !== null) {
    call.log.issue("error", `Process completed with exit code ${result.exitCode}.`);
  }
  return { outcome: result.outcome, outputs: result.outputs };
}
