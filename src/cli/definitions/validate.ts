import type { Command } from "../command.ts";
import { CONFIG, EVERYWHERE, NOW } from "./common-options.ts";
import { LOCK } from "./threshold-options.ts";

export const VALIDATE: Command = {
  name: "validate",
  summary: "Report every problem of the flag files",
  description: [
    "Reads all files as one flag set and reports everything that is wrong, with the line, a caret under the fault and what was probably meant. Problems go to stderr, the closing line to stdout.",
    "With --format github the problems are also written as workflow commands, which a runner shows beside the changed lines: ten errors and ten warnings, as many as it accepts from one step.",
    "With --base, the flags and the lock of that commit are read from git, and every threshold that is weaker now is an error: a limit, a tolerance, a ratchet, a locked limit, a threshold that is gone. With --allow-lower and a reason they are only noted.",
  ],
  positionals: [{ name: "PATH", multiple: true, description: "Files, folders or globs; the same as --config." }],
  options: [
    CONFIG,
    { name: "strict", description: "Warnings fail, too." },
    {
      name: "max-expired",
      value: "N",
      description: "Fail when more than N flags are past their expiry date.",
    },
    { ...NOW, description: "The instant that decides which flags are expired." },
    {
      name: "format",
      value: "FORMAT",
      choices: ["text", "json", "github"],
      default: "text",
      description: "text, json (as --json) or github (annotations).",
    },
    { name: "base", value: "REF", description: "Compare the thresholds with those of a commit, branch or tag." },
    { name: "allow-lower", description: "Note weaker thresholds instead of failing; needs --reason." },
    { name: "reason", value: "TEXT", description: "Why thresholds may be weaker; stands in the output." },
    LOCK,
    ...EVERYWHERE,
  ],
  exits: {
    0: "No errors (with --strict: no warnings).",
    1: "Problems were found, or more than N flags are expired.",
    2: "A file is missing or cannot be read, or the base cannot be compared with.",
  },
  examples: [
    { command: "signalbox validate", does: "Check config/feature-flags.yaml." },
    { command: "signalbox validate --strict --max-expired 0 flags/", does: "Admit no warning and no expired flag." },
    { command: "signalbox validate --base origin/main", does: "Refuse a change that weakens a threshold." },
    { command: "signalbox validate --json", does: "The problems as JSON." },
  ],
  load: async () => (await import("../commands/validate.ts")).validate,
};
