import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import type { Threshold } from "../../../src/model/threshold.ts";
import { checkThreshold } from "../../../src/thresholds/check.ts";
import { type Decimal, decimalOf, renderDecimal } from "../../../src/thresholds/decimal.ts";
import { isWeaker } from "../../../src/thresholds/is-weaker.ts";
import { type Lock, lockedLimit, parseLock, renderLock } from "../../../src/thresholds/lock.ts";
import { ratchet } from "../../../src/thresholds/ratchet.ts";

const lockOf = (limits: { readonly [flag: string]: { readonly [environment: string]: string } }): Lock => {
  const lock = parseLock(JSON.stringify({ version: 1, limits }));
  if (!lock.ok) throw new Error(lock.message);
  return lock.value;
};

describe("a lock file", () => {
  test("is written sorted, one limit a line, and read back", () => {
    const text = renderLock(lockOf({ b: { production: "82.40", development: "7" }, a: { production: "-1" } }));
    const limits = { a: { production: "-1" }, b: { development: "7", production: "82.4" } };
    expect(text).toBe(`${JSON.stringify({ version: 1, limits }, null, 2)}\n`);
    expect(renderLock(lockOf(limits))).toBe(text);
  });

  test("knows the limit of a flag in an environment, and no other", () => {
    const lock = lockOf({ a: { production: "82.4" } });
    const found = [
      lockedLimit(lock, "a", "production"),
      lockedLimit(lock, "a", "constructor"),
      lockedLimit(lock, "b", "production"),
    ];
    expect(found.map((limit) => limit && renderDecimal(limit))).toEqual(["82.4", undefined, undefined]);
  });

  test.each([
    "",
    "null",
    "[]",
    "{}",
    '{"version":1}',
    '{"version":2,"limits":{}}',
    '{"version":"1","limits":{}}',
    '{"version":1,"limits":[]}',
    '{"version":1,"limits":{},"more":1}',
    '{"version":1,"limits":{"a":"82"}}',
    '{"version":1,"limits":{"a":null}}',
    '{"version":1,"limits":{"a":{"production":82.4}}}',
    '{"version":1,"limits":{"a":{"production":"1e3"}}}',
    '{"version":1,"limits":{"a":{"production":"NaN"}}}',
    '{"version":1,"limits":{"A b":{"production":"1"}}}',
    '{"version":1,"limits":{"__proto__":{"production":"1"}}}',
    '{"version":1,"limits":{"a":{"production":"90","production":"10"}}}',
    '{"version":1,"limits":{"a":{}},"limits":{}}',
  ])("%s is refused", (text) => {
    expect(parseLock(text).ok).toBe(false);
  });

  test("tells every fault at once", () => {
    const limits = { a: { x: "1e3" }, b: 1, c: { y: "2" } };
    expect(parseLock(JSON.stringify({ version: 1, limits }))).toMatchObject({
      message: expect.stringMatching(/"a", environment "x".*; flag "b"/),
    });
  });
});

const RAISE: Threshold = { metric: "m", pass: "at-least", ratchet: "raise-only" };
const LOWER: Threshold = { metric: "m", pass: "at-most", ratchet: "lower-only" };

/** Ratchets one flag `f` whose value is 80. */
const step = (threshold: Threshold, measured: number | undefined, lock: Lock, more: { error?: string } = {}) => {
  const metrics = new Map<string, Decimal>(measured === undefined ? [] : [["m", decimalOf(measured)]]);
  const locked = lockedLimit(lock, "f", "e");
  const subject = { flag: "f", threshold, value: decimalOf(80), ...more };
  return ratchet([checkThreshold(subject, metrics, locked ? [locked] : [], false)], "e", lock);
};

describe("a ratchet", () => {
  const other = { g: { e: "5" } };
  test.each<[string, Threshold, number, string | undefined, string]>([
    ["raises a limit to what was measured", RAISE, 82.4, undefined, "82.4"],
    ["raises a locked limit", RAISE, 82.4, "81", "82.4"],
    ["lowers a limit to what was measured", LOWER, 79.9, undefined, "79.9"],
    ["lowers a locked limit", LOWER, 3, "4.5", "3"],
  ])("%s", (_name, threshold, measured, locked, to) => {
    const before = lockOf({ ...other, ...(locked !== undefined && { f: { e: locked, x: "1" } }) });
    const { moves, kept, lock } = step(threshold, measured, before);
    expect(moves.map((move) => [renderDecimal(move.from), renderDecimal(move.to)])).toEqual([[locked ?? "80", to]]);
    expect(kept).toEqual([]);
    const expected = { ...other, f: { e: to, ...(locked !== undefined && { x: "1" }) } };
    expect(renderLock(lock)).toBe(renderLock(lockOf(expected)));
  });

  test.each<[string, Threshold, number | undefined, { error?: string }]>([
    ["no_ratchet", { metric: "m", pass: "at-least" }, 99, {}],
    ["unmeasured", RAISE, undefined, {}],
    ["not_better", RAISE, 80, {}],
    ["not_better", RAISE, 79, {}],
    ["not_better", LOWER, 81, {}],
    ["wrong_way", { ...RAISE, ratchet: "lower-only" }, 70, {}],
    ["wrong_way", { ...LOWER, ratchet: "raise-only" }, 90, {}],
    ["in_error", RAISE, 99, { error: "no key" }],
  ])("moves nothing: %s", (reason, threshold, measured, more) => {
    const before = lockOf(other);
    expect(step(threshold, measured, before, more)).toMatchObject({ moves: [], kept: [{ flag: "f", reason }] });
    expect(renderLock(step(threshold, measured, before, more).lock)).toBe(renderLock(before));
  });

  test("never weakens a limit, whatever was measured", () => {
    const number = fc.integer({ min: -1000, max: 1000 }).map((value) => value / 8);
    fc.assert(
      fc.property(fc.constantFrom(RAISE, LOWER), fc.array(number), (threshold, measured) => {
        let lock: Lock = new Map();
        let limit = decimalOf(80);
        for (const value of measured) {
          lock = step(threshold, value, lock).lock;
          const now = lockedLimit(lock, "f", "e") ?? decimalOf(80);
          expect(isWeaker(threshold.pass, now, limit)).toBe(false);
          limit = now;
        }
      }),
    );
  });
});
