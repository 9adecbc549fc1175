import type { CommandRun } from "../command.ts";
import { COMMANDS } from "../command-table.ts";
import { findCommand } from "../find-command.ts";
import { commandHelp, generalHelp } from "../help-text.ts";
import { writeJson } from "../write-json.ts";

/** `signalbox help`, and what `--help` runs. */
export const help: CommandRun = async (args, world) => {
  const name = args.positionals[0];
  const commands = name === undefined ? COMMANDS : [findCommand(name)];
  if (args.has("json")) {
    // The loaders are functions, which JSON leaves out.
    await writeJson(world.stdout, { schema_version: 1, commands: JSON.parse(JSON.stringify(commands)) });
  } else await world.stdout.write(name === undefined ? generalHelp() : commands.map(commandHelp).join("\n"));
  return 0;
};
