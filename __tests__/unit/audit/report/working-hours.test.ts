import { describe, expect, test } from "@jest/globals";
import { isOffHours, parseWorkingHours } from "../../../../src/audit/report/working-hours.ts";

const hoursOf = (text: string) => {
  const hours = parseWorkingHours(text);
  if (!hours.ok) throw new Error(hours.message);
  return hours.value;
};

describe("hours of work", () => {
  // 2027-01-11 is a Monday.
  test.each([
    ["Mon-Fri 07:00-19:00 UTC", "2027-01-11T07:00:00.000Z", false],
    ["Mon-Fri 07:00-19:00 UTC", "2027-01-11T06:59:59.999Z", true],
    ["Mon-Fri 07:00-19:00 UTC", "2027-01-11T18:59:59.999Z", false],
    ["Mon-Fri 07:00-19:00 UTC", "2027-01-11T19:00:00.000Z", true],
    ["Mon-Fri 07:00-19:00 UTC", "2027-01-16T12:00:00.000Z", true],
    ["Mon-Fri 09:00-17:00 America/New_York", "2027-01-11T13:59:00.000Z", true],
    ["Mon-Fri 09:00-17:00 America/New_York", "2027-01-11T14:00:00.000Z", false],
    ["Sun-Thu 00:00-24:00 UTC", "2027-01-10T12:00:00.000Z", false],
    ["Sun-Thu 00:00-24:00 UTC", "2027-01-15T12:00:00.000Z", true],
    ["Mon-Fri 07:00-19:00 UTC", "no time", false],
  ])("%s: %s is off hours: %s", (hours, time, off) => {
    expect(isOffHours(time, hoursOf(hours))).toBe(off);
  });

  test.each([
    "",
    "Mon-Fri",
    "Mon-Fri 07:00-19:00",
    "Moo-Fri 07:00-19:00 UTC",
    "Mon-Fry 07:00-19:00 UTC",
    "Mon-Fri 19:00-07:00 UTC",
    "Mon-Fri 07:00-07:00 UTC",
    "Mon-Fri 25:00-26:00 UTC",
    "Mon-Fri 07:00-25:00 UTC",
    "Mon-Fri 07:00-19:00 Nowhere/Town",
    "Mon-Fri 07:00-19:00 +01:00",
  ])("%j is refused", (text) => {
    expect(parseWorkingHours(text).ok).toBe(false);
  });
});
