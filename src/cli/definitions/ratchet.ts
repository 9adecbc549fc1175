import type { Command } from "../command.ts";
import { EVALUATION, EVERYWHERE } from "./common-options.ts";
import { MEASUREMENT } from "./threshold-options.ts";

export const RATCHET: Command = {
  name: "ratchet",
  summary: "Tighten limits to what was measured",
  description: [
    "Writes what was measured into the lock file, for each threshold with a ratchet whose metric is better than its limit, in the environment at hand. A limit only ever moves in the direction of its ratchet; a worse figure moves nothing. Commit the file: check, the action and validate --base read it.",
  ],
  positionals: [{ name: "FLAG", multiple: true, description: "The same as --only." }],
  options: [
    ...MEASUREMENT,
    { name: "dry-run", description: "Say what would move, and write nothing." },
    ...EVALUATION,
    ...EVERYWHERE,
  ],
  exits: {
    0: "The lock file holds the tightest limits, moved or not.",
    2: "As for check; or the lock file cannot be written.",
  },
  examples: [
    {
      command: "signalbox ratchet -m line-coverage=@coverage/coverage-summary.json#/total/lines/pct",
      does: "Hold the coverage that was reached.",
    },
  ],
  load: async () => (await import("../commands/ratchet.ts")).ratchetCommand,
};
