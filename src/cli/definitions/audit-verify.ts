import { MODES } from "../../audit/mode.ts";
import type { Command } from "../command.ts";
import { EVERYWHERE } from "./common-options.ts";
import { OPENING_KEYS } from "./opening-key-options.ts";
import { TRUSTED_KEYS } from "./trust-options.ts";

export const AUDIT_VERIFY: Command = {
  name: "audit verify",
  summary: "Check that audit logs are as they were written, and all there",
  description: [
    "Reads every line strictly, computes the Merkle root, and holds it against the signed checkpoint, against what the state file remembers, and against heads that other logs given here name. The first line tells the worst that was found: file, entries, kind, last good checkpoint.",
    "A log cannot prove alone that it was not cut or written anew by whoever has its key. Give all logs of a time together, keep a state file, and name the runs that signalbox audit pull found.",
    "Two things no log can show: what a step of the same job forged before the bundle was closed, and what was done before the first contact.",
    "A file that ends in .tlog-proof is verified as the proof of one entry.",
  ],
  positionals: [
    { name: "PATH", multiple: true, description: "Bundles, or folders of them; default: the folder audit." },
  ],
  options: [
    ...TRUSTED_KEYS,
    { name: "state", value: "FILE", description: "What was seen before; read, and written with what is seen now." },
    {
      name: "mode",
      value: "MODE",
      choices: MODES,
      default: "that of each log",
      description: "What is demanded at least.",
    },
    {
      name: "runs",
      value: "FILE",
      description: "The list of runs that audit pull wrote: each run must have all of its bundles.",
    },
    ...OPENING_KEYS,
    ...EVERYWHERE,
  ],
  exits: {
    0: "Verified: whatever could be checked was good.",
    1: "Tampered with.",
    2: "A path or a file cannot be read, wrong usage.",
    3: "Incomplete: a bundle or a run is missing or has expired.",
    4: "Unverifiable: unsigned, signed by an unknown key, or, in strict modes, named by no other log.",
  },
  examples: [
    {
      command: "signalbox audit verify audit --keys keys.json --state state.json --runs audit/runs.json",
      does: "A month of bundles, and that none is missing.",
    },
    { command: "signalbox audit verify entry.tlog-proof --key VKEY", does: "The proof of one entry." },
  ],
  load: async () => (await import("../commands/audit-verify.ts")).auditVerify,
};
