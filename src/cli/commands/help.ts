import type { Command, CommandRun } from "../command.ts";
import { type COMMAND_GROUPS, COMMANDS } from "../command-table.ts";
import { findCommand, isGroup } from "../find-command.ts";
import { commandHelp, generalHelp, groupHelp } from "../help-text.ts";
import { Refusal } from "../refusal.ts";
import { writeJson } from "../write-json.ts";

/** `signalbox help`, and what `--help` runs. */
export const help: CommandRun = async (args, world) => {
  const words = args.positionals;
  const [group = ""] = words;
  const isWhole = words.length === 0;
  const isOfGroup = words.length === 1 && isGroup(group);
  const ofGroup = COMMANDS.filter(({ name }) => name.startsWith(`${group} `));
  const commands = isWhole ? COMMANDS : isOfGroup ? ofGroup : [commandOf(words)];
  if (args.has("json")) {
    // The loaders are functions, which JSON leaves out.
    await writeJson(world.stdout, { schema_version: 1, commands: JSON.parse(JSON.stringify(commands)) });
  } else if (isOfGroup) await world.stdout.write(groupHelp(group as keyof typeof COMMAND_GROUPS, ofGroup));
  else await world.stdout.write(isWhole ? generalHelp() : commands.map(commandHelp).join("\n"));
  return 0;
};

const commandOf = (words: readonly string[]): Command => {
  const { command, rest } = findCommand(words);
  if (rest[0] === undefined) return command;
  throw new Refusal(`signalbox help: unexpected argument ${JSON.stringify(rest[0])}`, { hint: "see: signalbox help" });
};
