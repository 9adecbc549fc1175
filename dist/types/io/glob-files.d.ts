import { type Parsed } from "../syntax/parsed.ts";
/**
 * The files below `cwd` that fit a glob of syntax/glob, in no order; with `/` whatever the system's separator.
 * Names that start with a dot are found only where the pattern spells the dot out.
 */
export declare const globFiles: (pattern: string, cwd: string, maxEntries?: number) => Parsed<readonly string[]>;
