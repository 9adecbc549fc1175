import { describe, expect, it } from "@jest/globals";
import { compile } from "../../../src/evaluation/compile.ts";
import { notReady } from "../../../src/evaluation/not-ready.ts";
import type { Serving } from "../../../src/model/flag.ts";
import { aFlagSet, type PartialFlag } from "../../helpers/flag-set.ts";
import { evaluateOne } from "./evaluate-one.ts";

const NOW = Date.parse("2026-05-01T00:00:00Z");
const OVER = { until: "2026-01-01T00:00:00Z" };
const forAll = { id: "all", serve: { value: "rule" } };
const target = { attribute: "actor", in: ["alice"], serve: { value: "target" } };

/** A text flag that serves another value at each step, with everything on. */
const text = (serving: Partial<Serving> = {}, more: PartialFlag = {}): PartialFlag => ({
  type: "string",
  ...more,
  serving: { default: { value: "default" }, off: { value: "off" }, ...serving },
});
const gate = (serving: Partial<Serving> = {}): PartialFlag => ({
  type: "string",
  serving: { default: { value: "default" }, safe: { value: "safe" }, ...serving },
});
const ALICE = { actor: "alice", targetingKey: "u" };

describe("the order of evaluation", () => {
  it("1. without flags is PROVIDER_NOT_READY with the caller's default, null without one", () => {
    const error = { reason: "ERROR", errorCode: "PROVIDER_NOT_READY", errorMessage: expect.any(String), metadata: {} };
    expect(notReady("x", 5)).toEqual({ flagKey: "x", value: 5, ...error });
    expect(notReady("x")).toEqual({ flagKey: "x", value: null, ...error });
  });

  it.each(["unknown", "constructor", "__proto__", "toString", ""])("1. of %p is FLAG_NOT_FOUND", (key) => {
    const environment = compile(aFlagSet({ flags: { it: text() } })).in("default");
    expect(environment.evaluate(key, {}, NOW, "mine")).toEqual({
      flagKey: key,
      value: "mine",
      reason: "ERROR",
      errorCode: "FLAG_NOT_FOUND",
      errorMessage: `flag ${JSON.stringify(key)} is not defined`,
      metadata: {},
    });
    expect(environment.evaluate(key, 5, NOW).value).toBe(null);
  });

  it("1. of a flag of another type than asked for is TYPE_MISMATCH with the caller's default, even from a gate", () => {
    const environment = compile(aFlagSet({ flags: { it: gate() } })).in("default");
    const mismatch = {
      flagKey: "it",
      reason: "ERROR",
      errorCode: "TYPE_MISMATCH",
      errorMessage: 'flag "it" is of type string; "number" was asked for',
      metadata: {},
    };
    expect(environment.evaluate("it", {}, NOW, 5, "number")).toEqual({ ...mismatch, value: 5 });
    expect(environment.evaluate("it", {}, NOW, undefined, "number")).toEqual({ ...mismatch, value: null });
    expect(environment.evaluate("it", {}, NOW, 5, "string").value).toBe("default");
  });

  it.each([null, 5, "x", true, [], () => 1, Symbol("s"), 1n, new Map(), new Date(), Promise.resolve()])(
    "1. in a context that is no plain object, such as %p, is INVALID_CONTEXT",
    (context) => {
      const rest = {
        reason: "ERROR",
        errorCode: "INVALID_CONTEXT",
        errorMessage: expect.stringMatching(/^the evaluation context is .*; a plain object is needed$/),
      };
      expect(evaluateOne(gate(), context)).toMatchObject({ ...rest, value: "safe" });
      expect(evaluateOne(text(), context)).toMatchObject({ ...rest, value: "off" });
    },
  );

  it("1. in an environment that is not there is INVALID_CONTEXT, which names those that are", () => {
    const environments = [{ name: "staging" }, { name: "production" }];
    const evaluator = compile(aFlagSet({ environments, flags: { it: gate(), bare: { type: "number", serving: {} } } }));
    const nowhere = evaluator.in("prodution");
    expect(nowhere.evaluate("it", {}, NOW)).toEqual({
      flagKey: "it",
      value: "safe",
      reason: "ERROR",
      errorCode: "INVALID_CONTEXT",
      errorMessage: 'environment "prodution" is not defined; one of staging, production is needed',
      metadata: {},
    });
    expect(nowhere.evaluate("bare", {}, NOW)).toMatchObject({ value: null, errorCode: "INVALID_CONTEXT" });
    expect(nowhere.evaluateAll({}, NOW).map(({ errorCode }) => errorCode)).toEqual([
      "INVALID_CONTEXT",
      "INVALID_CONTEXT",
    ]);
  });

  it("2. takes whole fields from the environment", () => {
    const flag = text(
      { rules: [forAll], targets: [target] },
      { environments: { production: { rules: [], default: { value: "in production" } }, staging: { enabled: false } } },
    );
    const evaluator = compile(
      aFlagSet({ environments: ["dev", "staging", "production"].map((name) => ({ name })), flags: { flag } }),
    );
    const answerIn = (environment: string, context: object) => evaluator.in(environment).evaluate("flag", context, NOW);
    expect(answerIn("dev", {})).toMatchObject({ value: "rule", reason: "TARGETING_MATCH" });
    expect(answerIn("production", {})).toMatchObject({ value: "in production", reason: "DEFAULT" });
    expect(answerIn("production", ALICE)).toMatchObject({ value: "target", detail: "TARGET" });
    expect(answerIn("staging", ALICE)).toMatchObject({ value: "off", reason: "DISABLED", detail: "OFF" });
    expect(answerIn("constructor", {})).toMatchObject({ errorCode: "INVALID_CONTEXT" });
  });

  it.each([
    ["enabled is false", text({ enabled: false, schedule: OVER }), "off"],
    ["it is archived", text({ schedule: OVER }, { archived: true }), "off"],
    ["enabled is false on a gate", gate({ enabled: false, schedule: OVER }), "safe"],
  ])("4. when %s serves safe or off as DISABLED, OFF", (_, flag, value) => {
    expect(evaluateOne(flag, ALICE, { now: NOW })).toEqual({
      flagKey: "it",
      value,
      reason: "DISABLED",
      detail: "OFF",
      metadata: {},
    });
  });

  it("4. of a flag with variants names the variant of safe or off", () => {
    const variants = [
      ["a", 1],
      ["b", 2],
    ] as const;
    const disabled = { flagKey: "it", reason: "DISABLED", detail: "OFF", metadata: {} };
    const serving = { enabled: false, default: { variant: "a" } };
    expect(evaluateOne({ type: "number", variants, serving })).toEqual({ ...disabled, value: 1, variant: "a" });
    for (const field of ["off", "safe"]) {
      const flag: PartialFlag = { type: "number", variants, serving: { ...serving, [field]: { variant: "b" } } };
      expect(evaluateOne(flag)).toEqual({ ...disabled, value: 2, variant: "b" });
    }
  });

  it.each([
    [text({ schedule: OVER, prerequisites: [{ flag: "parent", is: [true] }] }), "off"],
    [gate({ schedule: OVER, targets: [target] }), "safe"],
  ])("5. outside of its schedule serves safe or off as DISABLED, SCHEDULE", (flag, value) => {
    expect(evaluateOne(flag, ALICE, { now: NOW, flags: { parent: {} } })).toEqual({
      flagKey: "it",
      value,
      reason: "DISABLED",
      detail: "SCHEDULE",
      metadata: {},
    });
  });

  it("6. with a prerequisite that is not met serves off as DISABLED, and names it", () => {
    const prerequisites = [
      { flag: "met", is: [true] },
      { flag: "unmet", is: [true] },
    ];
    const flags = { met: { serving: { default: { value: true } } }, unmet: {} };
    expect(evaluateOne(text({ prerequisites, targets: [target] }), ALICE, { flags })).toEqual({
      flagKey: "it",
      value: "off",
      reason: "DISABLED",
      detail: "PREREQUISITE_FAILED",
      prerequisite: "unmet",
      metadata: {},
    });
    expect(evaluateOne(gate({ prerequisites }), ALICE, { flags }).value).toBe("safe");
  });

  it("6. with a prerequisite in error is an error itself, even where that one has a safe value that would do", () => {
    const parent: PartialFlag = {
      serving: { safe: { value: true }, rules: [{ id: "r", rollout: { start: 0, end: 50 }, serve: { value: true } }] },
    };
    const prerequisites = [{ flag: "parent", is: [true] }];
    expect(evaluateOne(text({ prerequisites, targets: [target] }), { actor: "alice" }, { flags: { parent } })).toEqual({
      flagKey: "it",
      value: "off",
      reason: "ERROR",
      detail: "PREREQUISITE_ERROR",
      prerequisite: "parent",
      errorCode: "GENERAL",
      errorMessage: 'flag "it": its prerequisite "parent" cannot be evaluated',
      metadata: {},
    });
  });

  it("6. compares a prerequisite with variants by name, of others by value and type", () => {
    const size: PartialFlag = { type: "number", variants: [["big", 9]], serving: { default: { variant: "big" } } };
    const flags = { size, level: { type: "number", serving: { default: { value: 3 } } } } as const;
    const answer = (flag: string, ...is: (string | number)[]) =>
      evaluateOne(text({ prerequisites: [{ flag, is }] }), {}, { flags }).value;
    expect(answer("size", "small", "big")).toBe("default");
    expect(answer("size", 9)).toBe("off");
    expect(answer("level", 3)).toBe("default");
    expect(answer("level", "3")).toBe("off");
  });

  it("7. serves a target before any rule", () => {
    const rest = { flagKey: "it", value: "target", reason: "TARGETING_MATCH", detail: "TARGET", metadata: {} };
    expect(evaluateOne(text({ targets: [target], rules: [forAll] }), ALICE)).toEqual(rest);
    const others = [{ ...target, in: ["bob"], serve: { value: "other" } }, target];
    expect(evaluateOne(text({ targets: others }), { actor: ["carol", "alice"] })).toEqual(rest);
    expect(evaluateOne(text({ targets: [target], rules: [forAll] }), {}).value).toBe("rule");
  });

  it("8. serves the first rule whose schedule is active and whose when is true", () => {
    const isAlice = { kind: "attribute", attribute: "actor", tests: [{ op: "equals", value: "alice" }] } as const;
    const rules = [
      { id: "over", schedule: OVER, serve: { value: "over" } },
      { id: "alice", when: isAlice, schedule: { from: "2026-01-01T00:00:00Z" }, serve: { value: "for alice" } },
      { id: "not-alice", when: { kind: "not", condition: isAlice }, serve: { value: "for others" } },
    ] as const;
    const answer = (context: object) => evaluateOne(text({ rules }), context, { now: NOW });
    expect(answer(ALICE)).toEqual({
      flagKey: "it",
      value: "for alice",
      reason: "TARGETING_MATCH",
      detail: "RULE",
      ruleId: "alice",
      metadata: {},
    });
    expect(answer({ actor: "bob" })).toMatchObject({ value: "for others", ruleId: "not-alice" });
    expect(answer({})).toEqual({ flagKey: "it", value: "default", reason: "DEFAULT", metadata: {} });
  });

  it.each([
    ["nothing else", {}, "STATIC"],
    ["targets", { targets: [target] }, "DEFAULT"],
    ["rules", { rules: [{ ...forAll, schedule: OVER }] }, "DEFAULT"],
    ["a schedule", { schedule: { from: OVER.until } }, "DEFAULT"],
    ["prerequisites", { prerequisites: [{ flag: "parent", is: [false] }] }, "DEFAULT"],
  ] as const)("9. serves the default of a flag with %s", (_, serving, reason) => {
    expect(evaluateOne(text(serving), {}, { now: NOW, flags: { parent: {} } })).toEqual({
      flagKey: "it",
      value: "default",
      reason,
      metadata: {},
    });
  });

  it.each([
    ["safe", gate(), "safe", undefined],
    ["onError", text({ onError: { value: "on error" } }), "on error", undefined],
    ["the caller's default", text(), "caller's", undefined],
    [
      "variant of safe",
      { type: "json", variants: [["v", { a: 1 }]], serving: { safe: { variant: "v" }, default: { variant: "v" } } },
      { a: 1 },
      "v",
    ],
    [
      "the caller's default, which is no variant",
      { type: "json", variants: [["v", { a: 1 }]], serving: { off: { variant: "v" }, default: { variant: "v" } } },
      "caller's",
      undefined,
    ],
  ] as const)("10. in error serves %s", (_, flag, value, variant) => {
    const details = compile(aFlagSet({ flags: { it: flag } }))
      .in("default")
      .evaluate("it", null, NOW, "caller's");
    expect(details).toEqual({
      flagKey: "it",
      value,
      ...(variant && { variant }),
      reason: "ERROR",
      errorCode: "INVALID_CONTEXT",
      errorMessage: "the evaluation context is null; a plain object is needed",
      metadata: {},
    });
  });

  it("10. in error serves off where neither the flag nor the caller says otherwise", () => {
    expect(evaluateOne(text(), null).value).toBe("off");
    expect(evaluateOne({ type: "number", serving: { default: { value: 4 } } }, null).value).toBe(4);
    expect(evaluateOne({ serving: { default: { value: true } } }, null).value).toBe(false);
    const onlyDefault: PartialFlag = { type: "boolean", serving: { enabled: false } };
    expect(evaluateOne(onlyDefault, {}).value).toBe(false);
  });
});
