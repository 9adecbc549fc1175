import { SIGNATURE_ALGORITHMS } from "../../audit/note-key.ts";
import type { Command } from "../command.ts";
import { EVERYWHERE } from "./common-options.ts";

export const AUDIT_KEYGEN: Command = {
  name: "audit keygen",
  summary: "Make a key pair that signs or opens audit logs",
  description: [
    "Writes the private key into a file that only you can read, and prints the public one: a verifier key for signatures (C2SP signed note), or a recipient for whom bundles are sealed.",
  ],
  positionals: [{ name: "FILE", required: true, description: "Where the private key goes; never overwritten." }],
  options: [
    { name: "name", value: "NAME", description: "Whose signature it is: an address without scheme. Needed to sign." },
    {
      name: "algorithm",
      value: "NAME",
      choices: SIGNATURE_ALGORITHMS,
      default: "ed25519",
      description: "How it signs.",
    },
    { name: "recipient", description: "A pair for sealing instead: the public half seals, the private half opens." },
    ...EVERYWHERE,
  ],
  exits: { 0: "The pair was made.", 2: "The file is there already or cannot be written, wrong usage." },
  examples: [
    {
      command: "signalbox audit keygen audit.key --name signalbox.example/acme",
      does: "A key for signatures; its text is the secret of the input audit-signing-key.",
    },
    { command: "signalbox audit keygen reader.key --recipient", does: "A pair for the input audit-recipient." },
  ],
  load: async () => (await import("../commands/audit-keygen.ts")).auditKeygen,
};
