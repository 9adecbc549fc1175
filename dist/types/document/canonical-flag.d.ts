import type { Flag } from "../model/flag.ts";
import type { Defaults } from "./defaults.ts";
import type { ReadFlag } from "./flag.ts";
/** A flag with its defaults filled in and `values` folded into `environments`. */
export declare const canonicalFlag: (read: ReadFlag, defaults: Defaults) => Flag;
