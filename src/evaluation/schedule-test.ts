import { type Schedule, type TimeWindow, WEEKDAYS } from "../model/schedule.ts";
import { parseTimeOfDay } from "../syntax/time-of-day.ts";
import { loadTimeZone, type WallTime } from "../syntax/time-zone.ts";
import { instantOf, must, mustParse } from "./defect.ts";

/** Whether a schedule is active at an instant (epoch milliseconds). */
export type ScheduleTest = (now: number) => boolean;

/** Compiles [from, until) and the windows, of which any must be open. */
export const compileSchedule = (schedule: Schedule): ScheduleTest => {
  const from = schedule.from === undefined ? Number.NEGATIVE_INFINITY : instantOf(schedule.from);
  const until = schedule.until === undefined ? Number.POSITIVE_INFINITY : instantOf(schedule.until);
  const windows = schedule.windows?.map(compileWindow);
  return (now) => now >= from && now < until && (windows === undefined || windows.some((isOpen) => isOpen(now)));
};

/** The years of RFC 3339; a calendar outside of them has no wall time. */
const FIRST_INSTANT = -62_167_219_200_000;
const LAST_INSTANT = 253_402_300_799_999;

const compileWindow = (window: TimeWindow): ScheduleTest => {
  const from = minutesOf(window.from);
  const until = minutesOf(window.until);
  const zone = mustParse(loadTimeZone(window.timezone));
  const days = WEEKDAYS.map((day) => window.days.includes(day));
  const isOpen = until > from ? withinDay(days, from, until) : overMidnight(days, from, until);
  return (now) => now >= FIRST_INSTANT && now <= LAST_INSTANT && isOpen(zone.wallTime(now));
};

const minutesOf = (text: string): number => must(parseTimeOfDay(text), `a time of day, not "${text}"`);

type WindowTest = (wall: WallTime) => boolean;

const withinDay =
  (days: readonly (boolean | undefined)[], from: number, until: number): WindowTest =>
  ({ weekday, minuteOfDay }) =>
    minuteOfDay >= from && minuteOfDay < until && days[weekday] === true;

/** The day that counts is the one on which the window started: before its end, yesterday. */
const overMidnight =
  (days: readonly (boolean | undefined)[], from: number, until: number): WindowTest =>
  ({ weekday, minuteOfDay }) =>
    (minuteOfDay >= from && days[weekday] === true) || (minuteOfDay < until && days[(weekday + 6) % 7] === true);
