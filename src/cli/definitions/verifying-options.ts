import type { Option } from "../command.ts";
import { OPENING_KEYS } from "./opening-key-options.ts";
import { TRUSTED_KEYS } from "./trust-options.ts";

/** Options of commands that verify before they tell. */
export const VERIFYING: readonly Option[] = [...TRUSTED_KEYS, ...OPENING_KEYS];
