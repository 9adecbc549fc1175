import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { RE2JS } from "re2js";
import { plainRegex } from "../../../src/syntax/plain-regex.ts";

describe("a pattern is plain when the next character decides every choice", () => {
  test.each([
    "^",
    "^main$",
    "^release/[0-9]+$",
    "^perf(\\([a-z-]+\\))?:",
    "^[a-z]+/[A-Z]{2,6}-[0-9]+",
    "^v[0-9]+\\.[0-9]+\\.[0-9]+$",
    "^[^/]+/x$",
    "^a(b(c)?d)?e$",
    "^price\\$$",
    "^x{0}y",
  ])("%s", (pattern) => {
    expect(plainRegex(pattern)).toBeInstanceOf(Function);
  });
});

describe("any other pattern is left to RE2", () => {
  test.each([
    ["not anchored: each place would be a new try", "main"],
    ["two loops over the same characters", "^[a-z]*[a-z]*$"],
    ["a loop that could leave its last character to what follows", "^a*ab"],
    ["a loop in a loop", "^(a+)+$"],
    ["an optional item that its follower may be", "^a?a"],
    ["an optional group that its follower may begin", "^(ab)?ac"],
    ["the end of a group against what follows the group", "^(xa*)?a"],
    ["an empty group", "^()a"],
    ["a group that may be empty", "^(a?)?b"],
    ["a choice", "^a|b"],
    ["a dot, which stops at other line ends in RE2", "^a.b"],
    ["a class by name", "^\\d+"],
    ["a lazy loop", "^a+?b"],
    ["a possessive loop", "^a++b"],
    ["a repeated group", "^(ab){2}"],
    ["a repetition without end", "^a{2,}"],
    ["a repetition backwards", "^a{3,2}"],
    ["many repetitions", "^a{101}"],
    ["a range across kinds", "^[A-z]"],
    ["a class with an escape", "^[\\]]"],
    ["an open class", "^[a"],
    ["an open group", "^(a"],
    ["a group closed twice", "^(a))"],
    ["a quantifier of nothing", "^*"],
    ["flags", "^(?i)a"],
    ["a back reference", "^(a)\\1"],
    ["a letter beyond ASCII", "^ä"],
    ["a dollar in the middle", "^a$b"],
    ["a long pattern", `^${"a".repeat(200)}`],
  ])("%s: %s", (_, pattern) => {
    expect(plainRegex(pattern)).toBeUndefined();
  });
});

describe("a plain pattern matches what RE2 matches", () => {
  const atom = fc.constantFrom("a", "b", "-", "/", "\\.", "[ab]", "[^a]", "[a-b/-]");
  const quantifier = fc.constantFrom("", "", "?", "*", "+", "{2}", "{1,2}", "{0,3}");
  const item = fc.tuple(atom, quantifier).map(([one, times]) => one + times);
  const group = fc.tuple(fc.array(item, { minLength: 1, maxLength: 3 }), fc.constantFrom("", "?"));
  const part = fc.oneof(
    { weight: 3, arbitrary: item },
    group.map(([items, times]) => `(${items.join("")})${times}`),
  );
  const pattern = fc
    .tuple(fc.array(part, { maxLength: 5 }), fc.constantFrom("", "$"))
    .map(([parts, end]) => `^${parts.join("")}${end}`);
  const text = fc.array(fc.constantFrom("a", "b", "-", "/", ".", "c", "\n", "é", "😀"), { maxLength: 8 });

  test("over random patterns of its grammar and random texts", () => {
    let plain = 0;
    fc.assert(
      fc.property(pattern, fc.array(text, { minLength: 5, maxLength: 5 }), (source, texts) => {
        const matches = plainRegex(source);
        if (matches === undefined) return;
        plain += 1;
        const re2 = RE2JS.compile(source);
        for (const characters of texts) {
          const joined = characters.join("");
          expect([source, joined, matches(joined)]).toEqual([source, joined, re2.test(joined)]);
        }
      }),
      { numRuns: 3_000 },
    );
    expect(plain).toBeGreaterThan(300);
  });
});
