import { describe, expect, it } from "@jest/globals";
import type { Schedule, TimeWindow } from "../../../src/model/schedule.ts";
import { evaluateOne } from "./evaluate-one.ts";

const DAILY = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;

const isActive = (schedule: Schedule, at: string): boolean => {
  const flag = { serving: { schedule, default: { value: true } } };
  return evaluateOne(flag, {}, { now: Date.parse(at) }).value === true;
};
const isOpen = (window: Partial<TimeWindow>, at: string): boolean =>
  isActive({ windows: [{ days: DAILY, from: "00:00", until: "24:00", timezone: "UTC", ...window }] }, at);

describe("from and until", () => {
  const year = { from: "2026-01-01T00:00:00+01:00", until: "2027-01-01T00:00:00+01:00" };

  it.each([
    ["2025-12-31T22:59:59.999Z", false],
    ["2025-12-31T23:00:00.000Z", true],
    ["2026-12-31T22:59:59.999Z", true],
    ["2026-12-31T23:00:00.000Z", false],
  ])("hold the first instant and not the last: %s is %s", (at, active) => {
    expect(isActive(year, at)).toBe(active);
  });

  it("may stand alone", () => {
    expect(isActive({ from: year.from }, "2099-01-01T00:00:00Z")).toBe(true);
    expect(isActive({ until: year.until }, "1970-01-01T00:00:00Z")).toBe(true);
    expect(isActive({}, "1970-01-01T00:00:00Z")).toBe(true);
  });

  it("are joined with the windows by AND, and the windows with each other by OR", () => {
    const schedule = {
      from: "2026-03-02T09:30:00Z",
      windows: [
        { days: ["mon"], from: "09:00", until: "10:00", timezone: "UTC" },
        { days: ["mon"], from: "12:00", until: "13:00", timezone: "UTC" },
      ],
    } as const;
    const at = (time: string) => isActive(schedule, `2026-03-02T${time}:00Z`);
    expect(["09:00", "09:30", "10:00", "12:00"].map(at)).toEqual([false, true, false, true]);
  });
});

describe("a window", () => {
  // 2026-03-02 is a Monday.
  it.each([
    ["2026-03-02T08:59:59.999Z", false],
    ["2026-03-02T09:00:00.000Z", true],
    ["2026-03-02T16:59:59.999Z", true],
    ["2026-03-02T17:00:00.000Z", false],
    ["2026-03-03T09:00:00.000Z", false],
  ])("is open from its start to before its end, on its days: %s is %s", (at, open) => {
    expect(isOpen({ days: ["mon"], from: "09:00", until: "17:00" }, at)).toBe(open);
  });

  it.each([
    ["2026-03-06T21:59:00Z", false],
    ["2026-03-06T22:00:00Z", true],
    ["2026-03-07T01:59:00Z", true],
    ["2026-03-07T02:00:00Z", false],
    ["2026-03-06T01:00:00Z", false],
    ["2026-03-07T22:00:00Z", false],
  ])("over midnight belongs to the day on which it starts: %s is %s", (at, open) => {
    expect(isOpen({ days: ["fri"], from: "22:00", until: "02:00" }, at)).toBe(open);
  });

  it("over midnight from Sunday ends on Monday", () => {
    const sunday = { days: ["sun"], from: "23:00", until: "01:00" } as const;
    expect(isOpen(sunday, "2026-03-09T00:30:00Z")).toBe(true);
    expect(isOpen(sunday, "2026-03-08T00:30:00Z")).toBe(false);
  });

  it("until 24:00 lasts to midnight, until 00:00 as well", () => {
    for (const until of ["24:00", "00:00"]) {
      expect(isOpen({ days: ["mon"], from: "18:00", until }, "2026-03-02T23:59:59.999Z")).toBe(true);
      expect(isOpen({ days: ["mon"], from: "18:00", until }, "2026-03-03T00:00:00Z")).toBe(false);
    }
  });

  it("counts the 29th of February as the day of the week that it is", () => {
    expect(isOpen({ days: ["thu"] }, "2024-02-29T12:00:00Z")).toBe(true);
    expect(isOpen({ days: ["fri"] }, "2024-02-29T12:00:00Z")).toBe(false);
    expect(isOpen({ days: ["fri"] }, "2024-03-01T00:00:00Z")).toBe(true);
  });

  it("looks at the calendar of its own zone", () => {
    const monday = { days: ["mon"] } as const;
    expect(isOpen({ ...monday, timezone: "Asia/Tokyo" }, "2026-03-01T15:00:00Z")).toBe(true);
    expect(isOpen({ ...monday, timezone: "America/New_York" }, "2026-03-02T04:59:00Z")).toBe(false);
  });

  it("is closed at an instant that no calendar has", () => {
    const flag = {
      serving: { schedule: { windows: [{ days: DAILY, from: "00:00", until: "24:00", timezone: "Europe/Berlin" }] } },
    };
    for (const now of [Number.NaN, 1e300, -1e300, Number.POSITIVE_INFINITY]) {
      expect(evaluateOne(flag, {}, { now })).toMatchObject({ reason: "DISABLED", detail: "SCHEDULE" });
    }
  });
});

