import { createHash } from "node:crypto";
import { type ApiAnswer, NOT_FOUND, refused } from "../contents-api/api-answer.ts";
import type { ServiceRequest } from "./service-request.ts";

/** What a token may do with the repository's runs and artifacts: its `actions` permission. */
export type ActionsPermission = "none" | "read" | "write";

export type RateLimit = {
  readonly limit: number;
  /** How many requests are left at the start. */
  readonly remaining: number;
  /** Epoch milliseconds. */
  readonly resetsAt: number;
};

export const HOUR_MS = 3_600_000;

/** Whom the REST API lets in, and how often. */
export type RestDoor = {
  /** The refusal of a request, if it is one. @param anonymous whether a public repository answers it without a token */
  refuse(request: ServiceRequest, anonymous: boolean): ApiAnswer | undefined;
  /** Adds ETag and rate-limit headers; an answer the client has already becomes a free 304. */
  finish(request: ServiceRequest, answer: ApiAnswer): ApiAnswer;
  setRateLimit(limit: RateLimit): void;
};

/**
 * A door for these tokens.
 * Source: https://docs.github.com/rest/using-the-rest-api (troubleshooting, rate limits, best practices)
 * @param tokens each token with its permission
 * @param now epoch milliseconds; from `resetsAt` on the whole limit is there again, for an hour
 */
export function createRestDoor(
  tokens: Readonly<Record<string, ActionsPermission>>,
  isPrivate: boolean,
  rateLimit: RateLimit,
  now: () => number,
): RestDoor {
  let limit = rateLimit;
  let left = rateLimit.remaining;
  return {
    refuse({ method, headers }, anonymous) {
      if (now() >= limit.resetsAt) {
        limit = { ...limit, resetsAt: now() + HOUR_MS };
        left = limit.limit;
      }
      if (left <= 0) return refused(403, "API rate limit exceeded");
      const given = headers.authorization?.replace(/^(?:token|bearer) /iu, "");
      if (given === undefined) {
        if (isPrivate) return NOT_FOUND;
        return anonymous && method === "GET" ? undefined : refused(401, "Requires authentication");
      }
      if (!Object.hasOwn(tokens, given)) return refused(401, "Bad credentials");
      const permission = tokens[given];
      const enough = permission === "write" || (permission === "read" && method === "GET");
      return enough ? undefined : refused(403, "Resource not accessible by integration");
    },
    finish({ headers }, answer) {
      const body = answer.status === 200 ? JSON.stringify(answer.json) : undefined;
      const etag = body === undefined ? undefined : `W/"${createHash("sha256").update(body).digest("hex")}"`;
      const known = etag !== undefined && (headers["if-none-match"] ?? "").split(/,\s*/u).includes(etag);
      if (!known) left = Math.max(0, left - 1);
      const more = {
        ...answer.headers,
        ...(etag !== undefined && { etag }),
        "x-ratelimit-limit": String(limit.limit),
        "x-ratelimit-remaining": String(left),
        "x-ratelimit-used": String(limit.limit - left),
        "x-ratelimit-reset": String(Math.ceil(limit.resetsAt / 1000)),
        "x-ratelimit-resource": "core",
      };
      return known ? { status: 304, headers: more } : { ...answer, headers: more };
    },
    setRateLimit(next) {
      limit = next;
      left = next.remaining;
    },
  };
}
