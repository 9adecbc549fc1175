import { type Schedule, type TimeWindow, WEEKDAYS } from "../model/schedule.ts";
import { parseInstant } from "../syntax/instant.ts";
import { parseTimeOfDay } from "../syntax/time-of-day.ts";
import { loadTimeZone } from "../syntax/time-zone.ts";
import { listOf } from "./collection-shapes.ts";
import { quote } from "./describe.ts";
import { findEntry, type MappingNode, type Node } from "./node.ts";
import { objectOf, optional, type ReadFields, required } from "./object-shape.ts";
import type { Reader } from "./reader.ts";
import { instantShape } from "./rollout.ts";
import { formShape, parsedShape, wordShape } from "./scalar-shapes.ts";
import { named, refine, type Shape } from "./shape.ts";
import { warnOfTrap } from "./trap.ts";

/** An IANA name that this machine knows. */
export const timeZoneShape: Shape<string> = parsedShape("the name of a time zone such as Europe/Oslo", loadTimeZone);

const timeSchema = (hours: string) => ({ pattern: `^(?:${hours}):[0-5][0-9]$` });

const fromShape = formShape(
  'a time from "00:00" to "23:59"',
  (text) => (text === "24:00" ? undefined : parseTimeOfDay(text)),
  timeSchema("[01][0-9]|2[0-3]"),
  (_, node, reader) => warnOfTrap(node, reader),
);

const untilShape = formShape(
  'a time from "00:00" to "24:00"',
  parseTimeOfDay,
  { pattern: "^(?:(?:[01][0-9]|2[0-3]):[0-5][0-9]|24:00)$" },
  (_, node, reader) => warnOfTrap(node, reader),
);

const windowFields = {
  days: optional(
    listOf(wordShape(WEEKDAYS), "a list of days"),
    "The days on which the window begins; left out: every day.",
  ),
  from: required(fromShape, "The local time of the beginning, HH:MM."),
  until: required(untilShape, "The local time of the end, HH:MM, not included; earlier than from: on the next day."),
  timezone: optional(timeZoneShape, "An IANA time zone; left out: that of the file's defaults, else UTC."),
};

const finishWindow = (fields: ReadFields<typeof windowFields>, node: Node, reader: Reader): TimeWindow => {
  const { from = "", until = "", days = WEEKDAYS, timezone = reader.defaults.timezone ?? "UTC" } = fields;
  if (from !== "" && from === until) {
    const at = findEntry(node as MappingNode, "until")?.value ?? node;
    reader.report(
      "empty_window",
      at,
      `the window begins and ends at ${quote(from)}; the whole day is "00:00" to "24:00"`,
    );
  }
  // In the order of the week, each once: the order of writing has no meaning.
  return { days: WEEKDAYS.filter((day) => days.includes(day)), from, until, timezone };
};

const windowShape = named("window", refine(objectOf("a window", windowFields), finishWindow));

const scheduleFields = {
  from: optional(instantShape, "Not active before this instant, RFC 3339 with offset."),
  until: optional(instantShape, "Not active from this instant on."),
  windows: optional(listOf(windowShape, "a list of windows"), "Weekly windows; active inside any of them."),
};

const checkSchedule = (schedule: Schedule, node: Node, reader: Reader): Schedule => {
  if ((node as MappingNode).entries.length === 0) {
    reader.report("empty", node, '"schedule" is empty; it needs from, until or windows');
  }
  const begin = schedule.from === undefined ? undefined : parseInstant(schedule.from);
  const end = schedule.until === undefined ? undefined : parseInstant(schedule.until);
  if (begin !== undefined && end !== undefined && begin >= end) {
    reader.report(
      "out_of_range",
      node,
      `a schedule must end after it begins, found ${schedule.from} and ${schedule.until}`,
    );
  }
  return schedule;
};

/** When a flag or a rule is active. */
export const scheduleShape: Shape<Schedule> = named(
  "schedule",
  refine(objectOf("a schedule", scheduleFields), checkSchedule, { minProperties: 1 }),
);
