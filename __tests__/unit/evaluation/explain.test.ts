import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { compile } from "../../../src/evaluation/compile.ts";
import type { Condition } from "../../../src/model/condition.ts";
import type { ConditionTrace, TraceStep } from "../../../src/model/trace.ts";
import { aFlagSet, type PartialFlag, type PartialFlagSet } from "../../helpers/flag-set.ts";
import { contexts, flagSets, instants } from "./random-flags.ts";

const NOW = Date.parse("2026-05-01T00:00:00Z");
const OVER = { until: "2026-01-01T00:00:00Z" };

const traceOf = (it: PartialFlag, context: unknown = {}, rest: PartialFlagSet = {}): readonly TraceStep[] =>
  compile(aFlagSet({ ...rest, flags: { it, ...rest.flags } }))
    .in("default")
    .explain("it", context, NOW).trace;
const stepsOf = (it: PartialFlag, context?: unknown, rest?: PartialFlagSet) =>
  traceOf(it, context, rest).map(({ step, subject, result, text }) => [step, subject, result, text]);
const conditionOf = (when: Condition, context: unknown, rest?: PartialFlagSet): ConditionTrace | undefined =>
  traceOf({ serving: { rules: [{ id: "r", when, serve: { value: true } }] } }, context, rest).find(
    ({ step }) => step === "rule",
  )?.conditions?.[0];
const FOUND = ["lookup", "it", "passed", 'boolean flag in environment "default"'];
const ENABLED = ["enabled", undefined, "passed", "enabled, and nothing is forced from outside"];

