import { parseInstant } from "../../syntax/instant.ts";
import { type Parsed, parsed, quoted, refused } from "../../syntax/parsed.ts";
import { parseTimeOfDay } from "../../syntax/time-of-day.ts";
import { loadTimeZone, type TimeZone } from "../../syntax/time-zone.ts";

const DAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
const FORM = /^([A-Z][a-z]{2})-([A-Z][a-z]{2}) (\d\d:\d\d)-(\d\d:\d\d) (\S+)$/;

/** When people work: changes at other times are worth a look. */
export type WorkingHours = {
  /** As it was written. */
  readonly text: string;
  /** 0 is Monday; both inclusive, and the week may turn over in between. */
  readonly days: { readonly from: number; readonly to: number };
  /** Minutes of the day, `from` inclusive, `to` exclusive. */
  readonly from: number;
  readonly to: number;
  readonly zone: TimeZone;
};

/** What a report assumes unless it is told. */
export const USUAL_HOURS = "Mon-Fri 07:00-19:00 UTC";

/** Reads hours such as `Mon-Fri 07:00-19:00 Europe/Berlin`. */
export const parseWorkingHours = (text: string): Parsed<WorkingHours> => {
  const [, first = "", last = "", start = "", end = "", zoneName = ""] = FORM.exec(text) ?? [];
  const days = { from: DAYS.indexOf(first), to: DAYS.indexOf(last) };
  const from = parseTimeOfDay(start);
  const to = parseTimeOfDay(end);
  if (days.from < 0 || days.to < 0 || from === undefined || to === undefined || from >= to) {
    return refused(`hours ${quoted(text)}: days, times and a zone are needed, such as ${quoted(USUAL_HOURS)}`);
  }
  const zone = loadTimeZone(zoneName);
  return zone.ok
    ? parsed({ text, days, from, to, zone: zone.value })
    : refused(`hours ${quoted(text)}: ${zone.message}`);
};

/** Whether an instant (RFC 3339) lies outside of the hours; one that is no instant does not. */
export const isOffHours = (time: string, hours: WorkingHours): boolean => {
  const instant = parseInstant(time);
  if (instant === undefined) return false;
  const { weekday, minuteOfDay } = hours.zone.wallTime(instant);
  const { from, to } = hours.days;
  const works = from <= to ? weekday >= from && weekday <= to : weekday >= from || weekday <= to;
  return !works || minuteOfDay < hours.from || minuteOfDay >= hours.to;
};
