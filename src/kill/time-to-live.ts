import { type Parsed, parsed, quoted, refused } from "../syntax/parsed.ts";

const UNITS = { m: 60_000, h: 3_600_000, d: 86_400_000 } as const;
const DURATION = /^([1-9][0-9]{0,5})([mhd])$/;
const SHORTEST_MS = UNITS.m;
/** A kill is no place to live: what is wrong for longer belongs into the flag file. */
const LONGEST_MS = 30 * UNITS.d;

/** Reads how long a kill is meant to be needed, `30m`, `2h` or `3d`, as milliseconds. */
export const parseTimeToLive = (text: string): Parsed<number> => {
  const [, count, unit] = DURATION.exec(text) ?? [];
  const milliseconds = Number(count) * UNITS[unit as keyof typeof UNITS];
  return milliseconds >= SHORTEST_MS && milliseconds <= LONGEST_MS
    ? parsed(milliseconds)
    : refused(`${quoted(text)} is no time to live; needed is such as 30m, 2h or 3d, at most 30d`);
};
