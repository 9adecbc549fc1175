import type { ScalarNode } from "./node.ts";
import type { Reader } from "./reader.ts";
/** Whether YAML 1.1 would read the word as a boolean, as in the Norway problem. */
export declare const readsAsBoolean: (value: unknown) => boolean;
/** Warns of an unquoted value that is not what it looks like. `numeric`: a number is wanted here, however written. */
export declare const warnOfTrap: (node: ScalarNode, reader: Reader, numeric?: boolean) => void;
