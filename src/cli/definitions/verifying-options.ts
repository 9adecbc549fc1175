import type { Option } from "../command.ts";
import { OPENING_KEYS } from "./opening-key-options.ts";

/** Options of commands that verify before they tell. */
export const VERIFYING: readonly Option[] = [
  { name: "keys", value: "FILE", description: "The trust file: the public keys whose signatures count, and when." },
  ...OPENING_KEYS,
];