describe("explain", () => {
  it("gives the answer of evaluate, whatever the flags, the context and the time", () => {
    fc.assert(
      fc.property(
        flagSets,
        contexts,
        instants,
        fc.constantFrom("development", "production", "nowhere"),
        (flagSet, context, now, name) => {
          const environment = compile(flagSet).in(name);
          const all = environment.evaluateAll(context, now);
          const bound = environment.bind(context);
          for (const [i, key] of ["a", "b", "c"].entries()) {
            const details = environment.evaluate(key, bound, now);
            const { trace, ...explained } = environment.explain(key, context, now);
            expect(explained).toEqual(details);
            expect(all[i]).toEqual(details);
            expect(environment.evaluate(key, context, now)).toEqual(details);
            expect(trace.map(({ result }) => result === "decided").lastIndexOf(true)).toBe(trace.length - 1);
            expect(trace.filter(({ result }) => result === "decided").length).toBe(1);
            expect(details.reason === "ERROR").toBe(trace.at(-1)?.step === "error");
            expect(details.reason === "SPLIT").toBe(details.bucket !== undefined);
            if (details.bucket !== undefined) expect(trace.at(-1)?.bucket).toBe(details.bucket);
            if (details.ruleId !== undefined) expect(trace.at(-1)?.subject ?? details.ruleId).toBe(details.ruleId);
          }
        },
      ),
      { numRuns: 1_500 },
    );
  }, 60_000);

  it("names the rollout's range and the bucket outside of it, then goes on", () => {
    const rules = [{ id: "ramp", rollout: { start: 0, end: 25 }, serve: { value: true } }];
    expect(traceOf({ seed: "checkout", serving: { rules } }, { targetingKey: "user-1" }).slice(2)).toEqual([
      { step: "rule", subject: "ramp", result: "passed", text: "no condition: it is for all" },
      {
        step: "rollout",
        subject: "ramp",
        result: "skipped",
        text: "bucket 69753 is outside [0, 25000) of 100000",
        bucket: 69753,
      },
      { step: "default", result: "decided", text: "nothing else matched" },
    ]);
  });

  it("names the range of the split that holds the bucket", () => {
    const serve = {
      split: [
        ["a", 20],
        ["b", 60],
        ["c", 20],
      ] as const,
    };
    const rules = [{ id: "try", rollout: { start: 0, end: 100 }, serve }];
    const variants = [
      ["a", 1],
      ["b", 2],
      ["c", 3],
    ] as const;
    const flag: PartialFlag = {
      type: "number",
      seed: "checkout",
      variants,
      serving: { rules, default: { variant: "a" } },
    };
    expect(traceOf(flag, { targetingKey: "user-1" }).slice(3)).toEqual([
      { step: "rollout", subject: "try", result: "passed", text: "100 percent: everyone is in it" },
      { step: "split", result: "decided", text: "bucket 68002 is inside [20000, 80000) of 100000", bucket: 68002 },
    ]);
  });

  it.each([
    ["disabled", { serving: { enabled: false } }, ["enabled", undefined, "decided", "enabled is false"]],
    ["archived", { archived: true }, ["enabled", undefined, "decided", "the flag is archived"]],
  ] as const)("says that a flag is %s", (_, flag, step) => {
    expect(stepsOf(flag)).toEqual([FOUND, step]);
  });

  it("says what is forced from outside", () => {
    const explained = (override: { kill: true } | { value: boolean }) =>
      compile(aFlagSet({ flags: { it: {} } }), { overrides: new Map([["it", override]]) })
        .in("default")
        .explain("it", {}, NOW);
    expect(explained({ kill: true }).trace.at(-1)).toEqual({
      step: "override",
      result: "decided",
      text: "killed from outside",
    });
    expect(explained({ value: true }).trace.at(-1)).toEqual({
      step: "override",
      result: "decided",
      text: "forced from outside",
    });
  });

  it("says when a schedule of the flag or of a rule is not active", () => {
    expect(stepsOf({ serving: { schedule: OVER } })).toEqual([
      FOUND,
      ENABLED,
      ["schedule", undefined, "decided", "not active at 2026-05-01T00:00:00.000Z"],
    ]);
    const rules = [{ id: "r", schedule: OVER, serve: { value: true } }];
    expect(stepsOf({ serving: { rules, schedule: { from: OVER.until } } }).slice(2)).toEqual([
      ["schedule", undefined, "passed", "active at 2026-05-01T00:00:00.000Z"],
      ["rule", "r", "skipped", "its schedule is not active at 2026-05-01T00:00:00.000Z"],
      ["default", undefined, "decided", "nothing else matched"],
    ]);
    const environment = compile(aFlagSet({ flags: { it: { serving: { schedule: OVER } } } })).in("default");
    expect(environment.explain("it", {}, Number.NaN).trace.at(-1)?.text).toBe("not active at NaN");
  });

  it("says what a prerequisite serves and what is needed", () => {
    const keyless: PartialFlag = {
      serving: { rules: [{ id: "r", rollout: { start: 0, end: 50 }, serve: { value: true } }] },
    };
    const flags = { on: { serving: { default: { value: true } } }, off: {}, keyless };
    const needs = (...keys: string[]): PartialFlag => ({
      serving: { prerequisites: keys.map((flag) => ({ flag, is: [true] })) },
    });
    expect(stepsOf(needs("on", "off"), {}, { flags }).slice(2)).toEqual([
      ["prerequisite", "on", "passed", 'flag "on" serves true (STATIC); true is needed'],
      ["prerequisite", "off", "decided", 'flag "off" serves false (STATIC); true is needed'],
    ]);
    expect(stepsOf(needs("keyless"), {}, { flags }).slice(2)).toEqual([
      ["prerequisite", "keyless", "passed", 'flag "keyless" is in error: TARGETING_KEY_MISSING'],
      ["error", undefined, "decided", 'GENERAL: flag "it": its prerequisite "keyless" cannot be evaluated'],
    ]);
  });

  it("shows each target with what was found", () => {
    const target = { attribute: "actor", in: ["alice"], serve: { value: true } };
    const steps = traceOf({ serving: { targets: [{ ...target, in: ["bob"] }, target] } }, { actor: "alice" }).slice(2);
    expect(steps).toEqual([
      {
        step: "target",
        subject: "actor",
        result: "skipped",
        text: "this subject is not targeted",
        conditions: [{ condition: 'actor in ["bob"]', outcome: false, found: "alice" }],
      },
      {
        step: "target",
        subject: "actor",
        result: "decided",
        text: "this subject is targeted",
        conditions: [{ condition: 'actor in ["alice"]', outcome: true, found: "alice" }],
      },
    ]);
  });

  it("of an unknown flag, of another type, or in no context, is the error alone", () => {
    const environment = compile(aFlagSet({ flags: { it: {} } })).in("default");
    const steps = [
      environment.explain("none", {}, NOW),
      environment.explain("it", {}, NOW, 5, "number"),
      environment.explain("it", 5, NOW),
    ];
    expect(steps.map(({ trace }) => trace.map(({ step, text }) => [step, text.split(":")[0]]))).toEqual([
      [["error", "FLAG_NOT_FOUND"]],
      [["error", "TYPE_MISMATCH"]],
      [["error", "INVALID_CONTEXT"]],
    ]);
  });
});

