import { describe, expect, it } from "@jest/globals";
import { compile } from "../../../src/evaluation/compile.ts";
import type { Condition } from "../../../src/model/condition.ts";
import { aFlagSet, type PartialFlag } from "../../helpers/flag-set.ts";
import { evaluateOne } from "./evaluate-one.ts";

const flagIs = (flag: string, ...is: (string | number | boolean)[]): Condition => ({ kind: "flag", flag, is });
const onlyIf = (when: Condition): PartialFlag => ({ serving: { rules: [{ id: "r", when, serve: { value: true } }] } });
const keyless = { id: "r", rollout: { start: 0, end: 50 }, serve: { value: true } };

describe("a condition on a flag", () => {
  /** What the condition gives: true, false, or undefined for unknown. */
  const outcome = (condition: Condition, flags: { readonly [key: string]: PartialFlag }, context: object = {}) => {
    const holds = evaluateOne(onlyIf(condition), context, { flags }).value;
    const fails = evaluateOne(onlyIf({ kind: "not", condition }), context, { flags }).value;
    return holds === fails ? undefined : holds;
  };

  it.each([
    [true, flagIs("other", true), { serving: { default: { value: true } } }],
    [false, flagIs("other", true), {}],
    [true, flagIs("other", false), {}],
    [true, flagIs("other", 3, 4), { type: "number", serving: { default: { value: 4 } } }],
    [false, flagIs("other", "4"), { type: "number", serving: { default: { value: 4 } } }],
    [
      true,
      flagIs("other", "big"),
      { type: "number", variants: [["big", 9]], serving: { default: { variant: "big" } } },
    ],
    [false, flagIs("other", 9), { type: "number", variants: [["big", 9]], serving: { default: { variant: "big" } } }],
    [true, flagIs("other", false), { serving: { enabled: false, default: { value: true } } }],
  ] as const)("is %s for what the flag serves: %j", (expected, condition, other) => {
    expect(outcome(condition, { other })).toBe(expected);
  });

  it("on a flag in error counts the value of safe or onError, and is unknown without them", () => {
    const inError = (more: object): PartialFlag => ({ serving: { rules: [keyless], ...more } });
    expect(outcome(flagIs("other", true), { other: inError({}) })).toBe(undefined);
    expect(outcome(flagIs("other", false), { other: inError({}) })).toBe(undefined);
    expect(outcome(flagIs("other", true), { other: inError({ safe: { value: true } }) })).toBe(true);
    expect(outcome(flagIs("other", true), { other: inError({ onError: { value: true } }) })).toBe(true);
    expect(outcome(flagIs("other", true), { other: inError({ onError: { value: false } }) })).toBe(false);
  });

  it("sees the same environment and the same context", () => {
    const inProduction: PartialFlag = {
      ...onlyIf({ kind: "attribute", attribute: "actor", tests: [{ op: "equals", value: "alice" }] }),
      environments: { production: { default: { value: true } } },
    };
    const environments = [{ name: "dev" }, { name: "production" }];
    const evaluator = compile(
      aFlagSet({ environments, flags: { it: onlyIf(flagIs("other", true)), other: inProduction } }),
    );
    const answers = (environment: string, context: object) =>
      evaluator.in(environment).evaluate("it", context, 0).value;
    expect([answers("dev", {}), answers("dev", { actor: "alice" }), answers("production", {})]).toEqual([
      false,
      true,
      true,
    ]);
  });

  it("does not see the caller's default", () => {
    const flagSet = aFlagSet({
      flags: { it: onlyIf(flagIs("other", true)), other: { serving: { rules: [keyless] } } },
    });
    expect(compile(flagSet).in("default").evaluate("it", {}, 0, true)).toMatchObject({
      value: false,
      reason: "DEFAULT",
    });
  });
});

describe("references that repeat", () => {
  const LEVELS = 40;
  const leaf: Condition = { kind: "attribute", attribute: "a", tests: [{ op: "equals", value: "x" }] };

  it("are worked out once each: flags of which each needs the two before it answer at once", () => {
    const flags: { [key: string]: PartialFlag } = { "a-0": onlyIf(leaf), "b-0": onlyIf(leaf) };
    for (let i = 1; i <= LEVELS; i++) {
      const both: Condition = { kind: "all", conditions: [flagIs(`a-${i - 1}`, true), flagIs(`b-${i - 1}`, true)] };
      flags[`a-${i}`] = onlyIf(both);
      flags[`b-${i}`] = onlyIf(both);
    }
    const environment = compile(aFlagSet({ flags })).in("default");
    expect(environment.evaluate(`a-${LEVELS}`, { a: "x" }, 0).value).toBe(true);
    expect(environment.evaluate(`a-${LEVELS}`, { a: "y" }, 0).value).toBe(false);
    expect(environment.evaluateAll({ a: "x" }, 0).every(({ value }) => value === true)).toBe(true);
    expect(environment.explain(`a-${LEVELS}`, { a: "x" }, 0).value).toBe(true);
  });

  it("of segments are, too, and a trace takes each apart once", () => {
    const segments: { [key: string]: Condition } = { "s-0": leaf };
    for (let i = 1; i <= LEVELS; i++) {
      const before: Condition = { kind: "segment", segment: `s-${i - 1}` };
      const unknown: Condition = { kind: "attribute", attribute: "b", tests: [{ op: "equals", value: "x" }] };
      segments[`s-${i}`] = {
        kind: "any",
        conditions: [unknown, before, before, { kind: "not", condition: { kind: "not", condition: before } }],
      };
    }
    const when: Condition = { kind: "segment", segment: `s-${LEVELS}` };
    const environment = compile(aFlagSet({ segments, flags: { it: onlyIf(when) } })).in("default");
    expect(environment.evaluate("it", { a: "y" }, 0).value).toBe(false);
    expect(environment.evaluate("it", { a: "x" }, 0).value).toBe(true);
    expect(JSON.stringify(environment.explain("it", { a: "y" }, 0)).length).toBeLessThan(100_000);
  });

  it("and prerequisites are worked out once as well", () => {
    const flags: { [key: string]: PartialFlag } = {
      "p-0": { serving: { default: { value: true } } },
      "q-0": { serving: { default: { value: true } } },
    };
    for (let i = 1; i <= LEVELS; i++) {
      const prerequisites = [`p-${i - 1}`, `q-${i - 1}`].map((flag) => ({ flag, is: [true] }));
      flags[`p-${i}`] = { serving: { prerequisites, default: { value: true } } };
      flags[`q-${i}`] = { serving: { prerequisites, default: { value: true } } };
    }
    expect(compile(aFlagSet({ flags })).in("default").evaluate(`p-${LEVELS}`, {}, 0).value).toBe(true);
  });
});
