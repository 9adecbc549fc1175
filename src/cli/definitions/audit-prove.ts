import type { Command } from "../command.ts";
import { EVERYWHERE } from "./common-options.ts";
import { OPENING_KEYS } from "./opening-key-options.ts";

export const AUDIT_PROVE: Command = {
  name: "audit prove",
  summary: "Show one entry of a log with the proof that it is in it",
  description: [
    "Writes the entry, the hashes that lead from it to the root, and the signed checkpoint, in the format tlog-proof of C2SP: somebody who sees no other entry can verify it with signalbox audit verify and the public key.",
  ],
  positionals: [
    { name: "PATH", required: true, description: "One bundle: its folder or zip." },
    { name: "SEQ", required: true, description: "The number of the entry, from 0." },
  ],
  options: [
    { name: "out", value: "FILE", default: "the output", description: "Where to write the proof; never overwritten." },
    ...OPENING_KEYS,
    ...EVERYWHERE,
  ],
  exits: {
    0: "The proof was written.",
    1: "The log was tampered with, so nothing is proven.",
    2: "There is no such bundle or entry, or it is sealed; wrong usage.",
  },
  examples: [
    { command: "signalbox audit prove audit/bundle 41 --out entry.tlog-proof", does: "Entry 41, for an auditor." },
  ],
  load: async () => (await import("../commands/audit-prove.ts")).auditProve,
};
