import { randomUUID } from "node:crypto";
import { appendFileSync, closeSync, constants, openSync, writeSync } from "node:fs";
import { EOL } from "node:os";
import { debug, error, getInput, notice, setFailed, summary, warning } from "@actions/core";
import { INPUTS, type InputName } from "./contract.ts";
import { outputBlock } from "./output-block.ts";
import type { Output } from "./outputs.ts";

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

/** The runner has made the file; where it has not, a new one would be read by nobody. */
const APPEND_TO_EXISTING = constants.O_WRONLY | constants.O_APPEND;

/** Writes outputs in order and in one go. The last one is the sentinel: where writing breaks off, it is missing. */
export const writeOutputs = (outputs: readonly Output[]): void => {
  const file = process.env["GITHUB_OUTPUT"];
  if (!file) throw new Error("GITHUB_OUTPUT is not set; it names the file that outputs are written to");
  const descriptor = openSync(file, APPEND_TO_EXISTING);
  try {
    appendFileSync(descriptor, outputBlock(outputs, randomUUID));
  } finally {
    closeSync(descriptor);
  }
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
export const writeLog = (line: string): void => {
  const text = harmless(line) + EOL;
  try {
    // The stream behind process.stdout costs milliseconds to make.
    writeSync(STDOUT, text);
  } catch {
    // A pipe that does not block and is full at this moment; the stream waits for it.
    process.stdout.write(text);
  }
};

const STDOUT = 1;

/** Fails the step with an error annotation; the stack appears only where debug logging is on. */
export const failStep = (message: string, stack: string | undefined): void => {
  if (stack !== undefined) debug(stack);
  setFailed(message);
};

/** Ends the process once all that was written has been taken; the exit code stays. */
export const endProcess = (): void => {
  process.stdout.write("", () => process.exit());
};

const harmless = (line: string): string =>
  line
    .replace(/[\p{Cc}\u2028\u2029]+/gu, " ")
    .replace(/##(?=\[)/g, "# #")
    .replace(/^\s*::/, ": :");
