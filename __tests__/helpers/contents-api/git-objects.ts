import { createHash } from "node:crypto";
import type { CommitContent } from "./repository-content.ts";

export type TreeEntry = {
  readonly path: string;
  readonly mode: "100644" | "040000";
  readonly type: "blob" | "tree";
  readonly sha: string;
  readonly size?: number;
};

/** A commit's files as git objects with the ids that git itself would give them. */
export type GitObjects = {
  readonly treeSha: string;
  /** Every file and folder, in the order of git's recursive listing. */
  readonly entries: readonly TreeEntry[];
  readonly blobs: ReadonlyMap<string, Buffer>;
};

/**
 * Builds the objects of one commit.
 * Source: https://git-scm.com/book/en/v2/Git-Internals-Git-Objects
 */
export function gitObjects(commit: CommitContent): GitObjects {
  const blobs = new Map<string, Buffer>();
  const entries: TreeEntry[] = [];
  const files = new Map(Object.entries(commit.files).map(([path, data]) => [path, Buffer.from(data as string)]));
  const writeTree = (folder: string): string => {
    const names = new Set(
      [...files.keys()].filter((path) => path.startsWith(folder)).map((path) => childName(path, folder)),
    );
    const children = [...names].map((name): TreeEntry & { readonly name: string } => {
      const path = folder + name;
      const data = files.get(path);
      if (data === undefined) {
        const before = entries.length;
        const sha = writeTree(`${path}/`);
        const tree = { path, mode: "040000", type: "tree", sha } as const;
        entries.splice(before, 0, tree);
        return { ...tree, name };
      }
      const sha = objectSha("blob", data);
      blobs.set(sha, data);
      const blob = { path, mode: "100644", type: "blob", sha, size: data.length } as const;
      entries.push(blob);
      return { ...blob, name };
    });
    return objectSha("tree", Buffer.concat(children.sort(byGitOrder).map(treeLine)));
  };
  return { treeSha: writeTree(""), entries, blobs };
}

const childName = (path: string, folder: string): string => path.slice(folder.length).split("/")[0] ?? "";

/** Git sorts a folder as if its name ended in a slash. */
function byGitOrder(left: TreeEntry & { name: string }, right: TreeEntry & { name: string }): number {
  const key = ({ name, type }: { name: string; type: string }): Buffer =>
    Buffer.from(type === "tree" ? `${name}/` : name);
  return Buffer.compare(key(left), key(right));
}

function treeLine({ mode, name, sha }: TreeEntry & { name: string }): Buffer {
  return Buffer.concat([Buffer.from(`${mode.replace(/^0/u, "")} ${name}\0`), Buffer.from(sha, "hex")]);
}

function objectSha(type: "blob" | "tree", data: Buffer): string {
  return createHash("sha1").update(`${type} ${data.length}\0`).update(data).digest("hex");
}
