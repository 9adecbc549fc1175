import { type Parsed, parsed, quoted, refused } from "./parsed.ts";

/** What a clock on the wall and a calendar beside it show. */
export type WallTime = {
  /** 0 is Monday, 6 Sunday. */
  readonly weekday: number;
  /** Whole minutes since local midnight, 0 to 1439. */
  readonly minuteOfDay: number;
};

export type TimeZone = {
  readonly name: string;
  /** Throws a RangeError for an instant outside the years 0000 to 9999 by a day or more. */
  readonly wallTime: (epochMs: number) => WallTime;
};

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const WEEK = 7 * DAY;
const WEEKDAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

/** 1970-01-05, the first Monday of epoch time. */
const FIRST_MONDAY = 4 * DAY;
/** The instants that RFC 3339 can write, with any offset. */
const FIRST_INSTANT = -62_167_219_200_000 - DAY;
const LAST_INSTANT = 253_402_300_799_999 + DAY;

/**
 * The names are those of Area/City and of the fixed zones under Etc/. The bare ones that runtimes also know, such as
 * EST or BST, mean other zones to other readers (BST is Dhaka to ICU), and offsets know no daylight saving.
 */
const ZONE_NAME = /^(?!SystemV\/)[A-Za-z]+(?:\/[A-Za-z0-9+_-]+){1,2}$/;
const NEED = "an IANA name such as Europe/Berlin, or UTC, is needed";

/** Loaded zones are shared, since a formatter is dear; a bound, since each spelling of a name counts as one. */
const MAX_LOADED_ZONES = 1_000;
const loaded = new Map<string, TimeZone>();

/**
 * Finds a zone by its IANA name, or `UTC`. Case does not matter: `name` is the database's own spelling. A name that
 * is only a link to another zone (Asia/Calcutta, Europe/Kyiv) stays as it is written, because runtimes differ in
 * which of the two they hold for the right one.
 */
export const loadTimeZone = (name: string): Parsed<TimeZone> => {
  if (name.toUpperCase() === "UTC") return parsed(UTC);
  if (/^(?:UTC|GMT)?[+-]\d/i.test(name)) {
    return refused(`time zone ${quoted(name)} is an offset, which knows no daylight saving; ${NEED}`);
  }
  if (!ZONE_NAME.test(name)) return refused(`time zone ${quoted(name)} is not known; ${NEED}`);
  const known = loaded.get(name);
  if (known !== undefined) return parsed(known);
  const format = openFormat(name);
  if (format === undefined) return refused(`time zone ${quoted(name)} is not known; ${NEED}`);
  const resolved = format.resolvedOptions().timeZone;
  const zone = cachedZone(resolved.toLowerCase() === name.toLowerCase() ? resolved : name, weekTimeBy(format));
  if (loaded.size >= MAX_LOADED_ZONES) loaded.clear();
  loaded.set(name, zone);
  return parsed(zone);
};

const openFormat = (timeZone: string): Intl.DateTimeFormat | undefined => {
  const [hour, minute, second] = ["2-digit", "2-digit", "2-digit"] as const;
  try {
    return new Intl.DateTimeFormat("en-US", { timeZone, weekday: "short", hour, minute, second, hourCycle: "h23" });
  } catch {
    return undefined;
  }
};

/** Milliseconds since local Monday, 00:00, of an instant of whole seconds. */
type WeekTime = (epochMs: number) => number;

const weekTimeBy =
  (format: Intl.DateTimeFormat): WeekTime =>
  (epochMs) => {
    const parts: Partial<Record<Intl.DateTimeFormatPartTypes, string>> = {};
    for (const { type, value } of format.formatToParts(epochMs)) parts[type] = value;
    const hours = WEEKDAYS.indexOf(parts.weekday ?? "") * 24 + Number(parts.hour);
    return (hours * 60 + Number(parts.minute)) * MINUTE + Number(parts.second) * 1000;
  };

/** Stretches of time over which the local clock is asked once. Zones never change their offset twice in one. */
const BLOCK = 15 * MINUTE;

/**
 * Asking Intl costs microseconds, and evaluations cluster in time: the latest block in which the local clock runs
 * evenly is remembered. Its two ends are compared, because zones did change within a quarter of an hour
 * (Newfoundland at 00:01); sub-minute offsets of former times are kept, because the unit is the millisecond.
 */
const cachedZone = (name: string, weekTime: WeekTime): TimeZone => {
  let blockStart = Number.NaN;
  let weekTimeAtStart = 0;
  return {
    name,
    wallTime: (epochMs) => {
      requireInstant(epochMs);
      const start = Math.floor(epochMs / BLOCK) * BLOCK;
      if (start !== blockStart) {
        const atStart = weekTime(start);
        const lastSecond = BLOCK - 1000;
        if (weekTime(start + lastSecond) !== (atStart + lastSecond) % WEEK) {
          const second = Math.floor(epochMs / 1000) * 1000;
          return toWallTime(weekTime(second));
        }
        blockStart = start;
        weekTimeAtStart = atStart;
      }
      return toWallTime((weekTimeAtStart + (epochMs - start)) % WEEK);
    },
  };
};

const UTC: TimeZone = {
  name: "UTC",
  wallTime: (epochMs) => {
    requireInstant(epochMs);
    const sinceMonday = (epochMs - FIRST_MONDAY) % WEEK;
    return toWallTime(sinceMonday < 0 ? sinceMonday + WEEK : sinceMonday);
  },
};

const requireInstant = (epochMs: number): void => {
  if (epochMs >= FIRST_INSTANT && epochMs <= LAST_INSTANT) return;
  throw new RangeError(`${epochMs} is not an instant of the years 0000 to 9999 in milliseconds`);
};

const toWallTime = (weekTime: number): WallTime => ({
  weekday: Math.floor(weekTime / DAY),
  minuteOfDay: Math.floor((weekTime % DAY) / MINUTE),
});
