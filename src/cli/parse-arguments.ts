import { type ParseArgsConfig, parseArgs } from "node:util";
import type { Command, Option } from "./command.ts";
import { CommandArguments } from "./command-arguments.ts";
import { nearestWord } from "./nearest-word.ts";
import { Refusal } from "./refusal.ts";

type ParserOptions = NonNullable<ParseArgsConfig["options"]>;

/** Reads the words after a command's name by its table entry; throws a Refusal for whatever is not in it. */
export const parseArguments = (command: Command, words: readonly string[]): CommandArguments => {
  const byName = new Map<string, Option>();
  for (const option of command.options) {
    byName.set(option.name, option);
    if (option.alias !== undefined) byName.set(option.alias, option);
  }
  const hint = `see: signalbox ${command.name} --help`;
  const config = { args: [...words], options: parserOptions(byName), allowPositionals: true, tokens: true } as const;
  // Not strict: the tokens name the fault; strict parsing would only give an English sentence to take it from.
  const { tokens } = parseArgs({ ...config, strict: false });
  const given = new Map<string, string[]>();
  const positionals: string[] = [];
  for (const token of tokens) {
    if (token.kind === "option-terminator") continue;
    if (token.kind === "positional") {
      positionals.push(token.value);
      continue;
    }
    const option = byName.get(token.name);
    if (option === undefined) throw unknownOption(command, token.rawName, byName.keys());
    const value = checkValue(option, token.rawName, token.value, token.inlineValue === true, hint);
    given.set(option.name, [...(given.get(option.name) ?? []), value]);
  }
  if (!given.has("help")) checkPositionals(command, positionals, hint);
  return new CommandArguments(new Set(command.options.map((option) => option.name)), given, positionals);
};

const parserOptions = (byName: ReadonlyMap<string, Option>): ParserOptions => {
  const options: ParserOptions = {};
  for (const [name, option] of byName) {
    options[name] = {
      type: option.value === undefined ? "boolean" : "string",
      ...(option.short !== undefined && name === option.name ? { short: option.short } : {}),
    };
  }
  return options;
};

const unknownOption = (command: Command, rawName: string, known: Iterable<string>): Refusal => {
  const nearest = nearestWord(rawName.replace(/^-+/, ""), known);
  return new Refusal(`signalbox ${command.name}: unknown option ${JSON.stringify(rawName)}`, {
    hint: nearest === undefined ? `see: signalbox ${command.name} --help` : `did you mean --${nearest}?`,
  });
};

const checkValue = (
  option: Option,
  rawName: string,
  value: string | undefined,
  inline: boolean,
  hint: string,
): string => {
  if (option.value === undefined) {
    if (value !== undefined) throw new Refusal(`${rawName} takes no value`, { hint });
    return "true";
  }
  if (value === undefined) throw new Refusal(`${rawName} needs a value: ${rawName} ${option.value}`, { hint });
  // `--env --json`: a forgotten value must not swallow the next option.
  if (!inline && value.length > 1 && value.startsWith("-")) {
    throw new Refusal(`${rawName} needs a value, found ${JSON.stringify(value)}`, {
      hint: `to give it all the same: ${rawName}=${value}`,
    });
  }
  if (option.choices !== undefined && !option.choices.includes(value)) {
    const nearest = nearestWord(value, option.choices);
    throw new Refusal(`${rawName}: ${JSON.stringify(value)} is not one of ${option.choices.join(", ")}`, {
      hint: nearest === undefined ? hint : `did you mean ${nearest}?`,
    });
  }
  return value;
};

const checkPositionals = (command: Command, given: readonly string[], hint: string): void => {
  const missing = command.positionals.slice(given.length).find((positional) => positional.required);
  if (missing !== undefined) throw new Refusal(`signalbox ${command.name} needs ${missing.name}`, { hint });
  if (command.positionals.at(-1)?.multiple) return;
  const extra = given[command.positionals.length];
  if (extra !== undefined) {
    throw new Refusal(`signalbox ${command.name}: unexpected argument ${JSON.stringify(extra)}`, { hint });
  }
};
