import { realpathSync } from "node:fs";
import { isAbsolute, relative, resolve, sep } from "node:path";
import { findFlagFiles, readFlagFiles } from "./flag-files.ts";
import type { FilesFound } from "./repository-files.ts";

/**
 * The flag files that the patterns name in a workspace. A file that really lies outside of it is refused: a pull
 * request could bring a symbolic link to a secret of the machine, whose text would then appear in error messages.
 */
export const readWorkspaceFiles = (workspace: string, patterns: readonly string[]): FilesFound => {
  const found = findFlagFiles(patterns, { cwd: workspace });
  if (!found.ok) return { ok: false, kind: "missing", message: found.message };
  const root = realpathSync.native(workspace);
  for (const file of found.value) {
    const path = relative(root, realpathSync.native(resolve(workspace, file)));
    if (path === ".." || path.startsWith(`..${sep}`) || isAbsolute(path)) {
      return { ok: false, kind: "unreadable", message: `${file}: lies outside of the workspace` };
    }
  }
  const files = readFlagFiles(found.value, { cwd: workspace });
  return files.ok ? { ok: true, files: files.value } : { ok: false, kind: "unreadable", message: files.message };
};
