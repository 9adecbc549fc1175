import type { Command } from "../command.ts";
import { EVERYWHERE } from "./common-options.ts";

export const HELP: Command = {
  name: "help",
  summary: "Show the commands, or the help of one command",
  description: ["Shows the same as the option --help."],
  positionals: [
    {
      name: "COMMAND",
      multiple: true,
      description: "The command to explain, of one word or two; default: all, in a line each.",
    },
  ],
  options: EVERYWHERE,
  exits: { 0: "The help was printed.", 2: "There is no such command." },
  examples: [{ command: "signalbox help evaluate", does: "The same as signalbox evaluate --help." }],
  load: async () => (await import("../commands/help.ts")).help,
};
