import { type ApiAnswer, NOT_FOUND } from "./api-answer.ts";
import { blob, contents, tree } from "./content-routes.ts";
import { branch, commit, compare, gitRef, matchingRefs, pull, pullFiles, repository } from "./history-routes.ts";
import type { RepositoryContent } from "./repository-content.ts";

/**
 * Answers one GET below a repository. Paths and refs may hold slashes, written as `/` or `%2F`.
 * Source: https://docs.github.com/rest (repos, git, pulls)
 * @param path decoded, without the leading slash; `query` and `accept` as they came
 */
export function answerRoute(
  content: RepositoryContent,
  path: string,
  query: URLSearchParams,
  accept: string,
): ApiAnswer {
  const prefix = `repos/${content.repository}`;
  if (path === prefix) return repository(content);
  if (!path.startsWith(`${prefix}/`)) return NOT_FOUND;
  const [, route = "", rest = ""] =
    /^(git\/(?:ref|matching-refs|trees|blobs)|[a-z]+)(?:\/(.*))?$/su.exec(path.slice(prefix.length + 1)) ?? [];
  switch (route) {
    case "contents":
      return contents(content, rest, query.get("ref") ?? undefined, accept);
    case "commits":
      return commit(content, rest, accept);
    case "branches":
      return branch(content, rest);
    case "git/matching-refs":
      return matchingRefs(content, rest);
    case "git/ref":
      return gitRef(content, rest);
    case "git/trees":
      return tree(content, rest, query.has("recursive"));
    case "git/blobs":
      return blob(content, rest, accept);
    case "compare":
      return compare(content, rest);
    case "pulls": {
      const [number = "", files] = rest.split("/");
      return files === "files" ? paged(pullFiles(content, Number(number)), query) : pull(content, Number(number));
    }
    default:
      return NOT_FOUND;
  }
}

/** Cuts a list into pages of `per_page` (30 unless asked, 100 at most). Source: https://docs.github.com/rest/using-the-rest-api/using-pagination-in-the-rest-api */
function paged(answer: ApiAnswer, query: URLSearchParams): ApiAnswer {
  if (!Array.isArray(answer.json)) return answer;
  const size = Math.min(100, Number(query.get("per_page") ?? 30));
  const page = Number(query.get("page") ?? 1);
  const more = answer.json.length > page * size;
  return {
    ...answer,
    json: answer.json.slice((page - 1) * size, page * size),
    ...(more && { headers: { link: `<PAGE?per_page=${size}&page=${page + 1}>; rel="next"` } }),
  };
}
