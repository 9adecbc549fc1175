import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { parseDate, parseInstant } from "../../../src/syntax/instant.ts";
import instantVectors from "../../vectors/instants.json" with { type: "json" };

const YEAR_0 = Date.parse("0000-01-01T00:00:00.000Z");
const YEAR_9999 = Date.parse("9999-12-31T23:59:59.999Z");

const two = (number: number): string => String(number).padStart(2, "0");

describe("an instant", () => {
  test.each(Object.entries(instantVectors.valid))("%j is %s", (text, utc) => {
    expect(parseInstant(text)).toBe(Date.parse(utc));
  });

  test.each(instantVectors.invalid)("%j is none", (text) => {
    expect(parseInstant(text)).toBeUndefined();
  });

  test("is what Date reads, for every millisecond of the years 0000 to 9999 and every offset", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: YEAR_0, max: YEAR_9999 }),
        fc.integer({ min: -1439, max: 1439 }),
        (local, offset) => {
          const sign = offset < 0 ? "-" : "+";
          const zone = `${sign}${two(Math.floor(Math.abs(offset) / 60))}:${two(Math.abs(offset) % 60)}`;
          const text = new Date(local).toISOString().replace("Z", zone);
          expect(parseInstant(text)).toBe(Date.parse(text));
        },
      ),
      { numRuns: 2_000 },
    );
  });

  test("is read in time linear in the text", () => {
    const digits = "9".repeat(1_000_000);
    expect(parseInstant(`2026-01-01T00:00:00.${digits}Z`)).toBe(Date.parse("2026-01-01T00:00:00.999Z"));
    expect(parseInstant(`2026-01-01T00:00:00.${digits}`)).toBeUndefined();
  });
});

describe("a date", () => {
  test.each(["2026-11-22", "2024-02-29", "0000-01-01", "0004-02-29", "1582-10-10", "9999-12-31"])(
    "%s starts at 00:00 UTC",
    (text) => {
      expect(parseDate(text)).toBe(Date.parse(`${text}T00:00:00Z`));
    },
  );

  test.each(instantVectors.notDates)("%j is none", (text) => {
    expect(parseDate(text)).toBeUndefined();
  });

  test("exists for the days that Date counts, and for no other combination of numbers", () => {
    const year = fc.oneof(fc.integer({ min: 0, max: 9999 }), fc.constantFrom(1900, 2000, 2024, 2100));
    fc.assert(
      fc.property(year, fc.integer({ min: 0, max: 13 }), fc.integer({ min: 0, max: 32 }), (y, m, d) => {
        const date = new Date(0);
        date.setUTCFullYear(y, m - 1, d);
        const exists = date.getUTCMonth() === m - 1 && date.getUTCDate() === d;
        expect(parseDate(`${String(y).padStart(4, "0")}-${two(m)}-${two(d)}`)).toBe(
          exists ? date.getTime() : undefined,
        );
      }),
      { numRuns: 3_000 },
    );
  });
});
