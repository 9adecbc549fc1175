import { expandTemplate } from "../expressions/expand-template.ts";
import type { Annotation, AnnotationLevel } from "./annotation.ts";
import { caseInsensitiveRecord } from "./case-insensitive-record.ts";
import { type CommandFile, obeyFileCommands } from "./command-files.ts";
import { createCommandReader } from "./command-reader.ts";
import { type JobOutputs, keepJobOutputs } from "./job-outputs.ts";
import type { SecretMasker } from "./secret-masker.ts";
import type { ProcessResult } from "./spawn-process.ts";
import type { StepLog } from "./step-log.ts";
import { textLines } from "./text-lines.ts";

export type StepResult = ProcessResult & {
  readonly outcome: "success" | "failure";
  /** `steps.<id>.outputs`. */
  readonly outputs: Readonly<Record<string, string>>;
  /** The outputs of a job with this step alone; `declared` maps a name to its expression, else every output is passed on. */
  jobOutputs(declared?: Readonly<Record<string, string>>): JobOutputs;
  readonly annotations: readonly Annotation[];
  readonly droppedAnnotations: Readonly<Record<AnnotationLevel, number>>;
  /** As the log page shows it: masked, obeyed commands taken out. */
  readonly log: string;
  readonly summary?: string;
  readonly summaryDropped: boolean;
  readonly env: Readonly<Record<string, string>>;
  readonly path: readonly string[];
  readonly state: Readonly<Record<string, string>>;
  /** Values that the step itself asked to mask. */
  readonly masks: readonly string[];
  readonly files: Readonly<Record<CommandFile, string>>;
};

/**
 * Reads an ended process: its lines first (standard output, then standard error, for their true order is not kept), its
 * files after. Both streams are searched for commands.
 * Source: actions/runner, src/Runner.Worker/Handlers/NodeScriptActionHandler.cs (both streams, exit code) and
 * src/Runner.Worker/ActionRunner.cs (files after the process).
 */
export function readStepResult(
  ended: ProcessResult,
  files: Readonly<Record<CommandFile, string>>,
  masker: SecretMasker,
  log: StepLog,
  step: { readonly stepId: string; readonly github: Readonly<Record<string, string>> },
): StepResult {
  const commands = createCommandReader(log, masker);
  for (const line of [...textLines(ended.stdout), ...textLines(ended.stderr)]) commands.read(line);
  const written = obeyFileCommands(files, masker, log, process.platform === "win32");
  const outputs = caseInsensitiveRecord([...commands.outputs, ...written.outputs]);
  const outcome = ended.exitCode === 0 && !log.failed() ? "success" : "failure";
  const contexts = { github: step.github, steps: { [step.stepId]: { outputs, outcome, conclusion: outcome } } };
  const expanded = (declared: Readonly<Record<string, string>>): [string, string][] =>
    Object.entries(declared).map(([name, expression]) => [name, expandTemplate(expression, contexts)]);
  return {
    ...ended,
    outcome,
    outputs,
    jobOutputs: (declared) => keepJobOutputs(declared ? expanded(declared) : Object.entries(outputs), masker),
    annotations: log.annotations,
    droppedAnnotations: log.dropped,
    log: log.text(),
    ...(written.summary !== undefined && { summary: written.summary }),
    summaryDropped: written.summaryDropped,
    env: Object.fromEntries(written.env),
    path: written.path,
    state: caseInsensitiveRecord([...commands.state, ...written.state]),
    masks: commands.masks,
    files,
  };
}