describe("a window on the day that the clock changes", () => {
  type Change = readonly [zone: string, from: string, until: string, at: string, open: boolean];
  const CHANGES: readonly Change[] = [
    // Berlin, 2026-03-29: 02:00 becomes 03:00. What starts at 02:30 starts at 03:00 by the clock: 01:00Z.
    ["Europe/Berlin", "02:30", "04:00", "2026-03-29T00:59:59Z", false],
    ["Europe/Berlin", "02:30", "04:00", "2026-03-29T01:00:00Z", true],
    ["Europe/Berlin", "02:00", "03:00", "2026-03-29T00:59:59Z", false],
    ["Europe/Berlin", "02:00", "03:00", "2026-03-29T01:00:00Z", false],
    // Berlin, 2026-10-25: 03:00 becomes 02:00 again. The hour occurs twice.
    ["Europe/Berlin", "02:00", "03:00", "2026-10-25T00:30:00Z", true],
    ["Europe/Berlin", "02:00", "03:00", "2026-10-25T01:30:00Z", true],
    ["Europe/Berlin", "02:00", "03:00", "2026-10-25T02:00:00Z", false],
    // New York, 2026-03-08 and 2026-11-01.
    ["America/New_York", "02:00", "03:00", "2026-03-08T07:00:00Z", false],
    ["America/New_York", "03:00", "03:30", "2026-03-08T07:00:00Z", true],
    ["America/New_York", "01:00", "02:00", "2026-11-01T05:30:00Z", true],
    ["America/New_York", "01:00", "02:00", "2026-11-01T06:30:00Z", true],
    ["America/New_York", "01:00", "02:00", "2026-11-01T07:00:00Z", false],
    // Lord Howe, half an hour: 2026-04-05 at 02:00 back to 01:30, 2026-10-04 at 02:00 on to 02:30.
    ["Australia/Lord_Howe", "01:30", "02:00", "2026-04-04T14:45:00Z", true],
    ["Australia/Lord_Howe", "01:30", "02:00", "2026-04-04T15:15:00Z", true],
    ["Australia/Lord_Howe", "02:00", "02:30", "2026-10-03T15:30:00Z", false],
    ["Australia/Lord_Howe", "02:30", "03:00", "2026-10-03T15:30:00Z", true],
    // Santiago, 2026-09-06: midnight itself is skipped. The day starts at 01:00.
    ["America/Santiago", "00:00", "01:00", "2026-09-06T04:00:00Z", false],
    ["America/Santiago", "01:00", "02:00", "2026-09-06T04:00:00Z", true],
    ["America/Santiago", "23:00", "01:30", "2026-09-06T04:15:00Z", true],
  ];

  it.each(CHANGES)("%s %s to %s at %s: %s", (timezone, from, until, at, open) => {
    expect(isOpen({ timezone, from, until }, at)).toBe(open);
  });
});

describe("a ramp", () => {
  const ramp = { from: { at: "2026-01-01T00:00:00Z", percent: 10 }, to: { at: "2026-01-11T00:00:00Z", percent: 60 } };
  const served = (at: string, bucketed: string, points = ramp) =>
    evaluateOne(
      { seed: "checkout", serving: { rules: [{ id: "ramp", rollout: { ramp: points }, serve: { value: true } }] } },
      { targetingKey: bucketed },
      { now: Date.parse(at) },
    );

  // zoë falls into bucket 26600, 1 into 68588.
  it.each([
    ["before its first instant nobody", "2025-12-31T23:59:59.999Z", "größer", false],
    ["half way 35 percent", "2026-01-06T00:00:00Z", "zoë", true],
    ["a millisecond before 26.601 percent not bucket 26600", "2026-01-04T07:41:05.279Z", "zoë", false],
    ["at 26.601 percent bucket 26600", "2026-01-04T07:41:05.280Z", "zoë", true],
    ["after its end the last percentage", "2030-01-01T00:00:00Z", "zoë", true],
    ["after its end nobody beyond it", "2030-01-01T00:00:00Z", "1", false],
  ])("takes %s", (_, at, key, value) => {
    expect(served(at, key).value).toBe(value);
  });

  it("at its first instant takes the first percentage, at its last the last", () => {
    // acme/shop#42 falls into bucket 93807.
    const points = { from: { ...ramp.from, percent: 93.808 }, to: { ...ramp.to, percent: 93.807 } };
    expect(served(points.from.at, "acme/shop#42", points).value).toBe(true);
    expect(served(points.to.at, "acme/shop#42", points).value).toBe(false);
  });

  it("that ends at 100 percent reads no key from then on, and none before it begins", () => {
    const points = { from: ramp.from, to: { ...ramp.to, percent: 100 } };
    expect(served("2025-01-01T00:00:00Z", "", points)).toMatchObject({ reason: "DEFAULT", value: false });
    expect(served("2026-01-02T00:00:00Z", "", points)).toMatchObject({ errorCode: "TARGETING_KEY_MISSING" });
    expect(served("2026-01-11T00:00:00Z", "", points)).toMatchObject({ reason: "TARGETING_MATCH", value: true });
  });

  it("is not begun at an instant that is no number", () => {
    const flag = { serving: { rules: [{ id: "ramp", rollout: { ramp }, serve: { value: true } }] } };
    expect(evaluateOne(flag, { targetingKey: "u" }, { now: Number.NaN })).toMatchObject({ reason: "DEFAULT" });
  });
});
