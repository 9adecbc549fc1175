import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import type { RolloutKnobs } from "../../../src/rollout/knobs.ts";
import { stricter } from "../../../src/rollout/stricter.ts";

const base: RolloutKnobs = {
  strategy: "canary",
  steps: "5:2m,50:5m",
  "max-error-rate": "1%",
  "metric-limits": "apdex>=0.9,checkout_errors<=5",
  "failure-limit": "2",
  "on-inconclusive": "hold",
};
const green: RolloutKnobs = { strategy: "blue-green" };
const rolling: RolloutKnobs = { strategy: "rolling", batch: "4", "max-unavailable": "50%" };

describe("a caller may make a rollout stricter", () => {
  test.each<[RolloutKnobs, RolloutKnobs]>([
    [base, {}],
    [base, { steps: "" }],
    [base, { strategy: "canary" }],
    [base, { steps: "5:2m,50:5m" }],
    [base, { steps: "1:1m,5:2m,50:5m" }],
    [base, { steps: "5:3m,50:5m" }],
    [base, { steps: "2:2m,25:5m" }],
    [base, { steps: "5:7m" }],
    [base, { "max-error-rate": "0.5%", "failure-limit": "0", "on-inconclusive": "abort" }],
    [base, { "metric-limits": "checkout_errors<=4,apdex>=0.95,queue<=10" }],
    [base, { promotion: "manual", "max-wait": "30m", "min-requests": "100", "max-p95": "200ms" }],
    [base, { interval: "5s", "unknown-grace": "0s", settle: "1m", "first-step-smoke": "true" }],
    [base, { "hook-timeout": "4m", "hook-retries": "5", "retry-delay": "1s", timeout: "200m", extend: "0s" }],
    [green, { "bake-after-switch": "10m", "scale-down-delay": "3m", "health-retries": "0", "health-timeout": "10s" }],
    [green, { stage: "cutover", "preview-url": "https://a.example" }],
    [rolling, { batch: "3", "max-unavailable": "25%", wait: "1m", "on-failure": "rollback-touched" }],
    [rolling, { "max-unavailable": "1" }],
  ])("%j with %j", (flag, inputs) => {
    const given = Object.fromEntries(Object.entries(inputs).filter(([, text]) => text !== ""));
    expect(stricter(flag, inputs)).toEqual({ ok: true, value: { ...flag, ...given } });
  });

  test("where the flag leaves the strategy open, the caller names it", () => {
    expect(stricter({}, { strategy: "direct" })).toEqual({ ok: true, value: { strategy: "direct" } });
  });
});

describe("what is weaker is refused by name", () => {
  test.each<[RolloutKnobs, RolloutKnobs, string]>([
    [base, { strategy: "direct" }, "strategy"],
    [base, { steps: "6:2m,50:5m" }, "steps"],
    [base, { steps: "5:1m,50:6m" }, "steps"],
    [base, { steps: "5:2m,50:4m" }, "steps"],
    [base, { steps: "5:2m" }, "steps"],
    [base, { "max-error-rate": "2%" }, "max-error-rate"],
    [base, { "metric-limits": "apdex>=0.9" }, "metric-limits"],
    [base, { "metric-limits": "apdex>=0.8,checkout_errors<=5" }, "metric-limits"],
    [base, { "metric-limits": "apdex>=0.9,checkout_errors<=6" }, "metric-limits"],
    [base, { "metric-limits": "apdex<=0.9,checkout_errors<=5" }, "metric-limits"],
    [base, { "failure-limit": "3" }, "failure-limit"],
    [base, { interval: "16s" }, "interval"],
    [base, { "unknown-grace": "3m" }, "unknown-grace"],
    [base, { settle: "59s" }, "settle"],
    [base, { "first-step-smoke": "false" }, "first-step-smoke"],
    [{ ...base, promotion: "manual" }, { promotion: "automatic" }, "promotion"],
    [{ ...base, "on-inconclusive": "abort" }, { "on-inconclusive": "hold" }, "on-inconclusive"],
    [{ ...base, "min-requests": "50" }, { "min-requests": "49" }, "min-requests"],
    [{ ...base, "max-p95": "200" }, { "max-p95": "1s" }, "max-p95"],
    [green, { "bake-after-switch": "4m" }, "bake-after-switch"],
    [green, { "health-retries": "4" }, "health-retries"],
    [rolling, { batch: "5" }, "batch"],
    [rolling, { batch: "1%" }, "batch"],
    [rolling, { "max-unavailable": "2" }, "max-unavailable"],
    [rolling, { "on-failure": "stop" }, "on-failure"],
    [{ strategy: "canary", steps: "nonsense" }, {}, "steps"],
    [base, { steps: "nonsense" }, "steps"],
    [base, { wait: "1m" }, "wait"],
  ])("%j with %j", (flag, inputs, knob) => {
    const merged = stricter(flag, inputs);
    expect(merged.ok ? "merged" : merged.message).toMatch(new RegExp(`^knob "${knob}": `));
  });

  test("no caller ever gets more traffic at any moment", () => {
    const step = fc.tuple(fc.integer({ min: 1, max: 99 }), fc.integer({ min: 1, max: 9 }));
    const steps = fc
      .uniqueArray(step, { minLength: 1, maxLength: 5, selector: ([weight]) => weight })
      .map((list) => list.toSorted(([a], [b]) => a - b));
    const text = (list: readonly (readonly [number, number])[]) => list.map(([w, m]) => `${w}:${m}m`).join(",");
    const weightAt = (list: readonly (readonly [number, number])[], minute: number): number => {
      const each = list.flatMap(([weight, bake]) => Array<number>(bake).fill(weight));
      return each[minute] ?? 100;
    };
    fc.assert(
      fc.property(steps, steps, (flag, input) => {
        const more = Array.from({ length: 60 }, (_, minute) => weightAt(input, minute) > weightAt(flag, minute));
        const merged = stricter({ strategy: "canary", steps: text(flag) }, { steps: text(input) });
        expect(merged.ok).toBe(!more.includes(true));
      }),
    );
  });
});
