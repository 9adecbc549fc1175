import type { Dirent } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { isAbsolute, resolve } from "node:path";
import { parseGlob, type TextMatcher } from "../syntax/glob.ts";
import type { Parsed } from "../syntax/parsed.ts";
import { describeFileError } from "./flag-files.ts";

/** How many folder entries one glob may look at: `**` from the root of a disk must end. */
const MAX_ENTRIES = 100_000;

/** Never searched by a glob that does not name them: huge, and never flags. */
const SKIPPED_FOLDERS: ReadonlySet<string> = new Set(["node_modules"]);

/**
 * The flag files that the patterns name, in the order of the patterns, sorted within one, each once.
 * A pattern is a file, a folder (its `*.yaml` and `*.yml`, not deeper) or a glob. Each must find something;
 * else the message names every path that was tried in vain. Names starting with a dot need to be spelled out.
 */
export const findFlagFiles = async (
  patterns: readonly string[],
  options: { readonly cwd: string; readonly maxEntries?: number },
): Promise<Parsed<readonly string[]>> => {
  const found = new Map<string, string>();
  const failures: string[] = [];
  for (const pattern of patterns) {
    const files = await filesOf(pattern, options.cwd, options.maxEntries ?? MAX_ENTRIES);
    if (!files.ok) failures.push(`${JSON.stringify(pattern)}: ${files.message}`);
    else for (const file of files.value) if (!found.has(resolve(options.cwd, file))) found.set(resolve(options.cwd, file), file);
  }
  if (failures.length > 0) return { ok: false, message: `no flag file found; tried ${failures.join("; ")}` };
  return { ok: true, value: [...found.values()] };
};

const filesOf = async (pattern: string, cwd: string, maxEntries: number): Promise<Parsed<readonly string[]>> => {
  if (pattern === "") return { ok: false, message: "an empty path" };
  if (pattern.includes("\0")) return { ok: false, message: "a path with a NUL character" };
  const path = process.platform === "win32" ? pattern.replaceAll("\\", "/") : pattern;
  // A name that exists is that name, even where it could be read as a glob.
  const isFolder = await stat(resolve(cwd, path)).then(
    (stats) => stats.isDirectory(),
    (error: unknown) => describeFileError(error),
  );
  if (isFolder === true) return folderFiles(path, cwd);
  if (isFolder === false) return { ok: true, value: [path] };
  return /[*?]/.test(path) ? globFiles(path, cwd, maxEntries) : { ok: false, message: isFolder };
};

const folderFiles = async (folder: string, cwd: string): Promise<Parsed<readonly string[]>> => {
  const prefix = folder === "." ? "" : folder.endsWith("/") ? folder : `${folder}/`;
  try {
    const entries = await readdir(resolve(cwd, folder), { withFileTypes: true });
    const files = entries.filter((entry) => !entry.isDirectory() && /^[^.].*\.ya?ml$/su.test(entry.name));
    if (files.length === 0) return { ok: false, message: "a folder without *.yaml or *.yml" };
    return { ok: true, value: files.map((entry) => prefix + entry.name).sort(byCodeUnit) };
  } catch (error) {
    return { ok: false, message: describeFileError(error) };
  }
};

const globFiles = async (pattern: string, cwd: string, maxEntries: number): Promise<Parsed<readonly string[]>> => {
  const matcher = parseGlob(pattern.replace(/^(?:\.\/)+/, ""));
  if (!matcher.ok) return matcher;
  const walk: Walk = { matches: matcher.value, cwd, dots: /(?:^|\/)\.[^./]/.test(pattern), left: maxEntries, files: [] };
  const segments = pattern.replace(/^(?:\.\/)+/, "").split("/");
  const fixed = segments.slice(0, segments.findIndex((segment) => /[*?\\]/.test(segment)));
  // Only `**` reaches deeper than the pattern has segments.
  const depth = pattern.includes("**") ? Number.POSITIVE_INFINITY : segments.length - fixed.length;
  const start = fixed.join("/") || (isAbsolute(pattern) ? "/" : "");
  if (!(await collect(walk, start, depth))) return { ok: false, message: `more than ${maxEntries} entries to search` };
  if (walk.files.length === 0) return { ok: false, message: "no file matches" };
  return { ok: true, value: walk.files.sort(byCodeUnit) };
};

type Walk = {
  readonly matches: TextMatcher;
  readonly cwd: string;
  readonly dots: boolean;
  readonly files: string[];
  left: number;
};

/** False when there was too much to look at. Folders behind symbolic links are not entered: they may go in a circle. */
const collect = async (walk: Walk, folder: string, depth: number): Promise<boolean> => {
  const prefix = folder === "" || folder.endsWith("/") ? folder : `${folder}/`;
  for (const entry of await entriesOf(resolve(walk.cwd, folder))) {
    if (--walk.left < 0) return false;
    const path = prefix + entry.name;
    if (entry.name.startsWith(".") && !walk.dots) continue;
    if (entry.isDirectory()) {
      if (depth <= 1 || SKIPPED_FOLDERS.has(entry.name)) continue;
      if (!(await collect(walk, path, depth - 1))) return false;
    } else if (walk.matches(path)) walk.files.push(path);
  }
  return true;
};

/** A folder that cannot be read holds nothing; the glob is refused when nothing else matches. */
const entriesOf = async (folder: string): Promise<readonly Dirent[]> => {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch {
    return [];
  }
};

const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
