import type { Flag } from "../model/flag.ts";
import type { FlagSet } from "../model/flag-set.ts";
import type { Override, Overrides } from "../model/override.ts";
/** Says what is wrong with what a flag is forced to; undefined: nothing. A flag with variants takes a variant's name. */
export declare const checkOverride: (flag: Flag, override: Override) => string | undefined;
/** Says what is wrong with the overrides of a flag set, one message each; none: they can be compiled. */
export declare const checkOverrides: (flagSet: FlagSet, overrides: Overrides) => readonly string[];
