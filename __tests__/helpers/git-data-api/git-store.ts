import { createHash } from "node:crypto";
import { type ApiAnswer, refused } from "../contents-api/api-answer.ts";

type TreeBody = { readonly tree: readonly { readonly path: string; readonly content: string }[] };
type CommitBody = { readonly message: string; readonly tree: string; readonly parents: readonly string[] };

/** Git objects and refs in memory, written as the API writes them. */
export type GitStore = {
  /** Full name to commit. */
  readonly refs: ReadonlyMap<string, string>;
  /** Commit to message and parents. */
  readonly commits: ReadonlyMap<string, CommitBody>;
  addTree(body: TreeBody): ApiAnswer;
  addCommit(body: CommitBody): ApiAnswer;
  addRef(body: { readonly ref: string; readonly sha: string }): ApiAnswer;
  deleteRef(route: string): ApiAnswer;
  fileAt(commit: string, path: string): string | undefined;
  /** Makes a branch whose commit holds the files, without a request. */
  branch(name: string, files: Readonly<Record<string, string>>): string;
  clear(): void;
};

const created = (json: unknown): ApiAnswer => ({ status: 201, json });
const shaOf = (value: unknown): string => createHash("sha1").update(JSON.stringify(value)).digest("hex");

export function createGitStore(): GitStore {
  const refs = new Map<string, string>();
  const commits = new Map<string, CommitBody>();
  const trees = new Map<string, TreeBody["tree"]>();
  const store: GitStore = {
    refs,
    commits,
    addTree({ tree }) {
      const sha = shaOf(tree);
      trees.set(sha, tree);
      return created({ sha });
    },
    addCommit(body) {
      if (!trees.has(body.tree)) return refused(422, "Tree SHA does not exist");
      const sha = shaOf(body);
      commits.set(sha, body);
      return created({ sha });
    },
    addRef({ ref, sha }) {
      if (refs.has(ref)) return refused(422, "Reference already exists");
      if (!commits.has(sha)) return refused(422, "Object does not exist");
      // Git keeps refs in files: a name cannot be a file and a folder.
      const inTheWay = [...refs.keys()].some((other) => other.startsWith(`${ref}/`) || ref.startsWith(`${other}/`));
      if (inTheWay) return refused(422, "Reference update failed");
      refs.set(ref, sha);
      return created({ ref, object: { type: "commit", sha } });
    },
    deleteRef(route) {
      return refs.delete(route) ? { status: 204 } : refused(422, "Reference does not exist");
    },
    fileAt(commit, path) {
      return trees.get(commits.get(commit)?.tree ?? "")?.find((entry) => entry.path === path)?.content;
    },
    branch(name, files) {
      const tree = Object.entries(files).map(([path, content]) => ({ path, content }));
      const treeSha = shaOf(tree);
      trees.set(treeSha, tree);
      const body = { message: name, tree: treeSha, parents: [] };
      const sha = shaOf(body);
      commits.set(sha, body);
      refs.set(`refs/heads/${name}`, sha);
      return sha;
    },
    clear() {
      for (const map of [refs, commits, trees]) map.clear();
    },
  };
  return store;
}
