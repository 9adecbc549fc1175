import { readdirSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { type Parsed, parsed, quoted, refused } from "../syntax/parsed.ts";
import { decodeUtf8 } from "./decode-utf8.ts";
import { describeFileError } from "./file-error.ts";
import { globFiles } from "./glob-files.ts";
import { readRegularFile } from "./read-regular-file.ts";

/** Read where nothing else is asked for. */
export const DEFAULT_FLAG_FILE = "config/feature-flags.yaml";

/** In all files together: whoever sends a pull request must not be able to exhaust the memory of a runner. */
export const MAX_FLAG_BYTES = 16 * 1024 * 1024;

/** A file as it was read: its name for messages, and its text. */
export type TextFile = { readonly file: string; readonly text: string };

/**
 * The flag files that the patterns name, in the order of the patterns, sorted within one, each once.
 * A pattern is a file, a folder (its `*.yaml` and `*.yml`, not deeper) or a glob. Each must find something;
 * else the message names every pattern that was tried in vain. Hidden files need to be spelled out.
 */
export const findFlagFiles = (
  patterns: readonly string[],
  options: { readonly cwd: string },
): Parsed<readonly string[]> => {
  const found = new Map<string, string>();
  const failures: string[] = [];
  for (const pattern of patterns) {
    const files = filesOf(pattern, options.cwd);
    if (!files.ok) failures.push(`${quoted(pattern)} (${files.message})`);
    for (const file of files.ok ? files.value : []) {
      const path = resolve(options.cwd, file);
      if (!found.has(path)) found.set(path, file);
    }
  }
  if (failures.length > 0) return refused(`no flag file at ${failures.join(", ")}`);
  if (found.size === 0) return refused("no flag file: no path was given");
  return parsed([...found.values()]);
};

const filesOf = (pattern: string, cwd: string): Parsed<readonly string[]> => {
  if (pattern === "") return refused("an empty path");
  if (pattern.includes("\0")) return refused("a path with a NUL character");
  const path = process.platform === "win32" ? pattern.replaceAll("\\", "/") : pattern;
  // A name that exists is that name, even where it could be read as a glob.
  const found = kindOf(resolve(cwd, path));
  if (found === "folder") return folderFiles(path, cwd);
  if (found === "file") return parsed([path]);
  if (!/[*?]/.test(path)) return refused(found.failure);
  const matches = globFiles(path, cwd);
  if (!matches.ok) return matches;
  return matches.value.length === 0 ? refused("no file matches") : parsed([...matches.value].sort());
};

const kindOf = (path: string): "folder" | "file" | { readonly failure: string } => {
  try {
    return statSync(path).isDirectory() ? "folder" : "file";
  } catch (error) {
    return { failure: describeFileError(error) };
  }
};

const folderFiles = (folder: string, cwd: string): Parsed<readonly string[]> => {
  const prefix = folder === "." ? "" : folder.endsWith("/") ? folder : `${folder}/`;
  try {
    const entries = readdirSync(resolve(cwd, folder), { withFileTypes: true });
    const files = entries.filter((entry) => !entry.isDirectory() && /^[^.].*\.ya?ml$/su.test(entry.name));
    if (files.length === 0) return refused("a folder without *.yaml or *.yml");
    return parsed(files.map((entry) => prefix + entry.name).sort());
  } catch (error) {
    return refused(describeFileError(error));
  }
};

/**
 * Reads files as UTF-8 text, in order, at most 16 MiB in all. Paths are relative to `cwd` and kept as names.
 * The message names the file that was refused, and why.
 */
export const readFlagFiles = (
  paths: readonly string[],
  options: { readonly cwd: string; readonly maxBytes?: number },
): Parsed<readonly TextFile[]> => {
  const maxBytes = options.maxBytes ?? MAX_FLAG_BYTES;
  const files: TextFile[] = [];
  let left = maxBytes;
  for (const file of paths) {
    const read = readRegularFile(resolve(options.cwd, file), left);
    if (!read.ok) return refused(`${quoted(file)}: ${read.message}`);
    if (read.value === "too large") {
      return refused(`${quoted(file)}: the flag files are larger than ${maxBytes} bytes in all`);
    }
    left -= read.value.byteLength;
    const text = decodeUtf8(read.value);
    if (!text.ok) return refused(`${quoted(file)}: ${text.message}`);
    files.push({ file, text: text.value });
  }
  return parsed(files);
};
