import { type Parsed } from "../syntax/parsed.ts";
/** Read where nothing else is asked for. */
export declare const DEFAULT_FLAG_FILE = "config/feature-flags.yaml";
/** In all files together: whoever sends a pull request must not be able to exhaust the memory of a runner. */
export declare const MAX_FLAG_BYTES: number;
/** A file as it was read: its name for messages, and its text. */
export type TextFile = {
    readonly file: string;
    readonly text: string;
};
/**
 * The flag files that the patterns name, in the order of the patterns, sorted within one, each once.
 * A pattern is a file, a folder (its `*.yaml` and `*.yml`, not deeper) or a glob. Each must find something;
 * else the message names every pattern that was tried in vain. Hidden files need to be spelled out.
 */
export declare const findFlagFiles: (patterns: readonly string[], options: {
    readonly cwd: string;
}) => Parsed<readonly string[]>;
/**
 * Reads files as UTF-8 text, in order, at most 16 MiB in all. Paths are relative to `cwd` and kept as names.
 * The message names the file that was refused, and why.
 */
export declare const readFlagFiles: (paths: readonly string[], options: {
    readonly cwd: string;
    readonly maxBytes?: number;
}) => Parsed<readonly TextFile[]>;
