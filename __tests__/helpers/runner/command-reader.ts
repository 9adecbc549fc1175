import { type ActionCommand, parseActionCommand } from "./action-command.ts";
import { ANNOTATION_LEVELS, type AnnotationLevel } from "./annotation.ts";
import type { SecretMasker } from "./secret-masker.ts";
import type { StepLog } from "./step-log.ts";

/** Source: actions/runner, the IActionCommandExtension classes of src/Runner.Worker/ActionCommandManager.cs. */
const COMMANDS = [
  "stop-commands",
  "set-env",
  "set-output",
  "save-state",
  "add-mask",
  "add-path",
  "add-matcher",
  "remove-matcher",
  "debug",
  ...ANNOTATION_LEVELS,
  "group",
  "endgroup",
  "echo",
] as const;
type CommandName = (typeof COMMANDS)[number];

/** Commands whose line is never echoed, even after `::echo::on`: it may hold the secret itself. */
const NEVER_ECHOED: ReadonlySet<string> = new Set(["add-mask", "debug", ...ANNOTATION_LEVELS]);

export type CommandReader = {
  read(line: string): void;
  /** From `set-output`, which is deprecated and still in force. */
  readonly outputs: readonly (readonly [name: string, value: string])[];
  readonly state: readonly (readonly [name: string, value: string])[];
  readonly masks: readonly string[];
};

/**
 * Obeys the workflow commands among a step's output lines; every other line goes to the log.
 * Source: actions/runner, src/Runner.Worker/ActionCommandManager.cs and Handlers/OutputManager.cs.
 */
export function createCommandReader(log: StepLog, masker: SecretMasker): CommandReader {
  const registered = new Set<string>(COMMANDS);
  const outputs: [string, string][] = [];
  const state: [string, string][] = [];
  const masks: string[] = [];
  let stopToken: string | undefined;
  let echo = false;

  const stop = (line: string, token: string): void => {
    // Otherwise a foreign text could choose a token that resumes by itself.
    if (token === "" || token === "pause-logging" || registered.has(token.toLowerCase())) {
      throw new Error(`'${token}' cannot be the token that ends stop-commands`);
    }
    log.output(line);
    stopToken = token.toLowerCase();
    registered.add(stopToken);
  };
  const resume = (line: string, token: string): void => {
    log.output(line);
    registered.delete(token);
    stopToken = undefined;
  };
  const named = (command: ActionCommand): string => {
    const name = command.properties.get("name");
    if (name === undefined) throw new Error(`Required field 'name' is missing in ##[${command.name}] command.`);
    log.issue("warning", `The \`${command.name}\` command is deprecated and will be disabled soon.`);
    return name;
  };
  const addMask = (value: string): void => {
    if (value.trim() === "") {
      log.issue("warning", "Can't add secret mask for empty string in ##[add-mask] command.");
      return;
    }
    masks.push(value);
    masker.add(value);
    for (const part of value.split(/[\r\n]/u)) masker.add(part);
  };
  const obey = (command: ActionCommand, line: string): void => {
    switch (command.name as CommandName) {
      case "stop-commands":
        stop(line, command.data);
        break;
      case "set-env":
      case "add-path":
        throw new Error(`The \`${command.name}\` command is disabled.`);
      case "set-output":
        outputs.push([named(command), command.data]);
        break;
      case "save-state":
        state.push([named(command), command.data]);
        break;
      case "add-mask":
        addMask(command.data);
        break;
      case "debug":
        log.debug(command.data);
        break;
      case "error":
      case "warning":
      case "notice":
        log.issue(command.name as AnnotationLevel, command.data, command.properties);
        break;
      case "group":
      case "endgroup":
        log.output(`##[${command.name}]${command.name === "group" ? command.data : ""}`);
        break;
      case "echo":
        echo = echoSwitch(command.data);
        break;
      // Problem matchers read later lines by patterns in a file; no action of ours registers one.
      case "add-matcher":
      case "remove-matcher":
        break;
    }
  };
  const carryOut = (command: ActionCommand, line: string): void => {
    if (echo && !NEVER_ECHOED.has(command.name)) log.output(line);
    try {
      obey(command, line);
    } catch (error) {
      log.issue("error", `Unable to process command '${line}' successfully.`);
      log.issue("error", (error as Error).message);
      log.fail();
    }
  };

  return {
    outputs,
    state,
    masks,
    read(line) {
      const command = parseActionCommand(line, registered);
      if (command !== undefined && command.name === stopToken) resume(line, stopToken);
      else if (command === undefined || stopToken !== undefined) log.output(line);
      else carryOut(command, line);
    },
  };
}

function echoSwitch(data: string): boolean {
  const word = data.trim().toUpperCase();
  if (word !== "ON" && word !== "OFF") {
    throw new Error(`Invalid echo command value. Possible values can be: 'on', 'off'. Current value is: '${data}'.`);
  }
  return word === "ON";
}
