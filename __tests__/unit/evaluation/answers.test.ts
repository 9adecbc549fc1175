import { describe, expect, it } from "@jest/globals";
import { compile } from "../../../src/evaluation/compile.ts";
import type { JsonValue } from "../../../src/model/json.ts";
import { aFlagSet, type PartialFlag } from "../../helpers/flag-set.ts";
import { evaluateOne } from "./evaluate-one.ts";

const DAY = 86_400_000;
const EXPIRY = Date.parse("2027-07-01T00:00:00Z");

describe("an answer", () => {
  it("carries owner, category, tags and the user's own metadata", () => {
    const flag = {
      owner: "@acme",
      category: "ci_cd",
      tags: ["a"],
      metadata: { ticket: 7, owner: "other", nested: { a: [1] } },
    };
    const { metadata } = evaluateOne(flag);
    expect(metadata).toEqual({ ticket: 7, owner: "@acme", nested: { a: [1] }, category: "ci_cd", tags: ["a"] });
    expect(Object.isFrozen(metadata["nested"])).toBe(true);
  });

  it.each([
    ["the last millisecond of its day", EXPIRY - 1, undefined],
    ["00:00 UTC of the day after", EXPIRY, true],
    ["a year later", EXPIRY + 365 * DAY, true],
  ])("at %s says whether the flag is expired, and serves the same value", (_, now, expired) => {
    const details = evaluateOne({ expires: "2027-06-30", serving: { default: { value: true } } }, {}, { now });
    expect(details).toEqual({
      flagKey: "it",
      value: true,
      reason: "STATIC",
      ...(expired && { expired }),
      metadata: {},
    });
  });

  it("with a bucket says that the flag is expired, in the same fields otherwise", () => {
    const variants = [
      ["a", "A"],
      ["b", "B"],
    ] as const;
    const split = {
      split: [
        ["a", 1],
        ["b", 1],
      ] as const,
    };
    const rollout = { start: 0, end: 99.999 };
    const flags: readonly PartialFlag[] = [
      { serving: { rules: [{ id: "r", rollout, serve: { value: true } }] } },
      {
        type: "string",
        variants,
        serving: { rules: [{ id: "r", rollout, serve: { variant: "a" } }], default: { variant: "b" } },
      },
      {
        type: "string",
        variants,
        serving: { targets: [{ attribute: "targetingKey", in: ["u"], serve: split }], default: { variant: "b" } },
      },
      { type: "string", variants, serving: { default: split, off: { variant: "a" } } },
    ];
    for (const flag of flags) {
      const environment = compile(aFlagSet({ flags: { it: { ...flag, expires: "2027-06-30" } } })).in("default");
      const before = environment.evaluate("it", { targetingKey: "u" }, EXPIRY - 1);
      expect(before.reason).toBe("SPLIT");
      expect(environment.evaluate("it", { targetingKey: "u" }, EXPIRY)).toEqual({ ...before, expired: true });
      expect(Object.keys(environment.evaluate("it", { targetingKey: "u" }, EXPIRY))).toEqual([
        ...Object.keys(before).filter((field) => field !== "metadata"),
        "expired",
        "metadata",
      ]);
    }
  });

  it("without a bucket is one frozen object, made once", () => {
    const environment = compile(aFlagSet({ flags: { it: {} } })).in("default");
    const details = environment.evaluate("it", {}, 0);
    expect(environment.evaluate("it", { other: 1 }, 1)).toBe(details);
    expect(Object.isFrozen(details)).toBe(true);
  });

  it("holds a copy of a JSON value: nobody can change the next answer, or the flag set", () => {
    const value: { list: JsonValue[] } = { list: [{ a: 1 }] };
    const flag: PartialFlag = { type: "json", variants: [["v", value]], serving: { default: { variant: "v" } } };
    const environment = compile(aFlagSet({ flags: { it: flag } })).in("default");
    const served = environment.evaluate("it", {}, 0).value as { list: { a: number }[] };
    value.list.push("changed");
    expect(served).toEqual({ list: [{ a: 1 }] });
    expect(() => served.list.push({ a: 2 })).toThrow(TypeError);
    expect(Object.isFrozen(value)).toBe(false);
  });

  it("serves a value with the keys __proto__ and constructor as data", () => {
    const value = JSON.parse('{"__proto__": {"a": 1}, "constructor": 2}');
    const flag: PartialFlag = { type: "json", variants: [["v", value]], serving: { default: { variant: "v" } } };
    expect(JSON.stringify(evaluateOne(flag).value)).toBe('{"__proto__":{"a":1},"constructor":2}');
  });

  it("for all flags comes in the order of the document", () => {
    const flags = { zebra: {}, apple: { serving: { default: { value: true } } }, mango: {} };
    const environment = compile(aFlagSet({ flags })).in("default");
    const all = environment.evaluateAll({}, 0);
    expect(all.map(({ flagKey }) => flagKey)).toEqual(["zebra", "apple", "mango"]);
    expect(all).toEqual(["zebra", "apple", "mango"].map((key) => environment.evaluate(key, {}, 0)));
    expect(environment.evaluateAll(null, 0).map(({ errorCode }) => errorCode)).toEqual(
      Array(3).fill("INVALID_CONTEXT"),
    );
  });

  it("of a flag set with a place that names no variant is a defect and thrown", () => {
    const flag: PartialFlag = { type: "string", variants: [["v", "V"]], serving: { default: { variant: "w" } } };
    expect(() => evaluateOne(flag)).toThrow('variant "w"');
    expect(() => evaluateOne({ serving: { prerequisites: [{ flag: "none", is: [true] }] } })).toThrow('flag "none"');
    const when = { kind: "segment", segment: "constructor" } as const;
    expect(() => evaluateOne({ serving: { rules: [{ id: "r", when, serve: { value: true } }] } })).toThrow("segment");
  });
});
