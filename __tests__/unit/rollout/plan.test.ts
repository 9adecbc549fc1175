import { describe, expect, test } from "@jest/globals";
import { KNOB_TABLE } from "../../../src/rollout/knob-table.ts";
import { KNOBS, type RolloutKnobs } from "../../../src/rollout/knobs.ts";
import { planRollout } from "../../../src/rollout/plan.ts";
import { batchesOf } from "../../../src/rollout/program.ts";
import { STRATEGIES } from "../../../src/rollout/strategy.ts";
import { planOf } from "../../helpers/rollout/plan-of.ts";

const minutes = (count: number): number => count * 60_000;

describe("a plan", () => {
  test("of a strategy alone has every default", () => {
    const hooks = ["prepare", "deploy", "shift", "verify", "promote", "rollback", "cleanup"];
    expect(planOf({ strategy: "canary" })).toEqual({
      strategy: "canary",
      stage: "both",
      steps: [
        { weight: 5, bakeMs: minutes(2) },
        { weight: 25, bakeMs: minutes(5) },
        { weight: 50, bakeMs: minutes(10) },
      ],
      firstStepSmoke: true,
      promotion: "automatic",
      maxWaitMs: minutes(60),
      settleMs: minutes(1),
      bakeAfterSwitchMs: minutes(5),
      scaleDownDelayMs: minutes(2),
      batch: { unit: "percent", amount: 25 },
      maxUnavailable: { unit: "percent", amount: 25 },
      waitMs: 0,
      onFailure: "rollback-touched",
      healthRetries: 3,
      healthTimeoutMs: 30_000,
      intervalMs: 15_000,
      limits: { minRequests: 0, failureLimit: 0, metrics: [] },
      onInconclusive: "abort",
      unknownGraceMs: minutes(2),
      hookTimeoutMs: Object.fromEntries(hooks.map((hook) => [hook, minutes(5)])),
      hookRetries: 2,
      retryDelayMs: 5000,
      timeoutMs: minutes(330),
    });
  });

  test.each(STRATEGIES)("of %s stands with its defaults, and an empty knob is one that nobody gave", (strategy) => {
    const empty = Object.fromEntries(KNOBS.map((knob) => [knob, ""]));
    expect(planOf({ ...empty, strategy })).toEqual(planOf({ strategy }));
  });

  test("has every knob that is given", () => {
    const plan = planOf({
      strategy: "canary",
      "max-error-rate": "0.5%",
      "max-p95": "250",
      "metric-limits": "checkout_errors<=5, apdex >= 0.9",
      extend: "0s",
      "hook-timeouts": "deploy:15m, verify:30s",
    });
    expect([plan.limits, plan.extendMs, plan.hookTimeoutMs.deploy, plan.hookTimeoutMs.verify]).toEqual([
      {
        minRequests: 0,
        failureLimit: 0,
        maxErrorRate: 0.5,
        maxP95Ms: 250,
        metrics: [
          { name: "checkout_errors", comparison: "<=", limit: 5 },
          { name: "apdex", comparison: ">=", limit: 0.9 },
        ],
      },
      0,
      minutes(15),
      30_000,
    ]);
    expect(planOf({ strategy: "rolling", "max-p95": "1s" }).limits.maxP95Ms).toBe(1000);
    expect(planOf({ strategy: "blue-green", "preview-url": "https://a.example/" }).previewUrl).toBe(
      "https://a.example/",
    );
  });
});