describe("a condition in a trace", () => {
  const equals = (attribute: string, value: string | number): Condition => ({
    kind: "attribute",
    attribute,
    tests: [{ op: "equals", value }],
  });

  it.each([
    [{ op: "not_equals", value: "x" }, 'a not_equals "x"'],
    [{ op: "gt", value: 3 }, "a gt 3"],
    [{ op: "between", low: 1, high: 2 }, "a between [1, 2]"],
    [{ op: "starts_with", values: ["x", "y"] }, 'a starts_with ["x","y"]'],
    [{ op: "glob", patterns: ["release/**"] }, 'a glob ["release/**"]'],
    [{ op: "semver", range: ">=1.0.0" }, 'a semver ">=1.0.0"'],
    [{ op: "after", instant: "2026-01-01T00:00:00Z" }, "a after 2026-01-01T00:00:00Z"],
    [{ op: "cidr", ranges: ["10.0.0.0/8"] }, 'a cidr ["10.0.0.0/8"]'],
    [{ op: "in_group", groups: ["EU"] }, 'a in_group ["EU"]'],
    [{ op: "exists", value: true }, "a exists true"],
    [
      { op: "in", values: Array.from({ length: 25 }, (_, i) => i) },
      `a in [${Array.from({ length: 20 }, (_, i) => i)}, and 5 more]`,
    ],
  ] as const)("is in the document's words: %j", (test, condition) => {
    expect(conditionOf({ kind: "attribute", attribute: "a", tests: [test] }, {})?.condition).toBe(condition);
  });

  it("names its modifiers and shows each of several tests", () => {
    const tests = [
      { op: "starts_with", values: ["R"] },
      { op: "ends_with", values: ["x"] },
    ] as const;
    expect(
      conditionOf(
        { kind: "attribute", attribute: "a", tests, ignoreCase: true, coerce: true, loose: true },
        { a: "rey" },
      ),
    ).toEqual({
      condition: 'a starts_with ["R"] and ends_with ["x"] (coerce, ignoreCase, loose)',
      outcome: false,
      found: "rey",
      children: [
        { condition: 'starts_with ["R"]', outcome: true },
        { condition: 'ends_with ["x"]', outcome: false },
      ],
    });
  });

  it.each([
    ["missing", {}, { note: "missing" }],
    ["of another type", { a: 5 }, { found: 5, note: "the operator cannot read this number" }],
    ["an object", { a: { b: 1 } }, { note: "an object cannot be compared" }],
    ["no number", { a: Number.NaN }, { note: "NaN cannot be compared" }],
    [
      "a list with one of those",
      { a: ["y", null, {}] },
      { found: ["y", null, "(an object)"], note: "an element is missing or of a type that the operator cannot read" },
    ],
  ])("says why it is unknown: what was found is %s", (_, context, more) => {
    expect(conditionOf(equals("a", "x"), context)).toEqual({ condition: 'a equals "x"', outcome: undefined, ...more });
  });

  it("says when ifMissing settled it", () => {
    const settled: Condition = {
      kind: "attribute",
      attribute: "a",
      tests: [{ op: "equals", value: "x" }],
      ifMissing: true,
    };
    expect(conditionOf(settled, {})).toEqual({
      condition: 'a equals "x"',
      outcome: true,
      note: "missing; settled by ifMissing",
    });
    expect(conditionOf(settled, { a: "y" })).toEqual({ condition: 'a equals "x"', outcome: false, found: "y" });
    expect(
      traceOf({ serving: { rules: [{ id: "r", when: equals("a", "x"), serve: { value: true } }] } })[2]?.text,
    ).toBe("when is unknown, and only true matches");
  });

  it("takes combinators apart, and each segment once", () => {
    const segments = { team: { kind: "not", condition: equals("actor", "bob") } } as const;
    const segment = { kind: "segment", segment: "team" } as const;
    expect(
      conditionOf(
        { kind: "any", conditions: [segment, { kind: "all", conditions: [segment] }] },
        { actor: "bob" },
        { segments },
      ),
    ).toEqual({
      condition: "any",
      outcome: false,
      children: [
        {
          condition: "segment team",
          outcome: false,
          children: [
            {
              condition: "not",
              outcome: false,
              children: [{ condition: 'actor equals "bob"', outcome: true, found: "bob" }],
            },
          ],
        },
        {
          condition: "all",
          outcome: false,
          children: [{ condition: "segment team", outcome: false, note: "shown above" }],
        },
      ],
    });
  });

  it("on a flag shows what that one serves, and why", () => {
    const flags: PartialFlagSet["flags"] = {
      on: { serving: { default: { value: true } } },
      size: { type: "number", variants: [["big", 9]], serving: { default: { variant: "big" } } },
      keyless: { serving: { rules: [{ id: "r", rollout: { start: 0, end: 50 }, serve: { value: true } }] } },
    };
    const seen = (flag: string, ...is: (string | boolean)[]) => conditionOf({ kind: "flag", flag, is }, {}, { flags });
    expect(seen("on", true)).toEqual({
      condition: "flag on is true",
      outcome: true,
      found: true,
      note: "reason STATIC",
    });
    expect(seen("size", "big", "small")).toEqual({
      condition: 'flag size is ["big","small"]',
      outcome: true,
      found: "big",
      note: "reason STATIC",
    });
    expect(seen("keyless", true)).toEqual({
      condition: "flag keyless is true",
      outcome: undefined,
      note: "in error: TARGETING_KEY_MISSING",
    });
  });

  it("shows the beginning of a long list", () => {
    const found = conditionOf(equals("a", 99), { a: Array.from({ length: 60 }, (_, i) => i) })?.found;
    expect(found).toEqual([...Array.from({ length: 50 }, (_, i) => i), "and 10 more"]);
  });
});
