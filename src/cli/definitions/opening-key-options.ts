import type { Option } from "../command.ts";

/** Options of commands that read sealed bundles. */
export const OPENING_KEYS: readonly Option[] = [
  {
    name: "secret-file",
    value: "FILE|-",
    multiple: true,
    description:
      "A secret that opens sealed bundles; so do FEATURE_FLAGS_ENCRYPTION_KEY and FEATURE_FLAGS_ENCRYPTION_KEY_FILE.",
  },
  {
    name: "identity-file",
    value: "FILE|-",
    multiple: true,
    description: "The private key of a recipient, which opens what was sealed for him.",
  },
];
