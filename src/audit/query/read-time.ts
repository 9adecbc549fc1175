import { parseDate, parseInstant } from "../../syntax/instant.ts";

const SPAN = /^(\d{1,5})([mhdw])$/;
const MINUTE = 60_000;
const UNITS: ReadonlyMap<string, number> = new Map([
  ["m", MINUTE],
  ["h", 60 * MINUTE],
  ["d", 24 * 60 * MINUTE],
  ["w", 7 * 24 * 60 * MINUTE],
]);

/**
 * An instant as people write it, in epoch milliseconds: `7d` (also m, h, w) before `now`, a day (its 00:00 UTC), or an
 * RFC 3339 time with its offset; undefined when the text is none of these.
 */
export const readTime = (text: string, now: number): number | undefined => {
  const [, count = "", unit = ""] = SPAN.exec(text) ?? [];
  const length = UNITS.get(unit);
  return length === undefined ? (parseDate(text) ?? parseInstant(text)) : now - Number(count) * length;
};
