import { VERSION } from "../model/version.ts";
import type { ExitCode } from "./exit-code.ts";
import { findCommand, isGroup } from "./find-command.ts";
import { parseArguments } from "./parse-arguments.ts";
import { Refusal } from "./refusal.ts";
import { reportDefect, reportRefusal } from "./report-failure.ts";
import type { World } from "./world.ts";

/** The whole command line, from the words after the program's name to the exit code. Never throws. */
export const run = async (words: readonly string[], world: World): Promise<ExitCode> => {
  try {
    return await dispatch(words, world);
  } catch (error) {
    if (!(error instanceof Refusal)) return reportDefect(error, world);
    return reportRefusal(error, words, world).catch((defect: unknown) => reportDefect(defect, world));
  }
};

const dispatch = async (words: readonly string[], world: World): Promise<ExitCode> => {
  const [first = "", ...rest] = words;
  if (first === "--version" || first === "-V") {
    await world.stdout.write(rest.includes("--json") ? `${JSON.stringify({ version: VERSION })}\n` : `${VERSION}\n`);
    return 0;
  }
  if (first === "") throw new Refusal("a command is needed", { hint: "see: signalbox help" });
  const isHelp = (word: string | undefined): boolean => word === "--help" || word === "-h";
  if (isGroup(first) && isHelp(rest[0])) return dispatch(["help", first, ...rest.slice(1)], world);
  const { command, rest: given } = findCommand(isHelp(first) ? ["help", ...rest] : words);
  const args = parseArguments(command, given);
  if (!args.has("help")) return (await command.load())(args, world);
  const { help } = await import("./commands/help.ts");
  return help(parseArguments(findCommand(["help"]).command, command.name.split(" ")), world);
};
