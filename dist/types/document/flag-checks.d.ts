import type { ReadFlag } from "./flag.ts";
import type { Reader } from "./reader.ts";
/** Every rule between the fields of one flag. `now` in epoch milliseconds; without it, nothing is expired. */
export declare const checkFlag: (read: ReadFlag, now: number | undefined, reader: Reader) => void;
