import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { loadTimeZone, type TimeZone, type WallTime } from "../../../src/syntax/time-zone.ts";
import zoneVectors from "../../vectors/time-zones.json" with { type: "json" };

const WEEKDAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

const zoneOf = (name: string): TimeZone => {
  const zone = loadTimeZone(name);
  if (!zone.ok) throw new Error(zone.message);
  return zone.value;
};

const render = ({ weekday, minuteOfDay }: WallTime): string =>
  `${WEEKDAYS[weekday]} ${[Math.floor(minuteOfDay / 60), minuteOfDay % 60].map((part) => String(part).padStart(2, "0")).join(":")}`;

/** A second way to the answer: the whole local date in another locale, its weekday by the calendar of Date. */
const bySwedishDate = (timeZone: string): ((epochMs: number) => string) => {
  const [year, month, day, hour, minute] = ["numeric", "2-digit", "2-digit", "2-digit", "2-digit"] as const;
  const format = new Intl.DateTimeFormat("sv-SE", { timeZone, year, month, day, hour, minute });
  return (epochMs) => {
    const local = new Date(`${format.format(epochMs).replace(" ", "T")}:00Z`);
    return `${WEEKDAYS[(local.getUTCDay() + 6) % 7]} ${local.toISOString().slice(11, 16)}`;
  };
};

const ZONES = [...new Set(zoneVectors.vectors.map(({ zone }) => zone))];

describe("a time zone", () => {
  test.each(zoneVectors.vectors)("$zone shows $local at $at", ({ zone, at, local }) => {
    expect(render(zoneOf(zone).wallTime(Date.parse(at)))).toBe(local);
  });

  test.each(zoneVectors.refused)("is refused by the name %j", (name) => {
    expect(loadTimeZone(name)).toEqual({
      ok: false,
      message: expect.stringMatching(/^time zone .*Europe\/Berlin, or UTC, is needed$/),
    });
  });

  test("is refused as an offset with a word about daylight saving", () => {
    expect(loadTimeZone("+02:00")).toMatchObject({ message: expect.stringContaining("daylight saving") });
    expect(loadTimeZone("Europe/Nowhere")).toMatchObject({ message: expect.not.stringContaining("daylight saving") });
  });

  test.each([
    ["europe/berlin", "Europe/Berlin"],
    ["AMERICA/NEW_YORK", "America/New_York"],
    ["Utc", "UTC"],
    ["Asia/Kathmandu", "Asia/Kathmandu"],
    ["Etc/UTC", "Etc/UTC"],
  ])("found by %s is called %s", (text, name) => {
    expect(zoneOf(text).name).toBe(name);
  });

  test("is loaded once, however often it is asked for, until too many spellings were", () => {
    const first = zoneOf("Europe/Berlin");
    expect(zoneOf("Europe/Berlin")).toBe(first);
    const letters = [..."america/argentina/comodrivadavia"];
    // Eleven letters in either case, one of which is the slash: 1,024 spellings.
    const spellings = Array.from({ length: 2 ** 11 }, (_, n) =>
      letters.map((letter, bit) => ((n >> bit) & 1 && bit < 11 ? letter.toUpperCase() : letter)).join(""),
    );
    for (const spelling of new Set(spellings)) zoneOf(spelling);
    expect(zoneOf("Europe/Berlin")).not.toBe(first);
    expect(zoneOf("Europe/Berlin").name).toBe("Europe/Berlin");
  });

  test("shows what the whole local date says, instant after instant in any order", () => {
    const near = fc
      .constantFrom(...zoneVectors.vectors.map(({ at }) => Date.parse(at)))
      .filter((at) => at > 0 && at < 4e12);
    const instant = fc.oneof(
      fc.integer({ min: Date.parse("1883-01-01T00:00:00Z"), max: Date.parse("2100-01-01T00:00:00Z") }),
      fc.tuple(near, fc.integer({ min: -3_600_000, max: 3_600_000 })).map(([at, shift]) => at + shift),
    );
    fc.assert(
      fc.property(fc.constantFrom(...ZONES), fc.array(instant, { minLength: 1, maxLength: 8 }), (zone, instants) => {
        const expected = bySwedishDate(zone);
        const shown = instants.map((at) => [at, render(zoneOf(zone).wallTime(at))]);
        expect(shown).toEqual(instants.map((at) => [at, expected(at)]));
      }),
      { numRuns: 400 },
    );
  });

  test("shows each second of the hours around a change as a fresh look does", () => {
    for (const { zone, at } of zoneVectors.vectors.filter(({ zone }) => /Monrovia|St_Johns|Lord_Howe/.test(zone))) {
      const kept = zoneOf(zone);
      const expected = bySwedishDate(zone);
      const seconds = Array.from({ length: 240 }, (_, n) => Date.parse(at) + (n - 120) * 17_000);
      expect(seconds.filter((second) => render(kept.wallTime(second)) !== expected(second))).toEqual([]);
    }
  });

  test.each([
    ["UTC", "Sat 23:58", "Fri 00:01"],
    ["Europe/Berlin", "Sun 00:58", "Fri 00:54"],
  ])("%s reaches a day beyond the years 0000 to 9999, and throws further out", (name, last, first) => {
    const zone = zoneOf(name);
    expect(render(zone.wallTime(Date.parse("+010000-01-01T23:58:59.999Z")))).toBe(last);
    expect(render(zone.wallTime(Date.parse("-000001-12-31T00:01:00.000Z")))).toBe(first);
    for (const wrong of [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 8.64e15, -8.64e15]) {
      expect(() => zone.wallTime(wrong)).toThrow(RangeError);
    }
  });
});
