import { beforeAll, describe, expect, test } from "@jest/globals";
import { loadRegexEngine, MAX_PATTERN_LENGTH, MAX_STEPS } from "../../../src/io/regex-engine.ts";
import type { RegexEngine } from "../../../src/model/regex-engine.ts";

let engine: RegexEngine;
beforeAll(async () => {
  engine = await loadRegexEngine();
});

const MILLION = "a".repeat(1_000_000);

describe("a pattern", () => {
  test.each<[string, string, boolean]>([
    ["ell", "hello", true],
    ["^ell", "hello", false],
    ["(?i)^HELLO$", "hello", true],
    ["^release/\\d+\\.\\d+$", "release/2.10", true],
    ["\\p{Lu}", "größe Ä", true],
    ["", "", true],
    [".", "\n", false],
  ])("%p in %p: %p", (pattern, text, expected) => {
    expect(engine(pattern)(text)).toBe(expected);
  });

  test.each(["(", "[", "a**", "*", "(?<=a)b", "(a)\\1", "\\p{Foo}", "(x{1000}){1000}", "x{1001}", "(?P<n"])(
    "%p is refused",
    (pattern) => {
      expect(() => engine(pattern)).toThrow(/./);
    },
  );

  test("is compiled once, up to a thousand of them", () => {
    expect(engine("kept")).toBe(engine("kept"));
    for (let index = 0; index < 1_000; index++) engine(`p${index}`);
    expect(engine("late")).not.toBe(engine("late"));
    expect(engine("late")("too late")).toBe(true);
  });

  test("beyond the length or the size of a program is refused, and says the bound", () => {
    expect(() => engine("x".repeat(MAX_PATTERN_LENGTH + 1))).toThrow("at most 2000 are allowed");
    expect(() => engine("x{1000}y{1000}")).toThrow("at most 2000 are allowed");
  });
});

describe("a text of a million characters", () => {
  test.each<[string, boolean]>([
    ["(a+)+$", true],
    ["(a+)+b$", false],
    ["(a|aa)+$", true],
    ["a$", true],
  ])("is answered for %p", (pattern, expected) => {
    expect(engine(pattern)(MILLION)).toBe(expected);
  });

  test("is unknown to a pattern that is too large for it", () => {
    const matches = engine("(a.{20}|b.{20}){20}$");
    expect(matches(MILLION)).toBeUndefined();
    expect(matches("a")).toBe(false);
  });

  test("is answered up to the bound, and not beyond it", () => {
    const longest = MAX_STEPS / 1_000;
    const matches = engine("b{998}"); // 1,000 instructions
    expect(matches("b".repeat(longest))).toBe(true);
    expect(matches("b".repeat(longest + 1))).toBeUndefined();
  });
});
