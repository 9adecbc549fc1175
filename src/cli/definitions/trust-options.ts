import type { Option } from "../command.ts";

/** Options of commands that verify signatures. */
export const TRUSTED_KEYS: readonly Option[] = [
  {
    name: "keys",
    value: "FILE",
    multiple: true,
    description: "A trust file (JSON): the public keys whose signatures count, and when.",
  },
  { name: "key", value: "VKEY", multiple: true, description: "A trusted key, as audit keygen prints it." },
];
