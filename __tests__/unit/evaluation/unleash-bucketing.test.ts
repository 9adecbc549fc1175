import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import type { Flag } from "../../../src/model/flag.ts";
import { evaluateOne } from "./evaluate-one.ts";
import { referenceHash } from "./murmur3-reference.ts";

const VARIANT_SEED = 86_028_157;

const rolledOut = (percent: number, seed: string, userId: unknown) =>
  evaluateOne(
    {
      hash: "unleash",
      serving: {
        bucketBy: ["userId"],
        rules: [{ id: "share", seed, rollout: { start: 0, end: percent }, serve: { value: true } }],
      },
    },
    { userId },
  );

const splitUp = (weights: readonly number[], seed: string, userId: string, hash?: Flag["hash"]) => {
  const variants = weights.map((_, index) => [`v${index}`, index] as const);
  const split = weights.map((weight, index) => [`v${index}`, weight] as const);
  const serving = { bucketBy: ["userId"], default: { split }, off: { variant: "v0" } };
  return evaluateOne({ type: "number", seed, variants, serving, ...(hash && { hash }) }, { userId });
};

/** Unleash's own words: the first variant whose weights so far reach the place of the subject. */
const unleashVariant = (weights: readonly number[], seed: string, userId: string): number => {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const place = (referenceHash(`${seed}:${userId}`, VARIANT_SEED) % total) + 1;
  let reached = 0;
  return weights.findIndex((weight) => {
    reached += weight;
    return weight > 0 && reached >= place;
  });
};

describe("the hash profile of Unleash", () => {
  test.each([
    ["gr1", "123", 73],
    ["groupX", "999", 25],
  ])("a rollout of group %s takes %s in from %d percent on", (seed, userId, place) => {
    expect(rolledOut(place - 1, seed, userId).value).toBe(false);
    expect(rolledOut(place, seed, userId)).toMatchObject({ value: true, reason: "SPLIT", bucket: (place - 1) * 1000 });
  });

  test.each([
    ["gr1", "123", 96],
    ["groupX", "999", 60],
  ])("of 100 variants of weight 1 in group %s, %s gets number %d", (seed, userId, place) => {
    expect(splitUp(new Array(100).fill(1), seed, userId, "unleash").value).toBe(place - 1);
  });

  test("a rollout lets in whom Unleash lets in, at every percentage", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", minLength: 1 }), fc.integer({ min: 1, max: 99 }), (userId, percent) => {
        const place = (referenceHash(`group:${userId.toWellFormed()}`) % 100) + 1;
        expect(rolledOut(percent, "group", userId).value).toBe(place <= percent);
      }),
    );
  });

  test("a split gives each the variant that Unleash gives, up to a total of 100,000", () => {
    const weights = fc
      .array(fc.integer({ min: 0, max: 20_000 }), { minLength: 2, maxLength: 5 })
      .filter((list) => list.filter((weight) => weight > 0).length > 1);
    fc.assert(
      fc.property(weights, fc.string({ minLength: 1 }), (list, userId) => {
        expect(splitUp(list, "group", userId, "unleash").value).toBe(unleashVariant(list, "group", userId));
      }),
      { numRuns: 500 },
    );
  });

  test("a flag without the profile keeps our own hash", () => {
    expect(splitUp([50, 50], "group", "a").bucket).toBe(
      Math.floor((referenceHash("group:split:a") * 100_000) / 2 ** 32),
    );
  });

  test("without a key it is an error, as with our own hash", () => {
    expect(rolledOut(50, "group", undefined)).toMatchObject({ reason: "ERROR", errorCode: "TARGETING_KEY_MISSING" });
    expect(rolledOut(100, "group", undefined)).toMatchObject({ value: true, reason: "TARGETING_MATCH" });
  });
});
