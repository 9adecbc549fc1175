import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readEnvFile } from "./env-file.ts";
import type { SecretMasker } from "./secret-masker.ts";
import type { StepLog } from "./step-log.ts";
import { readStepSummary } from "./step-summary.ts";
import { textLines } from "./text-lines.ts";

/** In the order in which the runner reads them. Source: actions/runner, src/Runner.Worker/FileCommandManager.cs. */
export const COMMAND_FILES = ["path", "env", "step_summary", "state", "output"] as const;
export type CommandFile = (typeof COMMAND_FILES)[number];

/** Makes the five files afresh, empty, and answers their paths. */
export function makeCommandFiles(temp: string): Readonly<Record<CommandFile, string>> {
  const folder = join(temp, "_runner_file_commands");
  mkdirSync(folder, { recursive: true });
  const entries = COMMAND_FILES.map((name) => [name, join(folder, `${name}_${crypto.randomUUID()}`)] as const);
  for (const [, path] of entries) writeFileSync(path, "");
  return Object.fromEntries(entries) as Record<CommandFile, string>;
}

/** The files' text; one that the step deleted reads as empty. */
export function readCommandFiles(paths: Readonly<Record<CommandFile, string>>): Readonly<Record<CommandFile, string>> {
  const entries = COMMAND_FILES.map((name) => [name, existsSync(paths[name]) ? readFileSync(paths[name], "utf8") : ""]);
  return Object.fromEntries(entries) as Record<CommandFile, string>;
}

type Pairs = readonly (readonly [name: string, value: string])[];

export type FileCommands = {
  readonly outputs: Pairs;
  readonly env: Pairs;
  readonly state: Pairs;
  readonly path: readonly string[];
  readonly summary?: string;
  readonly summaryDropped: boolean;
};

/** Obeys what a step wrote into its files. A fault in one fails the step and leaves the others in force. */
export function obeyFileCommands(
  texts: Readonly<Record<CommandFile, string>>,
  masker: SecretMasker,
  log: StepLog,
  crlf: boolean,
): FileCommands {
  const fail = (file: CommandFile, message: string): void => {
    log.issue("error", `Unable to process file command '${file}' successfully.`);
    log.issue("error", message);
    log.fail();
  };
  const pairs = (file: CommandFile, refuse: (name: string) => string | undefined): Pairs => {
    const read = readEnvFile(texts[file], crlf);
    const refused = read.pairs.findIndex(([name]) => refuse(name) !== undefined);
    const message = refused < 0 ? read.failure : refuse(read.pairs[refused]?.[0] ?? "");
    if (message !== undefined) fail(file, message);
    return refused < 0 ? read.pairs : read.pairs.slice(0, refused);
  };
  const path = textLines(texts.path).filter((line) => line !== "");
  const env = pairs("env", () => undefined).filter(([name]) => !isBlocked(name, log));
  const { summary, dropped } = readStepSummary(texts.step_summary, masker, log);
  const state = pairs("state", () => undefined);
  // SetOutput demands a name, so `=value` is refused here though the file's format allows it.
  const outputs = pairs("output", (name) =>
    name === "" ? "Value cannot be null or empty. (Parameter 'name')" : undefined,
  );
  return { outputs, env, state, path, summaryDropped: dropped, ...(summary !== undefined && { summary }) };
}

/** NODE_OPTIONS would run code in every later step. Source: actions/runner, SetEnvFileCommand._setEnvBlockList. */
function isBlocked(name: string, log: StepLog): boolean {
  if (name.toUpperCase() !== "NODE_OPTIONS") return false;
  log.issue("error", "Can't store NODE_OPTIONS output parameter using '$GITHUB_ENV' command.");
  return true;
}
