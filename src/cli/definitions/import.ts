import type { Command } from "../command.ts";
import { EVERYWHERE } from "./common-options.ts";

export const IMPORT: Command = {
  name: "import",
  summary: "Turn the flags of another system into a flag file",
  description: [
    "Reads flags of another form and writes a flag file, to stdout or into a file. What is not carried over as it stood is told on stderr with its line: lost (the flag is left out), dropped (a field is left out) or adapted.",
    "The form legacy: flags with enabled, rolloutStrategy, rolloutPercentage, environments, conditions, variants and metadata, grouped by category at the top level, in camelCase or snake_case.",
    "The form unleash: the JSON that an Unleash server answers to its clients at /api/client/features, or the events of its delta API. Strategies, constraints, segments, variants and parents become flags; its buckets are kept.",
  ],
  positionals: [
    { name: "FORM", required: true, description: "legacy or unleash." },
    { name: "FILE", required: true, description: "The file to read; - for stdin." },
  ],
  options: [
    { name: "output", short: "o", value: "FILE", default: "stdout", description: "Where to write the flag file." },
    { name: "strict", description: "Exit with 1 for whatever is dropped, too." },
    { name: "force", description: "Replace a file that exists." },
    ...EVERYWHERE,
  ],
  exits: {
    0: "Every flag was carried over.",
    1: "Some flag was left out (with --strict: or a part of one); the others were written.",
    2: "The file cannot be read, or nothing can be written.",
  },
  examples: [
    { command: "signalbox import legacy old-flags.yaml", does: "Print the flag file." },
    {
      command: "signalbox import legacy old-flags.yaml --output config/feature-flags.yaml",
      does: "Write it; the losses stay on the screen.",
    },
    { command: "signalbox import unleash features.json -o flags.yaml", does: "The same for the features of Unleash." },
  ],
  load: async () => (await import("../commands/import.ts")).importFlags,
};
