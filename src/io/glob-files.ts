import { type Dirent, readdirSync } from "node:fs";
import { isAbsolute, resolve } from "node:path";
import { parseGlob, type TextMatcher } from "../syntax/glob.ts";
import { type Parsed, refused } from "../syntax/parsed.ts";

/** How many folder entries one glob may look at: `**` from the root of a disk must end. */
const MAX_GLOB_ENTRIES = 100_000;

/** Never searched: huge, and never flags. */
const SKIPPED_FOLDERS: ReadonlySet<string> = new Set(["node_modules"]);

/**
 * The files below `cwd` that fit a glob of syntax/glob, in no order; with `/` whatever the system's separator.
 * Names that start with a dot are found only where the pattern spells the dot out.
 */
export const globFiles = (pattern: string, cwd: string, maxEntries = MAX_GLOB_ENTRIES): Parsed<readonly string[]> => {
  const path = pattern.replace(/^(?:\.\/)+/, "");
  const matcher = parseGlob(path);
  if (!matcher.ok) return matcher;
  const segments = path.split("/");
  const fixed = segments.slice(
    0,
    segments.findIndex((segment) => /[*?\\]/.test(segment)),
  );
  const walk: Walk = {
    matches: matcher.value,
    cwd,
    dots: segments.slice(fixed.length).some((segment) => segment.startsWith(".")),
    left: maxEntries,
    files: [],
  };
  // Only `**` reaches deeper than the pattern has segments.
  const depth = path.includes("**") ? Number.POSITIVE_INFINITY : segments.length - fixed.length;
  const start = fixed.join("/") || (isAbsolute(path) ? "/" : "");
  const ended = collect(walk, start, depth);
  return ended ? { ok: true, value: walk.files } : refused(`more than ${maxEntries} files and folders to search`);
};

type Walk = {
  readonly matches: TextMatcher;
  readonly cwd: string;
  readonly dots: boolean;
  readonly files: string[];
  left: number;
};

/** False when there was too much to look at. Folders behind symbolic links are not entered: they may go in a circle. */
const collect = (walk: Walk, folder: string, depth: number): boolean => {
  const prefix = folder === "" || folder.endsWith("/") ? folder : `${folder}/`;
  for (const entry of entriesOf(resolve(walk.cwd, folder))) {
    if (--walk.left < 0) return false;
    const path = prefix + entry.name;
    if (entry.name.startsWith(".") && !walk.dots) continue;
    if (entry.isDirectory()) {
      if (depth <= 1 || SKIPPED_FOLDERS.has(entry.name)) continue;
      if (!collect(walk, path, depth - 1)) return false;
    } else if (walk.matches(path)) walk.files.push(path);
  }
  return true;
};

/** A folder that cannot be read holds nothing. */
const entriesOf = (folder: string): readonly Dirent[] => {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
};
