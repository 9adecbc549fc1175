import { parseGlob } from "../syntax/glob.ts";
import type { Parsed } from "../syntax/parsed.ts";
import { decodeUtf8 } from "./decode-utf8.ts";
import { MAX_FLAG_BYTES, type TextFile } from "./flag-files.ts";
import type { RepositoryReader, TreeEntry } from "./repository-reader.ts";

/** Each file is a request of its own; a pattern that matches more is a mistake. */
const MAX_FILES = 200;

/** What a search found, or why not: `missing` when nothing is there, `unreadable` when it is and may not be read. */
export type FilesFound =
  | { readonly ok: true; readonly files: readonly TextFile[] }
  | { readonly ok: false; readonly kind: "missing" | "unreadable"; readonly message: string };

/** A file of the tree, by its path from the root of the repository. */
type FileEntry = { readonly path: string; readonly entry: TreeEntry };

/**
 * The flag files that the patterns name in one commit: files, folders (their `*.yaml` and `*.yml`, not deeper) and
 * globs, in the order of the patterns, sorted within one, each once. The tree says what each entry is, so symbolic
 * links are refused wherever they stand; nothing outside of the repository can be named.
 */
export const readRepositoryFiles = async (
  reader: Pick<RepositoryReader, "listTree" | "readBlob">,
  commit: string,
  patterns: readonly string[],
): Promise<FilesFound> => {
  const found = new Map<string, TreeEntry>();
  const missing: string[] = [];
  const trees = new Map<string, Promise<readonly TreeEntry[]>>();
  const list: ListTree = (sha, deep) => {
    const key = `${sha} ${deep}`;
    const listed = trees.get(key) ?? reader.listTree(sha, deep);
    trees.set(key, listed);
    return listed;
  };
  for (const pattern of patterns) {
    const segments = safeSegments(pattern);
    if (!segments.ok)
      return { ok: false, kind: "unreadable", message: `${JSON.stringify(pattern)}: ${segments.message}` };
    const files = await filesOf(list, commit, segments.value);
    if (!files.ok) missing.push(`${JSON.stringify(pattern)} (${files.message})`);
    else for (const { path, entry } of files.value) found.set(path, entry);
  }
  if (missing.length > 0) return { ok: false, kind: "missing", message: `no flag file at ${missing.join(", ")}` };
  return readAll(reader, found);
};

type ListTree = (sha: string, deep: boolean) => Promise<readonly TreeEntry[]>;

/** Path segments below the root: no way up, no absolute path, nothing that could change the request. */
const safeSegments = (pattern: string): Parsed<readonly string[]> => {
  if (/[\p{Cc}]/u.test(pattern)) return { ok: false, message: "a path with a control character" };
  if (/^[/\\]|^[a-zA-Z]:/.test(pattern))
    return { ok: false, message: "an absolute path; needed is a path in the repository" };
  const segments = pattern.split("/").filter((segment) => segment !== "" && segment !== ".");
  if (segments.includes("..")) return { ok: false, message: "a path with `..`; needed is a path in the repository" };
  return { ok: true, value: segments };
};

const isFile = (entry: TreeEntry): boolean => entry.mode === "100644" || entry.mode === "100755";

const filesOf = async (
  list: ListTree,
  commit: string,
  segments: readonly string[],
): Promise<Parsed<readonly FileEntry[]>> => {
  const globAt = segments.findIndex((segment) => /[*?\\]/.test(segment));
  const fixed = globAt < 0 ? segments : segments.slice(0, globAt);
  const reached = await walk(list, commit, fixed);
  if (!reached.ok) return reached;
  const prefix = fixed.length === 0 ? "" : `${fixed.join("/")}/`;
  const { value: entry } = reached;
  if (globAt >= 0) return matching(list, entry, prefix, segments);
  if (entry.type !== "tree") return { ok: true, value: [{ path: fixed.join("/"), entry }] };
  const inside = (await list(entry.sha, false)).filter(
    ({ path, mode }) => mode !== "040000" && /^[^.].*\.ya?ml$/su.test(path),
  );
  if (inside.length === 0) return { ok: false, message: "a folder without *.yaml or *.yml" };
  return { ok: true, value: sorted(inside, prefix) };
};

/** Follows the path, one tree a segment. What is no folder has nothing inside. */
const walk = async (list: ListTree, commit: string, path: readonly string[]): Promise<Parsed<TreeEntry>> => {
  let at: TreeEntry = { path: "", mode: "040000", type: "tree", sha: commit };
  for (const segment of path) {
    const next = at.type === "tree" ? (await list(at.sha, false)).find((entry) => entry.path === segment) : undefined;
    if (next === undefined)
      return { ok: false, message: at.mode === "120000" ? "behind a symbolic link" : "no such file" };
    at = next;
  }
  return { ok: true, value: at };
};

const matching = async (
  list: ListTree,
  folder: TreeEntry,
  prefix: string,
  segments: readonly string[],
): Promise<Parsed<readonly FileEntry[]>> => {
  const glob = parseGlob(segments.join("/"));
  if (!glob.ok) return glob;
  const deep = segments.length - prefix.split("/").length > 0 || segments.some((segment) => segment.includes("**"));
  const entries = folder.type === "tree" ? await list(folder.sha, deep) : [];
  const hidden = segments.some((segment) => segment.startsWith("."));
  const files = entries.filter(
    ({ path, type }) => type !== "tree" && glob.value(prefix + path) && (hidden || !/(?:^|\/)\./.test(path)),
  );
  return files.length === 0 ? { ok: false, message: "no file matches" } : { ok: true, value: sorted(files, prefix) };
};

const sorted = (entries: readonly TreeEntry[], prefix: string): readonly FileEntry[] =>
  entries.map((entry) => ({ path: prefix + entry.path, entry })).sort((a, b) => (a.path < b.path ? -1 : 1));

const readAll = async (
  reader: Pick<RepositoryReader, "readBlob">,
  found: ReadonlyMap<string, TreeEntry>,
): Promise<FilesFound> => {
  const unreadable = (message: string): FilesFound => ({ ok: false, kind: "unreadable", message });
  if (found.size > MAX_FILES)
    return unreadable(`${found.size} flag files; at most ${MAX_FILES} are read from a commit`);
  const files: TextFile[] = [];
  let left = MAX_FLAG_BYTES;
  for (const [file, entry] of found) {
    if (!isFile(entry))
      return unreadable(`${file}: ${entry.mode === "120000" ? "a symbolic link" : "no regular file"}`);
    left -= entry.size ?? 0;
    if (left < 0) return unreadable(`${file}: the flag files are larger than ${MAX_FLAG_BYTES} bytes in all`);
    const text = decodeUtf8(await reader.readBlob(entry.sha));
    if (!text.ok) return unreadable(`${file}: ${text.message}`);
    files.push({ file, text: text.value });
  }
  return { ok: true, files };
};
