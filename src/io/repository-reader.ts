/** An entry of a git tree, as the API lists it: the mode tells a file from a symbolic link or a submodule. */
export type TreeEntry = {
  /** Relative to the tree. */
  readonly path: string;
  readonly mode: string;
  readonly type: string;
  readonly sha: string;
  /** Bytes; of blobs only. */
  readonly size?: number;
};

/** Reads a repository by commit. Every method throws RepositoryUnavailable when there is no proper answer. */
export type RepositoryReader = {
  /** The name of the default branch. */
  readonly defaultBranch: () => Promise<string>;
  /** The commit of a ref: `heads/NAME`, `tags/NAME`, a commit, or a short name. */
  readonly commitOf: (ref: string) => Promise<string>;
  /** The entries of a tree, named by its own SHA or that of a commit; with `deep`, those of all folders in it. */
  readonly listTree: (sha: string, deep: boolean) => Promise<readonly TreeEntry[]>;
  readonly readBlob: (sha: string) => Promise<Uint8Array>;
  /** Paths that a pull request changes; undefined when there are more than the API tells. */
  readonly pullRequestFiles: (pr: number) => Promise<readonly string[] | undefined>;
  /** Paths that differ between two commits; undefined when there are more than the API tells. */
  readonly filesBetween: (base: string, head: string) => Promise<readonly string[] | undefined>;
};

/** The API could not be reached, or did not answer as needed. */
export class RepositoryUnavailable extends Error {
  override readonly name = "RepositoryUnavailable";
}
