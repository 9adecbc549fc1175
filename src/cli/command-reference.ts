import type { Command } from "./command.ts";
import { COMMANDS } from "./command-table.ts";
import { EXIT_CODES } from "./exit-code.ts";
import { optionDescription, optionForms, usageOf } from "./help-text.ts";

/** The commands as Markdown, for docs/cli.md; a test compares them. */
export const commandReference = (): string => `${COMMANDS.map(commandSection).join("\n")}
## Exit codes

${table(["code", "meaning"], Object.entries(EXIT_CODES))}`;

const commandSection = (command: Command): string =>
  [
    `## ${command.name}`,
    `${command.summary}.`,
    `\`\`\`text\n${usageOf(command)}\n\`\`\``,
    ...command.description.map(escapeMarkup),
    ...(command.positionals.length === 0
      ? []
      : [
          table(
            ["argument", "meaning"],
            command.positionals.map((each) => [code(each.name), each.description]),
          ),
        ]),
    table(
      ["option", "meaning"],
      command.options.map((option) => [code(optionForms(option)), optionDescription(option)]),
    ),
    table(["exit code", "meaning"], Object.entries(command.exits)),
    command.examples.map(({ command: line, does }) => `- \`${line}\`: ${escapeMarkup(does)}`).join("\n"),
    "",
  ].join("\n\n");

const table = (titles: readonly [string, string], rows: readonly (readonly [string, string])[]): string => {
  const lines = rows.map(([term, meaning]) => `| ${term} | ${escapeMarkup(meaning)} |`);
  return [`| ${titles.join(" | ")} |`, "|---|---|", ...lines].join("\n");
};

/** A bar would end the cell, also within code. */
const code = (text: string): string => `\`${text.replaceAll("|", "\\|")}\``;

const escapeMarkup = (text: string): string => text.replace(/[<>|*_]/g, "\\$&");
