import type { Command } from "../command.ts";
import { EVERYWHERE } from "./common-options.ts";

export const SCHEMA: Command = {
  name: "schema",
  summary: "Print the JSON Schema of flag files, for editors",
  description: ["Prints a JSON Schema (draft 2020-12). It comes from the same tables as the checks of validate."],
  positionals: [],
  options: EVERYWHERE,
  exits: { 0: "The schema was printed." },
  examples: [{ command: "signalbox schema > flags.schema.json", does: "Write it into a file." }],
  load: async () => (await import("../commands/schema.ts")).schema,
};
