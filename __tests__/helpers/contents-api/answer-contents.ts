import type { IncomingHttpHeaders } from "node:http";
import { type ApiAnswer, NOT_FOUND, refused } from "./api-answer.ts";
import { answerRoute } from "./api-routes.ts";
import type { RepositoryContent } from "./repository-content.ts";

export type ContentsApiOptions = RepositoryContent & {
  /** The one token that is let in; without it everybody is. */
  readonly token?: string;
};

export type ContentsRequest = {
  readonly method: string;
  /** Decoded, from the first slash on. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
};

/**
 * Answers one request for the repository. A wrong token is told so; without a token a repository that demands one does not exist.
 * @param url what the next page is linked under
 */
export function answerContents(options: ContentsApiOptions, request: ContentsRequest, url: string): ApiAnswer {
  const given = request.headers.authorization?.replace(/^(?:token|bearer) /iu, "");
  if (options.token !== undefined && given !== options.token) {
    return given === undefined ? NOT_FOUND : refused(401, "Bad credentials");
  }
  if (request.method !== "GET") return refused(403, "Resource not accessible by integration");
  return withPage(answerRoute(options, request.path.slice(1), request.query, request.headers.accept ?? ""), url);
}

function withPage(answer: ApiAnswer, url: string): ApiAnswer {
  const link = answer.headers?.["link"];
  return link === undefined ? answer : { ...answer, headers: { ...answer.headers, link: link.replace("PAGE", url) } };
}
