import type { CommitContent, RepositoryContent } from "./repository-content.ts";

/** The commit a branch, tag, full ref or commit id names; `undefined` when nothing does. */
export function resolveRef(content: RepositoryContent, ref: string): string | undefined {
  const branch = ref.replace(/^(?:refs\/)?heads\//u, "");
  const tag = ref.replace(/^(?:refs\/)?tags\//u, "");
  if (Object.hasOwn(content.branches ?? {}, branch)) return content.branches?.[branch];
  if (Object.hasOwn(content.tags ?? {}, tag)) return content.tags?.[tag];
  const pull = /^(?:refs\/)?pull\/(\d+)\/(head|merge)$/u.exec(ref);
  const known = content.pulls?.[Number(pull?.[1])];
  if (known !== undefined) return pull?.[2] === "head" ? known.head : known.mergeCommit;
  return Object.hasOwn(content.commits, ref) ? ref : undefined;
}

/** A commit that is known to be there: one that a ref or a pull request of the test names. */
export function commitAt(content: RepositoryContent, sha: string): CommitContent {
  const commit = content.commits[sha];
  if (commit === undefined) throw new Error(`the test names commit "${sha}" but gives no files for it`);
  return commit;
}

/** Every commit from this one down, this one first, nearest first. */
export function ancestry(content: RepositoryContent, sha: string): string[] {
  const seen = new Set([sha]);
  for (const each of seen) for (const parent of commitAt(content, each).parents ?? []) seen.add(parent);
  return [...seen];
}

export type ChangedFile = { readonly filename: string; readonly status: "added" | "modified" | "removed" };

/** What differs between two commits, by path; a rename shows as removed and added. */
export function changedFiles(content: RepositoryContent, base: string, head: string): ChangedFile[] {
  const [before, after] = [commitAt(content, base).files, commitAt(content, head).files];
  const paths = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  return paths.flatMap((filename): ChangedFile[] => {
    if (!Object.hasOwn(before, filename)) return [{ filename, status: "added" }];
    if (!Object.hasOwn(after, filename)) return [{ filename, status: "removed" }];
    const same = Buffer.from(before[filename] as string).equals(Buffer.from(after[filename] as string));
    return same ? [] : [{ filename, status: "modified" }];
  });
}
