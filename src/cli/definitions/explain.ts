import type { Command } from "../command.ts";
import { EVALUATION, EVERYWHERE } from "./common-options.ts";

export const EXPLAIN: Command = {
  name: "explain",
  summary: "Show step by step why a flag has its value",
  description: [
    "Evaluates one flag and shows each step: what was compared with what, which bucket the targeting key fell into, which rule decided and why the others did not.",
  ],
  positionals: [{ name: "FLAG", required: true, description: "The key of the flag." }],
  options: [...EVALUATION, ...EVERYWHERE],
  exits: {
    0: "The flag has an answer.",
    1: "The flag is in ERROR.",
    2: "The configuration is missing or refused, no environment can be chosen, there is no such flag, wrong usage.",
  },
  examples: [
    { command: "signalbox explain deployment_strategy --env production", does: "The trace for a person." },
    { command: "signalbox explain deployment_strategy --json", does: "The same steps as JSON." },
  ],
  load: async () => (await import("../commands/explain.ts")).explain,
};
