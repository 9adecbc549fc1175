import { parseDate } from "../syntax/instant.ts";

const DAY_MS = 86_400_000;

/** Whether a flag is past its expiry date: from 00:00 UTC of the day after. `now` is epoch milliseconds. */
export const isExpired = (flag: { readonly expires?: string }, now: number): boolean => {
  const day = flag.expires === undefined ? undefined : parseDate(flag.expires);
  return day !== undefined && now >= day + DAY_MS;
};
