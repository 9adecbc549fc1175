import type { Command } from "../command.ts";
import { EVALUATION, EVERYWHERE } from "./common-options.ts";

export const OUTPUT_FORMATS = ["table", "json", "env", "github", "gitlab"] as const;

export const EVALUATE: Command = {
  name: "evaluate",
  summary: "Evaluate flags and print their values",
  description: [
    "Evaluates the flags whose keys match a FLAG (a key or a glob), or all, in the context of the working copy.",
    "Formats: table for people; json; env: lines FLAG_<KEY>='value' for a POSIX shell; github: appends outputs to the file that the variable GITHUB_OUTPUT names, else prints them; gitlab: lines FLAG_<KEY>=value for a dotenv report, where a value that GitLab cannot carry unchanged is refused.",
    "With --batch, reads one JSON object a line and answers each with one JSON line, in order; see the section on batches.",
  ],
  positionals: [{ name: "FLAG", multiple: true, description: "Keys or globs of the flags to evaluate; default: all." }],
  options: [
    ...EVALUATION,
    { name: "flag", short: "f", value: "FLAG", multiple: true, description: "The same as a FLAG argument." },
    { name: "format", value: "FORMAT", choices: OUTPUT_FORMATS, default: "table", description: "How to print." },
    {
      name: "prefix",
      value: "TEXT",
      default: "FLAG_",
      description: "What the names start with in env and gitlab, so that no flag can replace a variable such as PATH.",
    },
    { name: "batch", value: "FILE|-", description: "Answer JSON Lines from a file or stdin." },
    { name: "save-snapshot", value: "FILE", description: "Also write what was decided on, for the snapshot commands." },
    ...EVERYWHERE,
  ],
  exits: {
    0: "Every flag that was asked for by name has an answer; in a batch: every line was answered.",
    1: "A flag that was asked for by name is in ERROR; its safe value is printed all the same.",
    2: "The configuration is missing or refused, no environment can be chosen, no flag matches, wrong usage.",
  },
  examples: [
    { command: "signalbox evaluate", does: "All flags, as a table." },
    {
      command: "signalbox evaluate --env production --set branch=main deployment_strategy",
      does: "One flag, as on the branch main in production.",
    },
    { command: 'eval "$(signalbox evaluate --format env)"', does: "All flags as variables of a shell." },
    { command: "signalbox evaluate --batch cases.jsonl", does: "Many evaluations in one process." },
  ],
  load: async () => (await import("../commands/evaluate.ts")).evaluate,
};
