import { readFileSync } from "node:fs";
import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { compile } from "../../../src/evaluation/compile.ts";
import type { Rollout } from "../../../src/model/rule.ts";
import { aFlagSet, type PartialFlag } from "../../helpers/flag-set.ts";
import { evaluateOne } from "./evaluate-one.ts";

type Vector = { seed: string; purpose: "rollout" | "split"; key: string | number | boolean; bucket: number };
const { buckets }: { readonly buckets: readonly Vector[] } = JSON.parse(
  readFileSync(new URL("../../vectors/bucketing.json", import.meta.url), "utf8"),
);

const rolledOut = (rollout: Rollout, more: PartialFlag = {}): PartialFlag => ({
  ...more,
  serving: { rules: [{ id: "share", rollout, serve: { value: true } }], ...more.serving },
});
const percent = (end: number): Rollout => ({ start: 0, end });

/** Who is served true, of `count` numbered keys. */
const served = (flag: PartialFlag, count: number, key = "it"): ReadonlySet<number> => {
  const environment = compile(aFlagSet({ flags: { [key]: flag } })).in("default");
  const inside = new Set<number>();
  for (let i = 0; i < count; i++) {
    if (environment.evaluate(key, { targetingKey: `user-${i}` }, 0).value === true) inside.add(i);
  }
  return inside;
};

describe("buckets", () => {
  it.each(buckets)("$seed:$purpose:$key falls into bucket $bucket", ({ seed, purpose, key, bucket }) => {
    const halves = [
      ["a", 1],
      ["b", 1],
    ] as const;
    const flag: PartialFlag =
      purpose === "split"
        ? {
            seed,
            type: "string",
            variants: [
              ["a", 1],
              ["b", 2],
            ],
            serving: { default: { split: halves } },
          }
        : rolledOut({ start: bucket / 1000, end: (bucket + 1) / 1000 }, { seed });
    expect(evaluateOne(flag, { targetingKey: key })).toMatchObject({ bucket, reason: "SPLIT" });
  });

  it("are drawn for a rollout and for a split independently of each other", () => {
    const flag = rolledOut(percent(50), {
      type: "string",
      variants: [
        ["a", "a"],
        ["b", "b"],
      ],
    });
    const split = {
      split: [
        ["a", 50],
        ["b", 50],
      ] as const,
    };
    const environment = compile(
      aFlagSet({
        flags: {
          it: {
            ...flag,
            serving: { default: { variant: "b" }, rules: [{ id: "r", rollout: percent(50), serve: split }] },
          },
        },
      }),
    ).in("default");
    let inside = 0;
    let a = 0;
    for (let i = 0; i < 20_000; i++) {
      const { ruleId, variant } = environment.evaluate("it", { targetingKey: `k${i}` }, 0);
      if (ruleId !== "r") continue;
      inside++;
      if (variant === "a") a++;
    }
    expect(Math.abs(a / inside - 0.5)).toBeLessThan(0.02);
  });
});

