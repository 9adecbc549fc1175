import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { canonicalJson, MAX_CANONICAL_DEPTH } from "../../../src/digest/canonical-json.ts";
import jsonVectors from "../../vectors/canonical-json.json" with { type: "json" };

const doubleOf = (bits: string): number =>
  new DataView(new BigInt64Array([BigInt.asIntN(64, BigInt(`0x${bits}`))]).buffer).getFloat64(0, true);

const nested = (levels: number): unknown => {
  let value: unknown = 1;
  for (let level = 0; level < levels; level++) value = level % 2 === 0 ? [value] : { a: value };
  return value;
};

/** Builds the same value with the members of every object in the opposite order. */
const turned = (value: unknown): unknown => {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(turned);
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, member]) => [key, turned(member)]),
  );
};

const cyclic: unknown[] = [];
cyclic.push({ again: cyclic });

describe("canonical JSON", () => {
  test.each(jsonVectors.texts)("writes $json as RFC 8785 does", ({ json, canonical }) => {
    expect(canonicalJson(JSON.parse(json))).toBe(canonical);
  });

  test.each(Object.entries(jsonVectors.numbers))("writes the double %s as %s", (bits, text) => {
    expect(canonicalJson(doubleOf(bits))).toBe(text);
  });

  test.each(jsonVectors.notNumbers)("refuses the double %s", (bits) => {
    expect(() => canonicalJson([doubleOf(bits)])).toThrow(/canonical JSON: the number .* at \[0\]/);
  });

  test("reads back as the same value, and is its own canonical form", () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5, stringUnit: "grapheme" }), (value) => {
        const text = canonicalJson(value);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
        expect(canonicalJson(JSON.parse(text))).toBe(text);
      }),
    );
  });

  test("does not depend on the order in which members were added", () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
        expect(canonicalJson(turned(value))).toBe(canonicalJson(value));
      }),
    );
  });

  test("takes an object without prototype as an object", () => {
    expect(canonicalJson(Object.assign(Object.create(null), { b: 1, a: [structuredClone({ c: 2 })] }))).toBe(
      '{"a":[{"c":2}],"b":1}',
    );
  });

  test.each<[string, unknown, string]>([
    ["undefined", undefined, "undefined at []"],
    ["an undefined member", { a: undefined }, 'undefined at ["a"]'],
    ["a hole", { a: new Array(2) }, 'undefined at ["a",0]'],
    ["NaN", { a: { b: [Number.NaN] } }, 'the number NaN at ["a","b",0]'],
    ["infinity", Number.POSITIVE_INFINITY, "the number Infinity at []"],
    ["a bigint", { a: 1n }, 'a bigint at ["a"]'],
    ["a function", [() => 1], "a function at [0]"],
    ["a method that would write itself", { toJSON: () => 1 }, 'a function at ["toJSON"]'],
    ["a symbol", Symbol("s"), "a symbol at []"],
    ["a symbol as key", { a: { [Symbol("s")]: 1 } }, 'an object with a symbol as key at ["a"]'],
    ["a Date", { a: new Date(0) }, 'not plain at ["a"]'],
    ["a Map", new Map(), "not plain at []"],
    ["an array of bytes", new Uint8Array(1), "not plain at []"],
    ["an instance", new (class Flag {})(), "not plain at []"],
    ["a boxed string", Object("a"), "not plain at []"],
    ["a lone high surrogate", "\ud83d", "lone surrogate at []"],
    ["a lone low surrogate", ["a\ude00b"], "lone surrogate at [0]"],
    ["a lone surrogate in a key", { "a\ud83d": 1 }, "lone surrogate at"],
    ["a cycle", cyclic, `nested deeper than ${MAX_CANONICAL_DEPTH} levels`],
  ])("refuses %s and names the place", (_, value, message) => {
    expect(() => canonicalJson(value)).toThrow(message);
  });

  test("nests as deep as the limit, and not one level deeper", () => {
    expect(JSON.parse(canonicalJson(nested(MAX_CANONICAL_DEPTH)))).toEqual(nested(MAX_CANONICAL_DEPTH));
    expect(() => canonicalJson(nested(MAX_CANONICAL_DEPTH + 1))).toThrow("nested deeper");
    expect(() => canonicalJson(nested(1_000_000))).toThrow("nested deeper");
  });

  test("keeps its message short however deep the fault lies", () => {
    const fault = (): string => {
      try {
        return canonicalJson(nested(MAX_CANONICAL_DEPTH + 1));
      } catch (error) {
        return String(error);
      }
    };
    expect(fault().length).toBeLessThan(250);
  });
});
