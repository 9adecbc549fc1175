import type { Command } from "../command.ts";
import { EVERYWHERE } from "./common-options.ts";

const FILE = "A snapshot: snapshot.json of an audit bundle, or what evaluate --save-snapshot wrote; - is stdin.";
const REFUSED = "A file cannot be read or is no snapshot; wrong usage.";

const SHOW: Command = {
  name: "snapshot show",
  summary: "Say what a snapshot holds",
  description: [
    "Reads a snapshot strictly, as a job does that names it, and prints its id, whose it is, its instant, where its flags came from, overrides and locks. With --json, the whole snapshot.",
  ],
  positionals: [{ name: "FILE", required: true, description: FILE }],
  options: EVERYWHERE,
  exits: { 0: "The file is a snapshot.", 2: REFUSED },
  examples: [{ command: "signalbox snapshot show snapshot.json", does: "What a job decided on." }],
  load: async () => (await import("../commands/snapshot.ts")).snapshotShow,
};

const DIFF: Command = {
  name: "snapshot diff",
  summary: "Say in what two snapshots differ",
  description: [
    "Compares two snapshots: run and instant, flags by flag and field, gates of the base, overrides and locks. Why did two jobs, or two runs, decide differently?",
  ],
  positionals: [
    { name: "A", required: true, description: FILE },
    { name: "B", required: true, description: "The other one." },
  ],
  options: EVERYWHERE,
  exits: { 0: "They are the same.", 1: "They differ.", 2: REFUSED },
  examples: [{ command: "signalbox snapshot diff monday.json today.json", does: "What changed since." }],
  load: async () => (await import("../commands/snapshot.ts")).snapshotDiff,
};

/** The commands that read snapshots. */
export const SNAPSHOTS: readonly Command[] = [SHOW, DIFF];
