import type { Merged } from "./merge.ts";
import type { Shared } from "./reader.ts";
/** Checks every mention of a flag or a segment against all definitions. */
export declare const checkReferences: (merged: Merged, shared: Shared) => void;
