/** Without any word on how long, GitHub asks for a minute at least. */
const UNTOLD_MS = 60_000;

type Answer = { readonly status: number; readonly headers: Headers };

/**
 * How long the API asks to wait before the next request, in milliseconds; undefined when the answer is about something
 * else. `retry-after` counts seconds; `x-ratelimit-reset` is an instant, in seconds since 1970, which counts when none
 * are left (docs.github.com, "Rate limits for the REST API"). @param now epoch milliseconds
 */
export const rateLimitWait = ({ status, headers }: Answer, body: string, now: number): number | undefined => {
  if (status !== 429 && status !== 403) return undefined;
  const after = Number(headers.get("retry-after") ?? Number.NaN);
  if (after >= 0) return after * 1000;
  const reset = Number(headers.get("x-ratelimit-reset") ?? Number.NaN);
  // A second more: the clocks differ, and asking early counts against us.
  if (headers.get("x-ratelimit-remaining") === "0" && reset > 0) return Math.max(0, reset * 1000 - now) + 1000;
  return status === 429 || /rate limit/i.test(body) ? UNTOLD_MS : undefined;
};
