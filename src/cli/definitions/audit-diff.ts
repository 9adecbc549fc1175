import type { Command } from "../command.ts";
import { EVERYWHERE } from "./common-options.ts";
import { VERIFYING } from "./verifying-options.ts";

export const AUDIT_DIFF: Command = {
  name: "audit diff",
  summary: "Compare what two audit bundles, or two states of one log, tell",
  description: [
    "Lists the flags that decided differently, with variant, reason and rule, the overrides, sources, flag files and snapshots that only one side has, and the events whose numbers differ.",
    "Where both sides hold a log of the same origin, it says whether one continues the other.",
  ],
  positionals: [
    { name: "A", required: true, description: "A bundle, a zip, or a folder of them." },
    { name: "B", required: true, description: "Another." },
  ],
  options: [...VERIFYING, ...EVERYWHERE],
  exits: {
    0: "Both sides were read; they may differ.",
    1: "A side was tampered with, or two logs of one origin go apart.",
    2: "A bundle or file cannot be read, wrong usage.",
  },
  examples: [{ command: "signalbox audit diff monday.zip tuesday.zip", does: "What the flags did differently." }],
  load: async () => (await import("../commands/audit-diff.ts")).auditDiff,
};
