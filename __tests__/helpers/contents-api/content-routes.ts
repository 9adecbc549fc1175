import { type ApiAnswer, NOT_FOUND, ok, refused } from "./api-answer.ts";
import { gitObjects, type TreeEntry } from "./git-objects.ts";
import type { RepositoryContent } from "./repository-content.ts";
import { commitAt, resolveRef } from "./repository-history.ts";

/** Above this many bytes the JSON answer holds no content. Source: https://docs.github.com/rest/repos/contents#get-repository-content */
const LARGEST_INLINE = 1024 * 1024;

/** GET contents/{path}: a file as JSON or raw bytes, a folder as a list. */
export function contents(content: RepositoryContent, path: string, ref: string | undefined, accept: string): ApiAnswer {
  const sha = resolveRef(content, ref ?? content.defaultBranch ?? "main");
  if (sha === undefined) return refused(404, `No commit found for the ref ${ref}`);
  const objects = gitObjects(commitAt(content, sha));
  const folder = path.replace(/\/+$/u, "");
  const entry = objects.entries.find((each) => each.path === folder);
  if (folder === "" || entry?.type === "tree") {
    const prefix = folder === "" ? "" : `${folder}/`;
    const children = objects.entries.filter(
      (each) => each.path.startsWith(prefix) && !each.path.slice(prefix.length).includes("/"),
    );
    return ok(children.map((each) => described(content, each)));
  }
  const bytes = objects.blobs.get(entry?.sha ?? "");
  if (entry === undefined || bytes === undefined) return NOT_FOUND;
  if (/\braw\b/u.test(accept))
    return { status: 200, bytes, headers: { "content-type": "application/vnd.github.raw; charset=utf-8" } };
  const inline = bytes.length <= LARGEST_INLINE;
  return ok({
    ...described(content, entry),
    encoding: inline ? "base64" : "none",
    content: inline ? base64Lines(bytes) : "",
  });
}

function described(content: RepositoryContent, entry: TreeEntry) {
  return {
    type: entry.type === "tree" ? "dir" : "file",
    name: entry.path.split("/").at(-1),
    path: entry.path,
    sha: entry.sha,
    size: entry.size ?? 0,
    url: `/repos/${content.repository}/contents/${entry.path}`,
    git_url: `/repos/${content.repository}/git/${entry.type}s/${entry.sha}`,
    download_url: null,
  };
}

/** GET git/trees/{sha}: by tree id, commit id or branch. */
export function tree(content: RepositoryContent, name: string, recursive: boolean): ApiAnswer {
  const named = resolveRef(content, name);
  for (const commit of named === undefined ? Object.values(content.commits) : [commitAt(content, named)]) {
    const { treeSha, entries } = gitObjects(commit);
    const found =
      named !== undefined || treeSha === name
        ? ""
        : entries.find(({ type, sha }) => type === "tree" && sha === name)?.path;
    if (found === undefined) continue;
    const prefix = found === "" ? "" : `${found}/`;
    const below = entries
      .filter(({ path }) => path.startsWith(prefix))
      .map((entry) => ({ ...entry, path: entry.path.slice(prefix.length) }));
    const listed = recursive ? below : below.filter(({ path }) => !path.includes("/"));
    return ok({ sha: found === "" ? treeSha : name, tree: listed, truncated: false });
  }
  return NOT_FOUND;
}

/** GET git/blobs/{sha}. */
export function blob(content: RepositoryContent, sha: string, accept: string): ApiAnswer {
  for (const commit of Object.values(content.commits)) {
    const bytes = gitObjects(commit).blobs.get(sha);
    if (bytes === undefined) continue;
    if (/\braw\b/u.test(accept)) return { status: 200, bytes };
    return ok({ sha, node_id: sha, size: bytes.length, encoding: "base64", content: base64Lines(bytes) });
  }
  return NOT_FOUND;
}

/** GitHub breaks base64 after 60 characters, so a reader must skip line breaks. */
function base64Lines(bytes: Buffer): string {
  return bytes.toString("base64").replace(/.{1,60}/gu, "$&\n");
}
