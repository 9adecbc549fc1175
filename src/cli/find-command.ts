import type { Command } from "./command.ts";
import { COMMANDS } from "./command-table.ts";
import { nearestWord } from "./nearest-word.ts";
import { Refusal } from "./refusal.ts";

/** The command of that name; throws a Refusal that names the nearest one. */
export const findCommand = (name: string): Command => {
  const command = COMMANDS.find((candidate) => candidate.name === name);
  if (command !== undefined) return command;
  const nearest = nearestWord(
    name,
    COMMANDS.map((candidate) => candidate.name),
  );
  const kind = name.startsWith("-") ? "option" : "command";
  throw new Refusal(`unknown ${kind} ${JSON.stringify(name)}`, {
    hint: nearest === undefined ? "see: signalbox help" : `did you mean: signalbox ${nearest}?`,
  });
};
