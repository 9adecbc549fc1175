import { describe, expect, test } from "@jest/globals";
import { parseTimeOfDay } from "../../../src/syntax/time-of-day.ts";

describe("a time of day", () => {
  test("is every HH:MM of a day, and 24:00 as its end", () => {
    const all = Array.from({ length: 1441 }, (_, minute) =>
      [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, "0")).join(":"),
    );
    expect(all.map(parseTimeOfDay)).toEqual(all.map((_, minute) => minute));
  });

  test.each([
    "",
    "24:01",
    "25:00",
    "99:99",
    "12:60",
    "9:00",
    "09:0",
    "0900",
    "09:00:00",
    "09.00",
    " 09:00",
    "09:00 ",
    "09:00\n",
    "-1:00",
    "+9:00",
    "09:00Z",
    "9 am",
    "٠٩:٠٠",
  ])("%j is none", (text) => {
    expect(parseTimeOfDay(text)).toBeUndefined();
  });
});
