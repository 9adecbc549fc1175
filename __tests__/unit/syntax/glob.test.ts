import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { MAX_GLOB_LENGTH, parseGlob } from "../../../src/syntax/glob.ts";
import globVectors from "../../vectors/glob.json" with { type: "json" };

const matcherOf = (pattern: string): ((text: string) => boolean) => {
  const matcher = parseGlob(pattern);
  if (!matcher.ok) throw new Error(matcher.message);
  return matcher.value;
};

/** The definition, word by word, over characters; it goes back as often as it likes. */
const matchesByDefinition = (pattern: string, text: string): boolean => {
  const [p, t] = [[...pattern], [...text]];
  const matches = (i: number, j: number, atSegmentStart: boolean): boolean => {
    if (i === p.length) return j === t.length;
    const isSlash = t[j] === "/";
    if (p[i] === "*") {
      let end = i;
      while (p[end] === "*") end += 1;
      if (end - i >= 2 && p[end] === "/" && atSegmentStart) {
        if (matches(end + 1, j, true)) return true;
        return t.some((character, k) => k >= j && character === "/" && matches(end + 1, k + 1, true));
      }
      if (matches(end, j, false)) return true;
      return j < t.length && (end - i >= 2 || !isSlash) && matches(i, j + 1, false);
    }
    if (j === t.length) return false;
    if (p[i] === "?") return !isSlash && matches(i + 1, j + 1, false);
    if (p[i] === "\\") return p[i + 1] === t[j] && matches(i + 2, j + 1, p[i + 1] === "/");
    return p[i] === t[j] && matches(i + 1, j + 1, p[i] === "/");
  };
  return matches(0, 0, true);
};

const patternPieces = ["a", "b", "/", "*", "**", "**/", "?", "\\*", "😀"];
const pattern = (maxLength: number) =>
  fc.array(fc.constantFrom(...patternPieces), { minLength: 1, maxLength }).map((pieces) => pieces.join(""));
const text = fc.array(fc.constantFrom("a", "b", "/", "*", "😀"), { maxLength: 10 }).map((pieces) => pieces.join(""));

describe("a glob pattern", () => {
  test.each(globVectors.vectors)("$pattern matches the texts that it should, and no other", (vector) => {
    const matches = matcherOf(vector.pattern);
    expect(vector.matches.filter((candidate) => !matches(candidate))).toEqual([]);
    expect(vector.misses.filter(matches)).toEqual([]);
  });

  test.each(globVectors.refused)("is refused when it is %j", (refused) => {
    expect(parseGlob(refused)).toEqual({ ok: false, message: expect.stringMatching(/./) });
  });

  test("may have as many characters as the limit, and not one more", () => {
    expect(parseGlob("a".repeat(MAX_GLOB_LENGTH)).ok).toBe(true);
    expect(parseGlob("a".repeat(MAX_GLOB_LENGTH + 1))).toMatchObject({ ok: false });
  });

  test("agrees with its definition on every small pattern and text", () => {
    fc.assert(
      fc.property(pattern(7), text, (p, t) => {
        expect({ p, t, result: matcherOf(p)(t) }).toEqual({ p, t, result: matchesByDefinition(p, t) });
      }),
      { numRuns: 5_000 },
    );
  });

  test("agrees with its definition where its states fill several machine words", () => {
    const filler = "a?".repeat(15);
    fc.assert(
      fc.property(pattern(5), pattern(5), text, text, fc.integer({ min: 0, max: 3 }), (p, q, t, u, shift) => {
        const long = `${p}/${filler}${"b".repeat(shift)}${q}`;
        const candidate = `${t}/${"ab".repeat(15)}${"b".repeat(shift)}${u}`;
        expect({ long, candidate, result: matcherOf(long)(candidate) }).toEqual({
          long,
          candidate,
          result: matchesByDefinition(long, candidate),
        });
      }),
      { numRuns: 2_000 },
    );
  });

  test("matches every text of its own characters once they are escaped", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 40, unit: "binary" }), (any) => {
        expect(matcherOf(any.replace(/[\\*?]/g, "\\$&"))(any)).toBe(true);
      }),
    );
  });

  test("never goes back: patterns that ruin a backtracking matcher answer on long texts", () => {
    const long = "a".repeat(100_000);
    expect(matcherOf("**a**a**a**b")(long)).toBe(false);
    expect(matcherOf("**a**a**a**a")(long)).toBe(true);
    expect(matcherOf(`${"*a".repeat(400)}*b`)(long)).toBe(false);
    expect(matcherOf("**/*a/**/*a/**/*b")("a/".repeat(50_000))).toBe(false);
  });

  test("keeps nothing from one text to the next", () => {
    const matches = matcherOf("a**b**c");
    expect(["abc", "ab", "axbxc", "", "abc"].map(matches)).toEqual([true, false, true, false, true]);
  });
});
