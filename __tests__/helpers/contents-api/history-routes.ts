import { type ApiAnswer, NOT_FOUND, ok, refused } from "./api-answer.ts";
import { gitObjects } from "./git-objects.ts";
import type { PullContent, RepositoryContent } from "./repository-content.ts";
import { ancestry, changedFiles, commitAt, resolveRef } from "./repository-history.ts";

/** GET /repos/{owner}/{repo}. */
export function repository(content: RepositoryContent): ApiAnswer {
  return ok(repositoryJson(content, content.repository));
}

function repositoryJson(content: RepositoryContent, fullName: string) {
  const [login, name] = fullName.split("/");
  return {
    id: fullName === content.repository ? 1296269 : 1296270,
    name,
    full_name: fullName,
    owner: { login, id: 9919 },
    private: content.private ?? false,
    fork: fullName === content.repository ? (content.fork ?? false) : true,
    default_branch: content.defaultBranch ?? "main",
  };
}

/** GET commits/{ref}: as JSON, or the id alone for the sha media type. */
export function commit(content: RepositoryContent, ref: string, accept: string): ApiAnswer {
  const sha = resolveRef(content, ref);
  if (sha === undefined) return refused(422, `No commit found for SHA: ${ref}`);
  if (/\bsha\b/u.test(accept)) return { status: 200, bytes: Buffer.from(sha) };
  return ok(commitJson(content, sha));
}

function commitJson(content: RepositoryContent, sha: string) {
  const known = commitAt(content, sha);
  const person = { name: "Mona", email: "mona@example.com", date: "2026-01-01T00:00:00Z" };
  return {
    sha,
    commit: { message: `commit ${sha}`, author: person, committer: person, tree: { sha: gitObjects(known).treeSha } },
    parents: (known.parents ?? []).map((parent) => ({ sha: parent })),
  };
}

/** GET branches/{branch}. */
export function branch(content: RepositoryContent, name: string): ApiAnswer {
  if (!Object.hasOwn(content.branches ?? {}, name)) return refused(404, "Branch not found");
  return ok({ name, commit: commitJson(content, content.branches?.[name] ?? ""), protected: false });
}

/** GET git/ref/{heads/... or tags/...}. */
export function gitRef(content: RepositoryContent, ref: string): ApiAnswer {
  const sha = /^(?:heads|tags)\//u.test(ref) ? resolveRef(content, `refs/${ref}`) : undefined;
  return sha === undefined ? NOT_FOUND : ok({ ref: `refs/${ref}`, object: { type: "commit", sha } });
}

/** GET git/matching-refs/{heads/... or tags/...}: all whose name begins so; none is an empty list. */
export function matchingRefs(content: RepositoryContent, prefix: string): ApiAnswer {
  const all = [
    ...Object.entries(content.branches ?? {}).map(([name, sha]) => [`refs/heads/${name}`, sha] as const),
    ...Object.entries(content.tags ?? {}).map(([name, sha]) => [`refs/tags/${name}`, sha] as const),
  ];
  return ok(
    all
      .filter(([ref]) => ref.startsWith(`refs/${prefix}`))
      .map(([ref, sha]) => ({ ref, object: { type: "commit", sha } })),
  );
}

/** GET pulls/{number}. */
export function pull(content: RepositoryContent, number: number): ApiAnswer {
  const known = content.pulls?.[number];
  if (known === undefined) return NOT_FOUND;
  const headName = known.headRepository === undefined ? content.repository : known.headRepository;
  return ok({
    number,
    state: "open",
    merge_commit_sha: known.mergeCommit ?? null,
    head: {
      ref: known.headRef ?? "topic",
      sha: known.head,
      repo: headName === null ? null : repositoryJson(content, headName),
    },
    base: { ref: known.baseRef ?? "main", sha: known.base, repo: repositoryJson(content, content.repository) },
  });
}

/** GET pulls/{number}/files: what the head changed since it left the base. */
export function pullFiles(content: RepositoryContent, number: number): ApiAnswer {
  const known: PullContent | undefined = content.pulls?.[number];
  if (known === undefined) return NOT_FOUND;
  const mergeBase = mergeBaseOf(content, known.base, known.head) ?? known.base;
  return ok(changedFiles(content, mergeBase, known.head));
}

/** GET compare/{base}...{head}: by ids, branches or tags of this repository. */
export function compare(content: RepositoryContent, range: string): ApiAnswer {
  const [base, head] = range.split("...").map((ref) => resolveRef(content, ref));
  const mergeBase = base !== undefined && head !== undefined ? mergeBaseOf(content, base, head) : undefined;
  if (base === undefined || head === undefined || mergeBase === undefined) return NOT_FOUND;
  const [ofBase, ofHead] = [ancestry(content, base), ancestry(content, head)];
  const ahead = ofHead.filter((sha) => !ofBase.includes(sha)).reverse();
  const behind = ofBase.filter((sha) => !ofHead.includes(sha)).length;
  return ok({
    status: comparison(ahead.length, behind),
    ahead_by: ahead.length,
    behind_by: behind,
    total_commits: ahead.length,
    base_commit: commitJson(content, base),
    merge_base_commit: commitJson(content, mergeBase),
    commits: ahead.map((sha) => commitJson(content, sha)),
    files: changedFiles(content, mergeBase, head),
  });
}

function comparison(ahead: number, behind: number): "identical" | "ahead" | "behind" | "diverged" {
  if (ahead === 0) return behind === 0 ? "identical" : "behind";
  return behind === 0 ? "ahead" : "diverged";
}

function mergeBaseOf(content: RepositoryContent, base: string, head: string): string | undefined {
  const ofBase = new Set(ancestry(content, base));
  return ancestry(content, head).find((sha) => ofBase.has(sha));
}
