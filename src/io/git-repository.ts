import { realpath } from "node:fs/promises";
import { posix, relative, resolve, sep } from "node:path";
import { type Parsed, parsed, quoted, refused } from "../syntax/parsed.ts";
import { MAX_FLAG_BYTES } from "./flag-files.ts";
import { runGitBytes } from "./git-context.ts";
import { type RepositoryReader, RepositoryUnavailable, type TreeEntry } from "./repository-reader.ts";

/** Names of the files of one tree; a repository with more is not listed whole. */
const MAX_LISTING_BYTES = 64 * 1024 * 1024;

/** One line of `git ls-tree -z -l`: mode, type, object, size in bytes or `-`, path. */
const ENTRY = /^([0-7]{6}) ([a-z]+) ([0-9a-f]{40,64}) +([0-9]+|-)\t([\s\S]+)$/;

/** The part of a reader that a working copy can answer without any network. */
export type LocalRepository = Pick<RepositoryReader, "commitOf" | "listTree" | "readBlob"> & {
  /** A path as the repository names it, from one as the folder does; refused outside of the repository. */
  readonly pathOf: (path: string) => Promise<Parsed<string>>;
};

/** Reads commits of the repository that a folder lies in, by git alone, hardened as for the context. */
export const openLocalRepository = (
  cwd: string,
  env: { readonly [name: string]: string | undefined },
): LocalRepository => {
  const git = (args: readonly string[], maxBytes: number) => runGitBytes(cwd, env, args, maxBytes);
  return {
    commitOf: async (ref) => {
      // `--end-of-options`: a ref that starts with a dash is a ref that does not exist, never an option.
      const args = ["rev-parse", "--verify", "--quiet", "--end-of-options", `${ref}^{commit}`];
      const sha = (await git(args, 1024))?.toString().trim();
      if (sha === undefined || !/^[0-9a-f]{40,64}$/.test(sha)) {
        throw new RepositoryUnavailable(`git knows no commit ${quoted(ref)}`);
      }
      return sha;
    },
    listTree: async (sha, deep) => {
      const listing = await git(
        ["ls-tree", "-z", "-l", "--full-tree", ...(deep ? ["-r", "-t"] : []), sha],
        MAX_LISTING_BYTES,
      );
      if (listing === undefined) throw new RepositoryUnavailable(`git cannot list the tree ${sha}`);
      return listing.toString().split("\0").flatMap(entryOf);
    },
    readBlob: async (sha) => {
      const bytes = await git(["cat-file", "blob", sha], MAX_FLAG_BYTES);
      if (bytes === undefined) throw new RepositoryUnavailable(`git cannot read the object ${sha}`);
      return bytes;
    },
    pathOf: async (path) => {
      const prefix = (await git(["rev-parse", "--show-prefix"], 64 * 1024))?.toString().replace(/\r?\n$/, "");
      if (prefix === undefined) return refused("this folder lies in no git repository");
      const inFolder = relative(await realpath(cwd), resolve(await realpath(cwd), path))
        .split(sep)
        .join("/");
      const whole = posix.normalize(posix.join(prefix, inFolder === "" ? "." : inFolder));
      return whole === ".." || whole.startsWith("../")
        ? refused(`${quoted(path)} lies outside of the repository`)
        : parsed(whole);
    },
  };
};

const entryOf = (line: string): readonly TreeEntry[] => {
  const [, mode = "", type = "", sha = "", size = "", path = ""] = ENTRY.exec(line) ?? [];
  return path === "" ? [] : [{ path, mode, type, sha, ...(size !== "-" && { size: Number(size) }) }];
};
