import type { Command } from "./command.ts";
import { COMMAND_GROUPS, COMMANDS } from "./command-table.ts";
import { nearestWord } from "./nearest-word.ts";
import { Refusal } from "./refusal.ts";

/** The command that the first words name, and the words after it. */
export type FoundCommand = { readonly command: Command; readonly rest: readonly string[] };

/** Whether a word is the first of commands of two words, such as `flag`. */
export const isGroup = (word: string): boolean => Object.hasOwn(COMMAND_GROUPS, word);

/** The command of one word or two; throws a Refusal that names the nearest one. */
export const findCommand = (words: readonly string[]): FoundCommand => {
  const [first = "", second = ""] = words;
  const length = isGroup(first) ? 2 : 1;
  const name = length === 2 ? `${first} ${second}`.trimEnd() : first;
  const command = COMMANDS.find((candidate) => candidate.name === name);
  if (command !== undefined) return { command, rest: words.slice(length) };
  if (length === 2 && (second === "" || second.startsWith("-"))) {
    throw new Refusal(`signalbox ${first} needs a second word`, { hint: `see: signalbox ${first} --help` });
  }
  const names = COMMANDS.map((candidate) => candidate.name).filter((known) => known.includes(" ") === (length === 2));
  const nearest = nearestWord(name, [...names, ...(length === 1 ? Object.keys(COMMAND_GROUPS) : [])]);
  const kind = first.startsWith("-") ? "option" : "command";
  const more = length === 2 ? `signalbox ${first} --help` : "signalbox help";
  throw new Refusal(`unknown ${kind} ${JSON.stringify(name)}`, {
    hint: nearest === undefined ? `see: ${more}` : `did you mean: signalbox ${nearest}?`,
  });
};
