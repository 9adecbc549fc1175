import { type Parsed, parsed, quoted, refused } from "../syntax/parsed.ts";

const UNITS = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 } as const;

/** A job ends after six hours, whatever it does (GitHub-hosted runners). */
export const LONGEST_MS = 6 * UNITS.h;

/** `250ms`, `30s`, `5m`, `1h`: a whole number and a unit, as milliseconds; at most six hours. */
export const parseDuration = (text: string): Parsed<number> => {
  const [, digits = "", unit = ""] = /^([0-9]{1,9})(ms|s|m|h)$/.exec(text) ?? [];
  if (unit === "") return refused(`${quoted(text)} is not a duration such as 250ms, 30s, 5m or 1h`);
  const ms = Number(digits) * UNITS[unit as keyof typeof UNITS];
  return ms > LONGEST_MS ? refused(`${quoted(text)} is longer than 6h`) : parsed(ms);
};

/** The shortest form of milliseconds that people read: `250ms`, `1.5s`, `2m`, `1h 5m`. */
export const renderDuration = (ms: number): string => {
  if (ms < UNITS.s) return `${Math.round(ms)}ms`;
  if (ms < UNITS.m) return `${Math.floor(ms / 100) / 10}s`;
  const [whole, part, names] =
    ms < UNITS.h ? [UNITS.m, UNITS.s, ["m", "s"] as const] : [UNITS.h, UNITS.m, ["h", "m"] as const];
  const rest = Math.floor((ms % whole) / part);
  return `${Math.floor(ms / whole)}${names[0]}${rest === 0 ? "" : ` ${rest}${names[1]}`}`;
};
