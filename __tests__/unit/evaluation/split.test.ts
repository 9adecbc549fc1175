import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { compile } from "../../../src/evaluation/compile.ts";
import { splitEnds } from "../../../src/evaluation/split-ends.ts";
import { aFlagSet, type PartialFlag } from "../../helpers/flag-set.ts";
import { evaluateOne } from "./evaluate-one.ts";

const variants = [
  ["a", 1],
  ["b", 2],
  ["c", 3],
] as const;
const withSplit = (weights: readonly number[]): PartialFlag => ({
  type: "number",
  variants,
  serving: { default: { split: variants.map(([name], i) => [name, weights[i] ?? 0] as const) }, off: { variant: "a" } },
});

describe("the ends of a split", () => {
  it.each([
    [
      [50, 50],
      [50_000, 100_000],
    ],
    [
      [1, 1, 1],
      [33_333, 66_666, 100_000],
    ],
    [
      [33.3, 33.3, 33.4],
      [33_300, 66_600, 100_000],
    ],
    [
      [0.1, 0.2, 0.7],
      [10_000, 30_000, 100_000],
    ],
    [
      [2, 0, 1],
      [66_666, 66_666, 100_000],
    ],
    [
      [1e9, 1],
      [99_999, 100_000],
    ],
    [[7], [100_000]],
  ])("of weights %j are %j", (weights, ends) => {
    expect(splitEnds(weights)).toEqual(ends);
  });

  it.each([
    [
      [1e-9, 3e-9],
      [25_000, 100_000],
    ],
    [
      [5e-324, 5e-324],
      [50_000, 100_000],
    ],
    [
      [1e308, 1e308, 0],
      [50_000, 100_000, 100_000],
    ],
    [
      [1, 1e-300],
      [100_000, 100_000],
    ],
  ])("of weights as absurd as %j are %j", (weights, ends) => {
    expect(splitEnds(weights)).toEqual(ends);
  });

  it("never fall, and the last one is that of all buckets", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 1e6 }), { minLength: 1 }), (weights) => {
        fc.pre(weights.some((weight) => weight > 0));
        const ends = splitEnds(weights);
        expect(ends.at(-1)).toBe(100_000);
        expect(ends.every((end, i) => end >= (ends[i - 1] ?? 0))).toBe(true);
      }),
    );
  });

  it("do not exist for weights that are all 0, which validation refuses", () => {
    expect(() => splitEnds([0, 0])).toThrow("above 0");
  });
});

describe("a split", () => {
  it("serves each variant to its share of 100,000 keys", () => {
    const environment = compile(aFlagSet({ flags: { it: withSplit([50, 30, 20]) } })).in("default");
    const counts = new Map<string | undefined, number>();
    for (let i = 0; i < 100_000; i++) {
      const { variant } = environment.evaluate("it", { targetingKey: `user-${i}` }, 0);
      counts.set(variant, (counts.get(variant) ?? 0) + 1);
    }
    for (const [name, share] of [
      ["a", 0.5],
      ["b", 0.3],
      ["c", 0.2],
    ] as const) {
      const tolerance = 3.29 * Math.sqrt(100_000 * share * (1 - share));
      expect(Math.abs((counts.get(name) ?? 0) - 100_000 * share)).toBeLessThanOrEqual(tolerance);
    }
  });

  it("answers with value, variant and bucket", () => {
    expect(evaluateOne({ ...withSplit([20, 80, 0]), seed: "checkout" }, { targetingKey: "user-1" })).toEqual({
      flagKey: "it",
      value: 2,
      variant: "b",
      reason: "SPLIT",
      bucket: 68_002,
      metadata: {},
    });
  });

  it("is a fixed value where one variant has all the weight: no key is read and no bucket decides", () => {
    expect(evaluateOne(withSplit([0, 5, 0]), {})).toEqual({
      flagKey: "it",
      value: 2,
      variant: "b",
      reason: "STATIC",
      metadata: {},
    });
  });

  it("never serves a variant of weight 0", () => {
    const environment = compile(aFlagSet({ flags: { it: withSplit([1, 0, 1]) } })).in("default");
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (targetingKey) => {
        expect(environment.evaluate("it", { targetingKey }, 0).variant).not.toBe("b");
      }),
    );
  });

  it("in a rule, after a rollout, answers with the split's own bucket", () => {
    const serve = {
      split: [
        ["a", 50],
        ["b", 50],
      ] as const,
    };
    const rules = [{ id: "try", rollout: { start: 0, end: 70 }, serve }];
    const flag = { type: "number", seed: "checkout", variants, serving: { rules, default: { variant: "c" } } } as const;
    expect(evaluateOne(flag, { targetingKey: "user-1" })).toEqual({
      flagKey: "it",
      value: 2,
      variant: "b",
      reason: "SPLIT",
      detail: "RULE",
      ruleId: "try",
      bucket: 68_002,
      metadata: {},
    });
  });

  it("in a rule, of one variant, answers with the bucket of the rollout", () => {
    const rules = [{ id: "try", rollout: { start: 0, end: 70 }, serve: { split: [["b", 1]] as const } }];
    const flag = { type: "number", seed: "checkout", variants, serving: { rules, default: { variant: "c" } } } as const;
    expect(evaluateOne(flag, { targetingKey: "user-1" })).toMatchObject({
      variant: "b",
      reason: "SPLIT",
      bucket: 69_753,
    });
  });

  it("in a target answers with detail TARGET and its bucket", () => {
    const serve = {
      split: [
        ["a", 50],
        ["b", 50],
      ] as const,
    };
    const targets = [{ attribute: "targetingKey", in: ["user-1"], serve }];
    const flag = {
      type: "number",
      seed: "checkout",
      variants,
      serving: { targets, default: { variant: "c" } },
    } as const;
    expect(evaluateOne(flag, { targetingKey: "user-1" })).toEqual({
      flagKey: "it",
      value: 2,
      variant: "b",
      reason: "SPLIT",
      detail: "TARGET",
      bucket: 68_002,
      metadata: {},
    });
  });

  it("without a key is an error in the default as in a target", () => {
    expect(evaluateOne(withSplit([1, 1, 1]), {})).toMatchObject({
      value: 1,
      variant: "a",
      reason: "ERROR",
      errorCode: "TARGETING_KEY_MISSING",
      errorMessage: expect.stringContaining("the default"),
    });
  });
});
