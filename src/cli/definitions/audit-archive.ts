import type { Command } from "../command.ts";
import { EVERYWHERE } from "./common-options.ts";

export const AUDIT_ARCHIVE: Command = {
  name: "audit archive",
  summary: "Keep audit bundles beyond the life of the artifacts",
  description: [
    "Copies bundles into a new folder or zip, with an index (archive.json) that holds the root of each log and the digest of each file. The structure of each is checked first; sealed ones stay sealed. Lists of runs (runs.json) in the folders given come along.",
    "Nothing is written when a bundle is found tampered or cannot be read, unless --force says so; the index then records it. Who signed is not asked: that is what signalbox audit verify does, before and after.",
    "The digest of the index that is printed at the end belongs into other hands: with it, and years later, the archive proves that it is the same.",
  ],
  positionals: [
    { name: "PATH", multiple: true, description: "Bundles, or folders of them; default: the folder audit." },
  ],
  options: [
    { name: "out", value: "DIR|FILE.zip", description: "The new archive. Needed." },
    {
      name: "force",
      description: "Archive tampered bundles too, and leave out what cannot be read; both is recorded.",
    },
    ...EVERYWHERE,
  ],
  exits: {
    0: "Every bundle was archived.",
    1: "A bundle is tampered: nothing was written, or it was, by --force, and is recorded.",
    2: "A bundle cannot be read, the archive exists or cannot be written.",
    3: "By --force: what could not be read was left out, and is recorded.",
  },
  examples: [
    {
      command: "signalbox audit archive audit --out archive/2026-10",
      does: "Keep what was pulled for October.",
    },
    { command: "signalbox audit archive october --out october.zip", does: "The same in one file." },
  ],
  load: async () => (await import("../commands/audit-archive.ts")).auditArchive,
};
