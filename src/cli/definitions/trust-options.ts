import type { Option } from "../command.ts";

/** Options of commands that verify signatures. */
export const TRUSTED_KEYS: readonly Option[] = [
  {
    name: "keys",
    value: "FILE",
    multiple: true,
    description: "Trusted keys with the time in which each is valid (JSON).",
  },
  { name: "key", value: "VKEY", multiple: true, description: "A trusted key, as audit keygen prints it." },
];
