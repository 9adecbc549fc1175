import { lstatSync, realpathSync, type Stats } from "node:fs";
import { isAbsolute, join } from "node:path";
import type { HookName } from "../../rollout/hook.ts";
import { quoted } from "../../syntax/parsed.ts";
import { describeFileError, errorCode } from "../file-error.ts";

/** Where a checkout holds its own hooks, when nothing else is said. */
export const DEFAULT_HOOKS_PATH = ".signalbox/hooks";

export type HookFolders = {
  /** The checkout. */
  readonly root: string;
  /** The caller's folder, relative to the checkout. */
  readonly hooksPath?: string;
  /** The folder of an adapter, which ships with this program and may lie anywhere. */
  readonly adapter?: string;
};

export type FoundHook =
  | { readonly kind: "found"; readonly path: string; readonly from: "caller" | "adapter" }
  | { readonly kind: "missing" }
  | { readonly kind: "refused"; readonly message: string };

/**
 * The executable of a hook: the caller's, else the adapter's. A caller's file that is there but cannot be a hook is
 * refused, and the adapter's is not run in its place: half a deployment by other means is worse than none.
 */
export const findHook = ({ root, hooksPath = DEFAULT_HOOKS_PATH, adapter }: HookFolders, name: HookName): FoundHook => {
  const fault = faultOfPath(hooksPath);
  if (fault !== undefined) return { kind: "refused", message: `hooks path ${quoted(hooksPath)} ${fault}` };
  const own = walk(root, [...hooksPath.split("/").filter((segment) => segment !== "."), name]);
  if (own.kind === "refused") return own;
  if (own.kind === "found") return { ...own, from: "caller" };
  if (adapter === undefined) return own;
  const shipped = walk(adapter, [name]);
  return shipped.kind === "found" ? { ...shipped, from: "adapter" } : shipped;
};

const faultOfPath = (path: string): string | undefined => {
  if (path === "") return "is empty; it must name a folder of the checkout";
  // A drive or a backslash of Windows is never part of a path that is written in a workflow.
  if (isAbsolute(path) || /[\\\0]|^[A-Za-z]:/.test(path))
    return "must be relative to the checkout, with / between folders";
  if (path.split("/").includes("..")) return "must not leave the checkout by ..";
  if (path.replace(/\/$/, "").split("/").includes("")) return "has an empty segment";
  return undefined;
};

type Walked = { readonly kind: "found"; readonly path: string } | Exclude<FoundHook, { kind: "found" }>;

/** Down from a folder, link by link: none of them may be symbolic, or a hook could come from outside of the checkout. */
const walk = (from: string, segments: readonly string[]): Walked => {
  const shown = segments.filter((segment) => segment !== "");
  let path: string;
  try {
    path = realpathSync(from);
  } catch (error) {
    return { kind: "refused", message: `the folder of the hooks: ${describeFileError(error)}` };
  }
  for (const [index, segment] of shown.entries()) {
    path = join(path, segment);
    const last = index === shown.length - 1;
    const place = `hook ${quoted(shown.slice(0, index + 1).join("/"))}`;
    let stat: Stats;
    try {
      stat = lstatSync(path);
    } catch (error) {
      if (["ENOENT", "ENOTDIR"].includes(errorCode(error))) return { kind: "missing" };
      return { kind: "refused", message: `${place}: ${describeFileError(error)}` };
    }
    const fault = faultOf(stat, last);
    if (fault !== undefined) return { kind: "refused", message: `${place} ${fault}` };
  }
  return { kind: "found", path };
};

const ANY_EXECUTE = 0o111;

const faultOf = (stat: Stats, last: boolean): string | undefined => {
  if (stat.isSymbolicLink()) return "is a symbolic link; hooks are reached through none";
  if (!last) return stat.isDirectory() ? undefined : "is not a folder";
  if (stat.isDirectory()) return "is a folder; it must be an executable file";
  if (!stat.isFile()) return "is not a regular file";
  return (stat.mode & ANY_EXECUTE) === 0
    ? "is not executable; set its run bit (git update-index --chmod=+x)"
    : undefined;
};
