import type { Command, Option } from "./command.ts";
import { COMMAND_GROUPS, COMMANDS } from "./command-table.ts";

const WIDTH = 100;

/** The help of a command, as `--help` prints it. */
export const commandHelp = (command: Command): string => {
  const sections = [
    `signalbox ${command.name}: ${command.summary}`,
    `Usage: ${usageOf(command)}`,
    ...command.description.map((paragraph) => wrap(paragraph, "", WIDTH)),
    section(
      "Arguments",
      command.positionals.map((positional) => [positional.name, positional.description]),
    ),
    section(
      "Options",
      command.options.map((option) => [optionForms(option), optionDescription(option)]),
    ),
    section("Exit codes", Object.entries(command.exits)),
    section(
      "Examples",
      command.examples.map(({ command: line, does }) => [line, does]),
      true,
    ),
  ];
  return `${sections.filter((text) => text !== "").join("\n\n")}\n`;
};

/** The help of the whole command line. */
export const generalHelp = (): string => `signalbox: feature flags for CI/CD, evaluated where the pipeline runs

Usage: signalbox COMMAND [ARGUMENTS] [OPTIONS]

${section(
  "Commands",
  COMMANDS.map((command) => [command.name, command.summary]),
)}

${section("Options", [
  ["-h, --help", "Show this help, or the help of a command."],
  ["-V, --version", "Show the version."],
])}

Start with: signalbox init
`;

/** The help of commands that share their first word. */
export const groupHelp = (group: keyof typeof COMMAND_GROUPS, commands: readonly Command[]): string =>
  `signalbox ${group}: ${COMMAND_GROUPS[group]}

Usage: signalbox ${group} COMMAND [ARGUMENTS] [OPTIONS]

${section(
  "Commands",
  commands.map((command) => [command.name, command.summary]),
)}

For one of them: signalbox ${group} COMMAND --help
`;

/** `signalbox list [FLAG...] [OPTIONS]` */
export const usageOf = (command: Command): string => {
  const positionals = command.positionals.map(({ name, required, multiple }) => {
    const shown = multiple ? `${name}...` : name;
    return required ? shown : `[${shown}]`;
  });
  return ["signalbox", command.name, ...positionals, "[OPTIONS]"].join(" ");
};

/** `-e, --environment NAME, --env NAME` */
export const optionForms = ({ name, alias, short, value }: Option): string => {
  const long = [name, ...(alias === undefined ? [] : [alias])].map((word) => `--${word}`).join(", ");
  return `${short === undefined ? "" : `-${short}, `}${long}${value === undefined ? "" : ` ${value}`}`;
};

/** What an option does, which values it takes, and what stands without it. */
export const optionDescription = (option: Option): string =>
  [
    option.description,
    ...(option.choices === undefined ? [] : [`One of ${option.choices.join(", ")}.`]),
    ...(option.default === undefined ? [] : [`Default: ${option.default}.`]),
  ].join(" ");

const section = (title: string, rows: readonly (readonly [string, string])[], below = false): string => {
  if (rows.length === 0) return "";
  const indent = below ? 6 : Math.min(30, Math.max(...rows.map(([term]) => term.length)) + 4);
  const lines = rows.map(([term, text]) => {
    const wrapped = wrap(text, " ".repeat(indent), WIDTH);
    const head = `  ${term}`;
    return below || head.length + 2 > indent ? `${head}\n${wrapped}` : head.padEnd(indent) + wrapped.slice(indent);
  });
  return `${title}:\n${lines.join("\n")}`;
};

const wrap = (text: string, indent: string, width: number): string => {
  const lines: string[] = [];
  let line = indent;
  for (const word of text.split(" ")) {
    if (line.length > indent.length && line.length + 1 + word.length > width) {
      lines.push(line);
      line = indent;
    }
    line += line.length > indent.length ? ` ${word}` : word;
  }
  return [...lines, line].join("\n");
};
