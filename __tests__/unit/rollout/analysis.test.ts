import { describe, expect, test } from "@jest/globals";
import { analyse } from "../../../src/rollout/analysis.ts";
import { baselineAfter, type Reading, readingOf, readingSince } from "../../../src/rollout/reading.ts";
import type { AnalysisLimits } from "../../../src/rollout/rollout-plan.ts";
import { parseTargets } from "../../../src/rollout/targets.ts";

const none: AnalysisLimits = { minRequests: 0, failureLimit: 0, metrics: [] };
const rate: AnalysisLimits = { ...none, minRequests: 100, maxErrorRate: 1 };
const slow: AnalysisLimits = { ...none, maxP95Ms: 250 };
const apdex: AnalysisLimits = { ...none, metrics: [{ name: "apdex", comparison: ">=", limit: 0.9 }] };
const queue: AnalysisLimits = { ...none, metrics: [{ name: "queue", comparison: "<=", limit: 5 }] };
const counts = (requests: number, errors: number): Reading => ({ requests, errors, metrics: [] });
const metric = (name: string, value: number): Reading => ({ metrics: [[name, value]] });
const ok = { kind: "ok" } as const;

describe("a verdict", () => {
  test.each([
    ["no limits, nothing read", ok, undefined, none, "pass"],
    ["no limits, no hook", { kind: "missing" } as const, undefined, none, "pass"],
    ["the hook says no", { kind: "failed", exitCode: 1 } as const, counts(1000, 0), rate, "fail"],
    ["the hook takes too long", { kind: "timeout" } as const, counts(1000, 0), rate, "fail"],
    ["the hook cannot tell", { kind: "inconclusive" } as const, counts(1000, 0), rate, "inconclusive"],
    ["the hook asks for another try", { kind: "retry" } as const, counts(1000, 0), rate, "inconclusive"],
    ["the hook cannot tell, but the numbers can", { kind: "inconclusive" } as const, counts(1000, 11), rate, "fail"],
    ["as many errors as allowed", ok, counts(1000, 10), rate, "pass"],
    ["one more", ok, counts(1000, 11), rate, "fail"],
    ["too few requests, none failed", ok, counts(99, 0), rate, "inconclusive"],
    ["too few requests, all failed", ok, counts(99, 99), rate, "inconclusive"],
    ["just enough requests", ok, counts(100, 1), rate, "pass"],
    ["a rate is asked for, and there is no count", ok, undefined, rate, "inconclusive"],
    ["a rate is asked for, and there is no request", ok, counts(0, 0), { ...none, maxErrorRate: 1 }, "inconclusive"],
    ["errors without a request", ok, counts(0, 3), { ...none, maxErrorRate: 1 }, "fail"],
    ["requests are counted, errors are not", ok, { requests: 500, metrics: [] }, rate, "inconclusive"],
    ["a rate of nothing at all", ok, counts(1000, 0), { ...none, maxErrorRate: 0 }, "pass"],
    ["p95 at its limit", ok, { p95Ms: 250, metrics: [] }, slow, "pass"],
    ["p95 above it", ok, { p95Ms: 250.5, metrics: [] }, slow, "fail"],
    ["p95 of too few requests", ok, { ...counts(5, 0), p95Ms: 900 }, { ...slow, minRequests: 10 }, "inconclusive"],
    ["p95 of enough requests", ok, { ...counts(50, 0), p95Ms: 900 }, { ...slow, minRequests: 10 }, "fail"],
    ["no p95", ok, counts(1000, 0), slow, "inconclusive"],
    ["a metric at its lower limit", ok, metric("apdex", 0.9), apdex, "pass"],
    ["a metric below it", ok, metric("apdex", 0.89), apdex, "fail"],
    ["a metric at its upper limit", ok, metric("queue", 5), queue, "pass"],
    ["a metric above it", ok, metric("queue", 6), queue, "fail"],
    ["a metric that is not there", ok, metric("other", 1), apdex, "inconclusive"],
  ])("%s", (_name, result, reading, limits, verdict) => {
    expect(analyse(result, reading, limits).verdict).toBe(verdict);
  });

  test("says its numbers", () => {
    expect(analyse(ok, counts(3000, 100), rate).message).toBe("100 errors in 3000 requests are 3.33 %, above 1 %");
    expect(analyse(ok, metric("apdex", 0.5), apdex).message).toBe("apdex is 0.5, below 0.9");
    expect(analyse(ok, metric("queue", 9), queue).message).toBe("queue is 9, above 5");
    expect(analyse(ok, undefined, rate).message).toBe("no count of requests, and at least 100 are needed");
  });
});

