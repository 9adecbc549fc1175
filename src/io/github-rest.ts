import { setTimeout as sleep } from "node:timers/promises";
import { errorCode } from "./file-error.ts";
import { rateLimitWait } from "./rate-limit.ts";
import type { ResponseCache } from "./response-cache.ts";

export type GitHubRestAccess = {
  /** Without a slash at its end. */
  readonly apiUrl: string;
  readonly token: string;
  readonly cache?: ResponseCache;
  /** How long may be waited for the rate limit in all, milliseconds. */
  readonly maxWaitMs: number;
  /** Told before each wait. */
  readonly onWait: (milliseconds: number, why: string) => Promise<void>;
  /** Stands in for the passing of time. */
  readonly wait?: (milliseconds: number) => Promise<unknown>;
  /** Epoch milliseconds. */
  readonly now: () => number;
};

/** The API cannot be asked, or will not answer; `hint` says what to do next. */
export class GitHubUnavailable extends Error {
  override readonly name = "GitHubUnavailable";
  readonly hint: string | undefined;

  constructor(message: string, hint?: string) {
    super(message);
    this.hint = hint;
  }
}

export type GitHubRest = {
  /** The JSON that the API answers to a GET; `path` starts with a slash. */
  readonly json: (path: string) => Promise<unknown>;
  /** The bytes behind the redirection of a GET; a number says that they are gone (404, 410) or too many (413). */
  readonly bytes: (path: string, limit: number) => Promise<Uint8Array | NotTaken>;
};

type NotTaken = 404 | 410 | 413;

const TIMEOUT_MS = 60_000;
/** For connection faults and 5xx, which another attempt can mend. */
const ATTEMPTS = 4;
const PAUSE_MS = 1_000;
const VERSION = "2022-11-28";

/** Asks the GitHub REST API: one request at a time, again after passing faults, no faster than its limits allow. */
export const openGitHubRest = (access: GitHubRestAccess): GitHubRest => {
  const wait = access.wait ?? sleep;
  let waited = 0;

  /** True when the answer asked to wait, and that was done. */
  const obeyLimit = async (answer: Response, body: string): Promise<boolean> => {
    const needed = rateLimitWait(answer, body, access.now());
    if (needed === undefined) return false;
    if (waited + needed > access.maxWaitMs) throw limitReached(needed, access.maxWaitMs);
    waited += needed;
    await access.onWait(needed, "the rate limit of the API is used up");
    await wait(needed);
    return true;
  };

  /** One answer of the API that is no passing fault; `read` takes its body, and may fail as the connection does. */
  const ask = async <T>(path: string, headers: Headers, read: (answer: Response) => Promise<T>): Promise<T> => {
    for (let attempt = 1; ; ) {
      try {
        const signal = AbortSignal.timeout(TIMEOUT_MS);
        const answer = await fetch(access.apiUrl + path, { headers, redirect: "manual", signal });
        if (answer.status < 400) return await read(answer);
        const body = await answer.text();
        if (await obeyLimit(answer, body)) continue;
        if (answer.status < 500) throw refusalOf(path, answer.status, body);
        throw new Error(`HTTP ${answer.status}`);
      } catch (error) {
        if (error instanceof GitHubUnavailable || error instanceof Declined) throw error;
        if (attempt === ATTEMPTS) throw new GitHubUnavailable(`${path}: ${causeOf(error)}`, GO_ON);
        await wait(PAUSE_MS * 2 ** attempt++);
      }
    }
  };

  const headersOf = (more: { readonly [name: string]: string } = {}): Headers =>
    new Headers({
      accept: "application/vnd.github+json",
      authorization: `Bearer ${access.token}`,
      "user-agent": "signalbox",
      "x-github-api-version": VERSION,
      ...more,
    });

  return {
    json: async (path) => {
      const cached = access.cache?.find(access.apiUrl + path);
      const body = await ask(path, headersOf(cached && { "if-none-match": cached.etag }), async (answer) => {
        if (answer.status === 304 && cached !== undefined) return cached.body;
        if (answer.status >= 300) throw new GitHubUnavailable(`${path}: moved to another address`, MOVED);
        const text = await answer.text();
        const etag = answer.headers.get("etag");
        if (etag !== null) await access.cache?.keep({ url: access.apiUrl + path, etag, body: text });
        return text;
      });
      try {
        return JSON.parse(body);
      } catch {
        throw new GitHubUnavailable(`${path}: the answer is no JSON`, "is the address of the API right?");
      }
    },
    bytes: async (path, limit) => {
      try {
        return await ask(path, headersOf(), async (answer) => {
          const location = answer.headers.get("location");
          // The storage behind the address knows its own signature; the token is not for it.
          return readUpTo(location === null ? answer : await fetchBlob(location, access.apiUrl), limit);
        });
      } catch (error) {
        if (error instanceof Declined) return error.status;
        throw error;
      }
    },
  };
};

/** There are no bytes to take. */
class Declined extends Error {
  readonly status: NotTaken;

  constructor(status: NotTaken) {
    super(`HTTP ${status}`);
    this.status = status;
  }
}

const fetchBlob = async (location: string, apiUrl: string): Promise<Response> => {
  const url = new URL(location, apiUrl);
  if (url.protocol !== "https:" && url.protocol !== new URL(apiUrl).protocol) {
    throw new GitHubUnavailable(`the API leads to an address of ${url.protocol}, which is not fetched`);
  }
  const answer = await fetch(url, { signal: AbortSignal.timeout(10 * TIMEOUT_MS) });
  if (answer.status === 404 || answer.status === 410) throw new Declined(answer.status);
  if (!answer.ok) throw new Error(`HTTP ${answer.status} of the storage`);
  return answer;
};

const readUpTo = async (answer: Response, limit: number): Promise<Uint8Array> => {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of answer.body ?? []) {
    length += chunk.byteLength;
    if (length > limit) throw new Declined(413);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, length);
};

const GO_ON = "what was fetched is kept: the same command goes on from there";

const MOVED = "a repository that was renamed is asked for by its new name";

const limitReached = (needed: number, allowed: number): GitHubUnavailable =>
  new GitHubUnavailable(
    `the rate limit of the API is used up: it asks for ${Math.ceil(needed / 60_000)} minutes, and only ${Math.round(allowed / 60_000)} in all may be waited`,
    GO_ON,
  );

const refusalOf = (path: string, status: number, body: string): Error => {
  if ((status === 404 || status === 410) && path.endsWith("/zip")) return new Declined(status);
  const hints: { readonly [status: number]: string } = {
    401: "the token is wrong or has expired",
    403: "the token needs the right to read actions (actions: read)",
    404: "is the repository right, and may the token read its actions?",
  };
  return new GitHubUnavailable(`${path}: HTTP ${status}: ${saidBy(body)}`, hints[status]);
};

/** The message that GitHub puts in a refusal, cut: it is text from outside. */
const saidBy = (body: string): string => {
  try {
    const { message } = JSON.parse(body) as { message?: unknown };
    return typeof message === "string" ? message.slice(0, 200) : "no reason told";
  } catch {
    return "no reason told";
  }
};

/** By its shape: what fetch throws need not be of this realm. */
const causeOf = (error: unknown): string => {
  const { message, cause } = error as { readonly message: string; readonly cause?: unknown };
  return message === "fetch failed" ? `no answer (${errorCode(cause) || String(cause)})` : message;
};
