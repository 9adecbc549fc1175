import type { Command } from "../command.ts";
import { EVERYWHERE } from "./common-options.ts";

export const INIT: Command = {
  name: "init",
  summary: "Write a commented flag file to start from",
  description: [
    "Writes config/feature-flags.yaml (or FILE): a gate, a rollout, a number and a choice of variants, each with a comment. The file is written whole or not at all, and one that exists is left alone.",
  ],
  positionals: [{ name: "FILE", description: "Where to write; default: config/feature-flags.yaml." }],
  options: [
    { name: "force", description: "Replace a file that exists." },
    { name: "schema", description: "Write the JSON Schema beside it, and name it in the file for editors." },
    ...EVERYWHERE,
  ],
  exits: { 0: "The file was written.", 2: "It exists already, or cannot be written." },
  examples: [
    { command: "signalbox init", does: "Write config/feature-flags.yaml." },
    { command: "signalbox init --schema flags/ci.yaml", does: "Write flags/ci.yaml and flags/ci.schema.json." },
  ],
  load: async () => (await import("../commands/init.ts")).init,
};
