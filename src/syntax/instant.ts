const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
/** Linear: no group can match the same text in two ways. RFC 3339 §5.6 allows the letters in either case. */
const DATE_TIME = /^(\d{4}-\d{2}-\d{2})[Tt](\d{2}):(\d{2}):(\d{2})(?:\.(\d+))?(?:[Zz]|([+-])(\d{2}):(\d{2}))$/;

const MINUTE = 60_000;
const DAY = 86_400_000;

/**
 * Reads a date and time of RFC 3339 with its offset as epoch milliseconds; undefined when the text is none.
 * Years 0000 to 9999. Digits after the third of a fraction are dropped. A leap second (`:60`) has no place in
 * epoch time and is refused, as are `24:00` and a space in place of the `T`.
 */
export const parseInstant = (text: string): number | undefined => {
  const match = DATE_TIME.exec(text);
  if (match === null) return undefined;
  const [, date = "", hour, minute, second, fraction = "", sign, offsetHour = "0", offsetMinute = "0"] = match;
  const day = parseDate(date);
  if (day === undefined || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return undefined;
  if (Number(offsetHour) > 23 || Number(offsetMinute) > 59) return undefined;
  const time = (Number(hour) * 60 + Number(minute)) * MINUTE + Number(second) * 1000;
  const offset = (Number(offsetHour) * 60 + Number(offsetMinute)) * MINUTE;
  return day + time + Number(fraction.slice(0, 3).padEnd(3, "0")) + (sign === "-" ? offset : -offset);
};

/** Reads `YYYY-MM-DD` as the epoch milliseconds of its 00:00 UTC; undefined when there is no such day. */
export const parseDate = (text: string): number | undefined => {
  const match = DATE.exec(text);
  if (match === null) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return undefined;
  return daysSinceEpoch(year, month, day) * DAY;
};

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

const daysIn = (year: number, month: number): number =>
  month === 2 ? (isLeap(year) ? 29 : 28) : month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;

/** By the calendar's own arithmetic: Date.UTC takes the years 0 to 99 for 1900 to 1999. */
const daysSinceEpoch = (year: number, month: number, day: number): number => {
  // Years from March, so that the leap day is the last day of its year; months then have 30.6 days on average.
  const marchYear = month > 2 ? year : year - 1;
  const marchMonth = month > 2 ? month - 3 : month + 9;
  const leapDays = Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400);
  return 365 * marchYear + leapDays + Math.floor((153 * marchMonth + 2) / 5) + day - DAYS_BEFORE_EPOCH;
};

/** The same count for the day before 1970-01-01 plus one: 1 March of the year 0 counts as day 1. */
const DAYS_BEFORE_EPOCH = 719_469;
