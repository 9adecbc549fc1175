import { debug, error, getInput, info, notice, setFailed, setOutput, summary, warning } from "@actions/core";
import { INPUTS, type InputName } from "./contract.ts";

/** The only place that reads inputs from the runner, and that writes outputs, annotations, summary and log to it. */

/** An input of the step; the declared default where it is not set. An expression is a default of action.yml alone. */
export const readInput = (name: InputName): string => {
  const declared = INPUTS[name].default;
  return getInput(name) || (declared.startsWith("${{") ? "" : declared);
};

/** One annotation of the step. Values of properties and message are escaped by the toolkit. */
export type Annotation = {
  readonly severity: "error" | "warning" | "notice";
  readonly message: string;
  readonly title?: string;
  readonly position?: { readonly file: string; readonly line: number; readonly column: number };
};

const ANNOTATE = { error, warning, notice } as const;

/** Writes an annotation. */
export const writeAnnotation = ({ severity, message, title, position }: Annotation): void =>
  ANNOTATE[severity](message, {
    ...(title !== undefined && { title }),
    ...(position && { file: position.file, startLine: position.line, startColumn: position.column }),
  });

/** Writes outputs in order. The last one is the sentinel: where writing breaks off, it is missing. */
export const writeOutputs = (outputs: readonly (readonly [name: string, value: string])[]): void => {
  for (const [name, value] of outputs) setOutput(name, value);
};

/**
 * Adds Markdown to the job summary, where the runner has one. A summary that cannot be written costs a warning: what
 * a pipeline decides must not hang on a page for people.
 */
export const writeSummary = async (markdown: string): Promise<void> => {
  if (!process.env["GITHUB_STEP_SUMMARY"]) return;
  try {
    await summary.addRaw(markdown).write();
  } catch (cause) {
    warning(`the job summary could not be written: ${String(cause)}`);
  }
};

/**
 * One line in the log. The runner reads commands out of the log, `::error::` at the start of a line and `##[error]`
 * anywhere in it, so outside text in a line is kept from becoming one.
 */
export const writeLog = (line: string): void => info(harmless(line));

/** Fails the step with an error annotation; the stack appears only where debug logging is on. */
export const failStep = (message: string, stack: string | undefined): void => {
  if (stack !== undefined) debug(stack);
  setFailed(message);
};

const harmless = (line: string): string =>
  line
    .replace(/[\p{Cc}\u2028\u2029]+/gu, " ")
    .replace(/##(?=\[)/g, "# #")
    .replace(/^\s*::/, ": :");