describe("a refused plan names the knob and what was found", () => {
  const hostile = "$(touch x)\n::set-output name=a::b";
  const CASES: readonly (readonly [RolloutKnobs, string, string])[] = [
    [{}, "strategy", '""'],
    [{ strategy: "Canary" }, "strategy", '"Canary"'],
    [{ strategy: "constructor" }, "strategy", '"constructor"'],
    [{ strategy: "canary", steps: "5" }, "steps", '"5"'],
    [{ strategy: "canary", steps: "5:2m,5:2m" }, "steps", "weight 5 comes after 5"],
    [{ strategy: "canary", steps: "25:2m,5:2m" }, "steps", "weight 5 comes after 25"],
    [{ strategy: "canary", steps: "0:2m" }, "steps", "weight 0"],
    [{ strategy: "canary", steps: "100:2m" }, "steps", "weight 100"],
    [{ strategy: "canary", steps: "5:0s" }, "steps", '"0s"'],
    [{ strategy: "canary", steps: "5:2" }, "steps", '"2"'],
    [{ strategy: "canary", steps: "5:2m," }, "steps", '""'],
    [{ strategy: "canary", steps: "5.5:2m" }, "steps", '"5.5:2m"'],
    [{ strategy: "canary", steps: "-5:2m" }, "steps", '"-5:2m"'],
    [{ strategy: "canary", steps: Array(51).fill("1:1s").join(",") }, "steps", "51 steps"],
    [{ strategy: "canary", steps: hostile }, "steps", '"$(touch x)\\n::set-output name=a::b"'],
    [{ strategy: "canary", steps: "5:7h" }, "steps", '"7h" is longer than 6h'],
    [{ strategy: "canary", settle: "1" }, "settle", '"1"'],
    [{ strategy: "canary", settle: "1d" }, "settle", '"1d"'],
    [{ strategy: "canary", interval: "0s" }, "interval", '"0s"'],
    [{ strategy: "canary", interval: "49ms" }, "interval", '"49ms"'],
    [{ strategy: "canary", interval: "soon" }, "interval", '"soon"'],
    [{ strategy: "canary", "min-requests": "-1" }, "min-requests", '"-1"'],
    [{ strategy: "canary", "min-requests": "1e3" }, "min-requests", '"1e3"'],
    [{ strategy: "canary", "failure-limit": "1001" }, "failure-limit", '"1001"'],
    [{ strategy: "canary", "max-error-rate": "1" }, "max-error-rate", '"1"'],
    [{ strategy: "canary", "max-error-rate": "101%" }, "max-error-rate", '"101%"'],
    [{ strategy: "canary", "max-error-rate": "NaN%" }, "max-error-rate", '"NaN%"'],
    [{ strategy: "canary", "max-p95": "fast" }, "max-p95", '"fast"'],
    [{ strategy: "canary", "max-p95": "-1" }, "max-p95", '"-1"'],
    [{ strategy: "canary", "metric-limits": "apdex=1" }, "metric-limits", '"apdex=1"'],
    [{ strategy: "canary", "metric-limits": "apdex>=one" }, "metric-limits", '"apdex>=one"'],
    [{ strategy: "canary", "metric-limits": "<=1" }, "metric-limits", '"<=1"'],
    [{ strategy: "canary", "metric-limits": Array(51).fill("a<=1").join(",") }, "metric-limits", "51 limits"],
    [{ strategy: "canary", "on-inconclusive": "ignore" }, "on-inconclusive", '"ignore"'],
    [{ strategy: "canary", "first-step-smoke": "yes" }, "first-step-smoke", '"yes"'],
    [{ strategy: "canary", promotion: "auto" }, "promotion", '"auto"'],
    [{ strategy: "canary", "hook-timeouts": "deploy" }, "hook-timeouts", '"deploy"'],
    [{ strategy: "canary", "hook-timeouts": "boot:1m" }, "hook-timeouts", '"boot:1m"'],
    [{ strategy: "canary", "hook-timeouts": "deploy:0s" }, "hook-timeouts", '"0s"'],
    [{ strategy: "canary", "hook-timeouts": "deploy:1m,deploy:2m" }, "hook-timeouts", "named twice"],
    [{ strategy: "canary", timeout: "10m" }, "timeout", "10m"],
    [{ strategy: "canary", timeout: "6h" }, "timeout", "15m 10s for the rollback"],
    [{ strategy: "canary", steps: "1:2h,2:2h" }, "timeout", "5h 30m"],
    [{ strategy: "canary", batch: "2" }, "batch", '"2"'],
    [{ strategy: "direct", steps: "5:2m" }, "steps", '"5:2m"'],
    [{ strategy: "rolling", batch: "0" }, "batch", '"0"'],
    [{ strategy: "rolling", batch: "101%" }, "batch", '"101%"'],
    [{ strategy: "rolling", "max-unavailable": "half" }, "max-unavailable", '"half"'],
    [{ strategy: "rolling", "on-failure": "continue" }, "on-failure", '"continue"'],
    [{ strategy: "rolling", "health-retries": "101" }, "health-retries", '"101"'],
    [{ strategy: "blue-green", stage: "switch" }, "stage", '"switch"'],
    [{ strategy: "blue-green", "preview-url": "javascript:alert(1)" }, "preview-url", '"javascript:alert(1)"'],
    [{ strategy: "blue-green", "preview-url": "https://a\nb" }, "preview-url", '"https://a\\nb"'],
  ];

  test.each(CASES)("%j", (knobs, knob, found) => {
    const plan = planRollout(knobs);
    const message = plan.ok ? "planned" : plan.message;
    expect([message.startsWith(`knob "${knob}": `), message.includes(found), message.includes("\n")]).toEqual([
      true,
      true,
      false,
    ]);
  });

  test("all of them at once, and one that nobody knows", () => {
    const knobs = { strategy: "canary", settle: "x", wieght: "5", interval: "y", ["__proto__"]: "z" } as RolloutKnobs;
    const plan = planRollout(knobs);
    expect(plan.ok ? [] : [...plan.message.matchAll(/knob "([^"]+)"/g)].map((match) => match[1])).toEqual([
      "wieght",
      "__proto__",
      "settle",
      "interval",
    ]);
  });
});

describe("batches", () => {
  const names = (count: number): readonly string[] => Array.from({ length: count }, (_, index) => `t${index}`);
  const sizes = (batch: string, unavailable: string, count: number): readonly number[] =>
    batchesOf(planOf({ strategy: "rolling", batch, "max-unavailable": unavailable }), names(count)).map(
      ({ length }) => length,
    );

  test.each([
    ["2", "100%", 0, []],
    ["2", "100%", 1, [1]],
    ["2", "100%", 6, [1, 2, 2, 1]],
    ["25%", "100%", 9, [1, 2, 2, 2, 2]],
    ["100%", "3", 9, [1, 3, 3, 2]],
    ["10%", "100%", 3, [1, 1, 1]],
    ["999999", "100%", 4, [1, 3]],
  ])("of %s, at most %s away, of %i targets", (batch, unavailable, count, expected) => {
    expect(sizes(batch, unavailable, count)).toEqual(expected);
  });
});

test("the table tells of every knob, and each is read by some strategy", () => {
  expect(Object.keys(KNOB_TABLE)).toEqual([...KNOBS]);
  expect(Object.values(KNOB_TABLE).filter(({ strategies }) => strategies.length === 0)).toEqual([]);
});
