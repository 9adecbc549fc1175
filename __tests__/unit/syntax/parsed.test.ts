import { describe, expect, test } from "@jest/globals";
import { quoted } from "../../../src/syntax/parsed.ts";

describe("a piece of outside text in a message", () => {
  test.each([
    ["main", '"main"'],
    ['a "b"', '"a \\"b\\""'],
    ["a\n::error::b\u001b[31m", '"a\\n::error::b\\u001b[31m"'],
    ["\u007f\u009b31m\u2028\u202e", '"\\u007f\\u009b31m\\u2028\\u202e"'],
    ["dänisch 😀", '"dänisch 😀"'],
    ["a".repeat(100), `"${"a".repeat(100)}"`],
    ["a".repeat(1_000_000), `"${"a".repeat(100)}…"`],
  ])("stands on one line, in quotes, cut when long", (text, shown) => {
    expect(quoted(text)).toBe(shown);
  });
});
