import { type RepositoryReader, RepositoryUnavailable, type TreeEntry } from "../../src/io/repository-reader.ts";

/** A repository as a test states it: commits with their files by path, and refs (`heads/main`) with their commits. */
export type InMemoryRepository = {
  readonly defaultBranch?: string;
  readonly refs?: { readonly [ref: string]: string };
  readonly commits: { readonly [sha: string]: { readonly [path: string]: string | Uint8Array } };
  /** Paths that are no regular files, with their mode. */
  readonly modes?: { readonly [path: string]: string };
  /** The files of a pull request; `cut off`: more than the API lists. */
  readonly pulls?: { readonly [pr: number]: readonly string[] | "cut off" };
};

/** A reader of such a repository; `asked` lists every call. */
export const inMemoryRepository = (repository: InMemoryRepository): { reader: RepositoryReader; asked: string[] } => {
  const asked: string[] = [];
  const blobs = new Map<string, Uint8Array>();
  const entriesOf = (tree: string, deep: boolean): readonly TreeEntry[] => {
    const [commit = "", folder = ""] = tree.split(":");
    const found = new Map<string, TreeEntry>();
    for (const [path, content] of Object.entries(repository.commits[commit] ?? {})) {
      if (!path.startsWith(folder)) continue;
      const below = path.slice(folder.length).split("/");
      for (let depth = 1; depth < below.length && (deep || depth === 1); depth++) {
        const name = below.slice(0, depth).join("/");
        found.set(name, { path: name, mode: "040000", type: "tree", sha: `${commit}:${folder}${name}/` });
      }
      if (!deep && below.length > 1) continue;
      const bytes = Buffer.from(content as string);
      const sha = `${commit}:${path}`;
      blobs.set(sha, bytes);
      const mode = repository.modes?.[path] ?? "100644";
      found.set(below.join("/"), {
        path: below.join("/"),
        mode,
        type: mode === "160000" ? "commit" : "blob",
        sha,
        size: bytes.length,
      });
    }
    return [...found.values()];
  };
  const answer = async <T>(question: string, value: T | undefined): Promise<T> => {
    asked.push(question);
    if (value === undefined) throw new RepositoryUnavailable(`${question}: HTTP 404: Not Found`);
    return value;
  };
  const reader: RepositoryReader = {
    defaultBranch: () => answer("default branch", repository.defaultBranch),
    commitOf: (ref) => answer(`commit of ${ref}`, repository.refs?.[ref]),
    listTree: (sha, deep) => answer(`tree ${sha}${deep ? " deep" : ""}`, entriesOf(sha, deep)),
    readBlob: (sha) => answer(`blob ${sha}`, blobs.get(sha)),
    pullRequestFiles: async (pr) => {
      const files = await answer(`files of #${pr}`, repository.pulls?.[pr]);
      return files === "cut off" ? undefined : files;
    },
    filesBetween: (base, head) => answer(`files ${base}...${head}`, ["src/a.ts"]),
  };
  return { reader, asked };
};