describe("a rollout", () => {
  /** Of the standard normal distribution, two-sided 99.9 %. */
  const Z = 3.29;
  const KEYS = 100_000;

  it.each([0.5, 1, 12.345, 25, 50, 99])("of %d percent takes that share of 100,000 keys", (share) => {
    const p = share / 100;
    const tolerance = Z * Math.sqrt(KEYS * p * (1 - p));
    expect(Math.abs(served(rolledOut(percent(share)), KEYS).size - KEYS * p)).toBeLessThanOrEqual(tolerance);
  });

  it("takes nobody away when it is raised", () => {
    let before: ReadonlySet<number> = new Set();
    for (const share of [0, 0.001, 1, 1.001, 10, 33.333, 50, 99.999, 100]) {
      const after = served(rolledOut(percent(share)), 3_000);
      expect([...before].filter((key) => !after.has(key))).toEqual([]);
      before = after;
    }
    expect(before.size).toBe(3_000);
  });

  it("moves nobody when the flag is renamed and keeps its seed, and others when it does not", () => {
    const flag = rolledOut(percent(30), { seed: "first-name" });
    expect(served(flag, 2_000, "renamed")).toEqual(served(flag, 2_000, "first-name"));
    expect(served(rolledOut(percent(30)), 2_000, "renamed")).not.toEqual(served(flag, 2_000, "first-name"));
  });

  it("leaves no gap and no overlap to ranges that meet under one seed", () => {
    const cuts = fc.uniqueArray(fc.integer({ min: 1, max: 99_999 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(cuts, fc.string({ minLength: 1 }), (unsorted, targetingKey) => {
        const ends = [0, ...unsorted.sort((a, b) => a - b), 100_000].map((limit) => limit / 1000);
        const flags = ends.slice(1).map((end, i) => rolledOut({ start: ends[i] ?? 0, end }, { seed: "shared" }));
        const inside = flags.filter((flag) => evaluateOne(flag, { targetingKey }).value === true);
        expect(inside.length).toBe(1);
      }),
    );
  });

  it("shares its bucket between the rules of a flag, unless one states a seed or attributes of its own", () => {
    const rule = { serve: { value: true }, rollout: { start: 0, end: 30 } } as const;
    const context = { targetingKey: "u1", sha: "u2" };
    const bucketIn = (more: object) => {
      const rules = [{ id: "all", rollout: { start: 0, end: 99.999 }, serve: { value: true }, ...more }];
      return evaluateOne({ serving: { rules } }, context).bucket;
    };
    expect(bucketIn({ ...rule, rollout: { start: 0, end: 99.999 } })).toBe(bucketIn({}));
    expect(bucketIn({ seed: "other" })).not.toBe(bucketIn({}));
    expect(bucketIn({ bucketBy: ["sha"] })).not.toBe(bucketIn({}));
  });

  it.each([
    ["0 percent serves nobody", percent(0), "DEFAULT", false],
    ["an empty range serves nobody", { start: 40, end: 40 }, "DEFAULT", false],
    ["100 percent serves everyone", percent(100), "TARGETING_MATCH", true],
  ] as const)("of %s without reading a key", (_, rollout, reason, value) => {
    const details = evaluateOne(rolledOut(rollout), {});
    expect(details).toMatchObject({ reason, value });
    expect(details).not.toHaveProperty("bucket");
  });

  it("goes on to the next rule outside of its range, with no bucket in the answer", () => {
    const rules = [
      { id: "none", rollout: { start: 69.754, end: 100 }, serve: { value: false } },
      { id: "next", serve: { value: true } },
    ];
    expect(evaluateOne({ seed: "checkout", serving: { rules } }, { targetingKey: "user-1" })).toEqual({
      flagKey: "it",
      value: true,
      reason: "TARGETING_MATCH",
      detail: "RULE",
      ruleId: "next",
      metadata: {},
    });
  });

  it("is exact at three decimals on both sides of its range", () => {
    const inRange = (start: number, end: number) =>
      evaluateOne(rolledOut({ start, end }, { seed: "checkout" }), { targetingKey: "user-1" }).value;
    expect([inRange(69.753, 69.754), inRange(0, 69.753), inRange(69.754, 100)]).toEqual([true, false, false]);
  });
});

describe("the bucketing key", () => {
  const by = (bucketBy: readonly string[]): PartialFlag =>
    rolledOut(percent(99.999), { seed: "s", serving: { bucketBy } });

  it("is the first attribute that is a non-empty string, a finite number or a boolean", () => {
    const expected = evaluateOne(by(["z"]), { z: "k" }).bucket;
    for (const a of [undefined, null, "", Number.NaN, Number.POSITIVE_INFINITY, {}, ["k"], () => "k", 1n]) {
      expect(evaluateOne(by(["a", "z"]), { a, z: "k" }).bucket).toBe(expected);
    }
  });

  it.each([
    ["0", 0],
    ["false", false],
    ["1e+21", 1e21],
  ])("%s is the text of a scalar", (text, value) => {
    expect(evaluateOne(by(["a"]), { a: value }).bucket).toBe(evaluateOne(by(["a"]), { a: text }).bucket);
  });

  it.each([[{}], [{ targetingKey: "" }], [{ targetingKey: null }], [{ targetingKey: ["u"] }]])(
    "is missed in %j: the evaluation is an error, never random and never one bucket for all",
    (context) => {
      expect(evaluateOne(rolledOut(percent(50)), context)).toEqual({
        flagKey: "it",
        value: false,
        reason: "ERROR",
        errorCode: "TARGETING_KEY_MISSING",
        errorMessage: expect.stringContaining('rule "share"'),
        metadata: {},
      });
    },
  );
});
