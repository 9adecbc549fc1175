import { setTimeout as sleep } from "node:timers/promises";
import { errorCode } from "./file-error.ts";
import { GitHubUnavailable } from "./github-rest.ts";

/** How to reach the git data of a repository. */
export type GitDataAccess = {
  /** `owner/name`. */
  readonly repository: string;
  readonly token: string;
  readonly apiUrl?: string;
  /** How long one request may take, milliseconds. */
  readonly timeoutMs?: number;
  /** How often a request is made at most where it meets a passing fault. */
  readonly attempts?: number;
  /** Between two of them, milliseconds. */
  readonly pauseMs?: number;
};

type Method = "GET" | "POST" | "DELETE";

export type GitDataRequest = {
  /** Below the repository, with a slash at its start; else of the whole API. */
  readonly path: string;
  readonly whole?: true;
  readonly method?: Method;
  readonly body?: unknown;
  readonly etag?: string | undefined;
  readonly accept?: string;
};

/** What was answered, be it a refusal. `again`: it was not the first attempt, so an earlier one may have had its effect. */
export type GitDataAnswer = {
  readonly status: number;
  readonly text: string;
  readonly etag?: string;
  readonly more: boolean;
  readonly again: boolean;
};

/** Asks once; throws GitHubUnavailable where there is no answer. */
export type GitDataApi = (request: GitDataRequest) => Promise<GitDataAnswer>;

const API_URL = "https://api.github.com";
const VERSION = "2022-11-28";
/** The API answers in well under a second; what waits for it here decides whether something may go on. */
const TIMEOUT_MS = 10_000;
const ATTEMPTS = 3;
const PAUSE_MS = 500;
const REPOSITORY = /^(?!\.{1,2}\/)[\w.-]+\/(?!\.{1,2}$)[\w.-]+$/;

/** A client that tells every answer apart, and makes a request again only after faults that pass. */
export const openGitDataApi = (access: GitDataAccess): GitDataApi => {
  const { repository, token, timeoutMs = TIMEOUT_MS, attempts = ATTEMPTS, pauseMs = PAUSE_MS } = access;
  if (!REPOSITORY.test(repository)) {
    throw new GitHubUnavailable(`${JSON.stringify(repository)} is no repository`, "needed is OWNER/NAME");
  }
  const root = (access.apiUrl ?? API_URL).replace(/\/+$/, "");
  return async ({ path, whole, method = "GET", body, etag, accept }) => {
    const headers = {
      accept: accept ?? "application/vnd.github+json",
      authorization: `Bearer ${token}`,
      "user-agent": "signalbox",
      "x-github-api-version": VERSION,
      ...(etag !== undefined && { "if-none-match": etag }),
      ...(body !== undefined && { "content-type": "application/json" }),
    };
    const url = `${root}${whole ? "" : `/repos/${repository}`}${path}`;
    for (let attempt = 1; ; attempt++) {
      const fault = await ask(url, {
        method,
        headers,
        redirect: "manual",
        ...(body !== undefined && { body: JSON.stringify(body) }),
        signal: AbortSignal.timeout(timeoutMs),
      });
      if (typeof fault !== "string") return { ...fault, again: attempt > 1 };
      if (attempt >= attempts) throw new GitHubUnavailable(`${method} ${path}: ${fault}`);
      await sleep(pauseMs);
    }
  };
};

type Heard = Omit<GitDataAnswer, "again">;

/** An answer, or the fault in words. */
const ask = async (url: string, init: RequestInit): Promise<Heard | string> => {
  try {
    const answer = await fetch(url, init);
    const text = await answer.text();
    if (answer.status >= 500) return `HTTP ${answer.status}`;
    const tag = answer.headers.get("etag");
    const more = /\brel="next"/.test(answer.headers.get("link") ?? "");
    return { status: answer.status, text, more, ...(tag !== null && { etag: tag }) };
  } catch (error) {
    const { message, cause } = error as { readonly message: string; readonly cause?: unknown };
    return `no answer (${errorCode(cause) || message})`;
  }
};

/** The message of a refusal, cut: it is text from outside. */
export const saidBy = ({ text }: { readonly text: string }): string => {
  try {
    const { message } = JSON.parse(text) as { message?: unknown };
    return typeof message === "string" ? message.replace(/\s+/g, " ").slice(0, 200) : "no reason told";
  } catch {
    return "no reason told";
  }
};