describe("a reading", () => {
  const read = (outputs: object) => readingOf(new Map(Object.entries(outputs)));

  test("has what is a number, sorted", () => {
    expect(read({ requests: "10", errors: "0", p95_ms: "41.5", "metric.z": "-1", "metric.a": "2", url: "x" })).toEqual({
      requests: 10,
      errors: 0,
      p95Ms: 41.5,
      metrics: [
        ["a", 2],
        ["z", -1],
      ],
    });
  });

  test.each([
    {},
    { url: "https://a.example" },
    { requests: "-1" },
    { requests: "1e3" },
    { requests: "9".repeat(16) },
    { errors: "" },
    { p95_ms: "NaN" },
    { p95_ms: "0x10" },
    { "metric.": "1" },
    { "metric.a b": "1" },
    { "metric.a": "$(x)" },
  ])("has nothing of %j", (outputs) => {
    expect(read(outputs)).toBeUndefined();
  });

  test("has at most a hundred metrics", () => {
    const many = Object.fromEntries(Array.from({ length: 150 }, (_, index) => [`metric.m${index}`, "1"]));
    expect(read(many)?.metrics.length).toBe(100);
  });

  test("since a baseline has differences of counters, and gauges as they are", () => {
    const now = { requests: 150, errors: 7, p95Ms: 30, metrics: [["a", 2]] } as const;
    expect(readingSince(now, { requests: 100, errors: 5, p95Ms: 99, metrics: [] })).toEqual({
      ...now,
      requests: 50,
      errors: 2,
    });
    expect(readingSince(now)).toEqual({ ...now, requests: 0, errors: 0 });
    expect(readingSince(now, { metrics: [] })).toEqual(now);
    expect(readingSince({ metrics: [] }, counts(1, 1))).toEqual({ metrics: [] });
  });

  test("goes on counting over a program that was started anew", () => {
    const baseline = counts(100, 5);
    const readings = [counts(150, 7), counts(10, 1), counts(40, 2), counts(3, 0)];
    const seen: (Reading | undefined)[] = [];
    let [base, last]: [Reading, Reading] = [baseline, baseline];
    for (const now of readings) {
      base = baselineAfter(base, last, now);
      last = now;
      seen.push(readingSince(now, base));
    }
    expect(seen).toEqual([counts(50, 2), counts(60, 3), counts(90, 4), counts(93, 4)]);
  });

  test("that is the first is the baseline itself", () => {
    expect(baselineAfter(undefined, undefined, counts(9, 1))).toEqual(counts(9, 1));
    expect(baselineAfter(undefined, counts(4, 0), counts(9, 1))).toEqual(counts(4, 0));
    expect(baselineAfter({ metrics: [] }, { requests: 9, metrics: [] }, counts(4, 0))).toEqual({
      requests: -9,
      errors: 0,
      metrics: [],
    });
    expect(baselineAfter({ metrics: [] }, { errors: 9, metrics: [] }, counts(4, 0))).toEqual({
      requests: 0,
      errors: -9,
      metrics: [],
    });
  });
});

describe("targets", () => {
  test.each([
    ["a, b ,c", ["a", "b", "c"]],
    ['["a b","c,d"]', ["a b", "c,d"]],
    ["only", ["only"]],
  ])("%s", (text, value) => {
    expect(parseTargets(text)).toEqual({ ok: true, value });
  });

  test.each([
    undefined,
    "",
    "a,,b",
    "a,a",
    "[]",
    "[1]",
    '["a"',
    '["a\\nb"]',
    "x".repeat(201),
    Array.from({ length: 1001 }, (_, index) => `t${index}`).join(","),
  ])("%j is refused", (text) => {
    expect(parseTargets(text).ok).toBe(false);
  });
});
