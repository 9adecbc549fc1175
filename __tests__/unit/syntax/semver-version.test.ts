import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { compareVersions, MAX_VERSION_LENGTH, parseVersion, type Version } from "../../../src/syntax/semver-version.ts";
import semverVectors from "../../vectors/semver.json" with { type: "json" };

/** The expression that semver.org gives for the grammar's own use. */
const GRAMMAR =
  /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(?:-((?:0|[1-9]\d*|\d*[a-zA-Z-][0-9a-zA-Z-]*)(?:\.(?:0|[1-9]\d*|\d*[a-zA-Z-][0-9a-zA-Z-]*))*))?(?:\+([0-9a-zA-Z-]+(?:\.[0-9a-zA-Z-]+)*))?$/;

const read = (text: string, loose = false): Version => {
  const version = parseVersion(text, loose);
  if (version === undefined) throw new Error(`no version: ${text}`);
  return version;
};

const versionLike = fc
  .array(fc.constantFrom("0", "1", "2", "10", "01", ".", ".", "-", "+", "a", "rc", "v"), { maxLength: 9 })
  .map((pieces) => pieces.join(""));

const number = fc.oneof(fc.bigInt({ min: 0n, max: 3n }), fc.bigInt({ min: 2n ** 53n - 2n, max: 2n ** 53n + 2n }));
const identifier = fc.oneof(number.map(String), fc.constantFrom("a", "B", "rc", "-", "0a"));
const version = fc
  .tuple(number, number, number, fc.array(identifier, { maxLength: 3 }))
  .map(([major, minor, patch, ids]) => `${major}.${minor}.${patch}${ids.length > 0 ? `-${ids.join(".")}` : ""}`);

describe("a version", () => {
  test.each(semverVectors.valid)("%j is one of SemVer 2.0.0", (text) => {
    const match = GRAMMAR.exec(text);
    expect(parseVersion(text, false)).toMatchObject({ prerelease: match?.[4]?.split(".") ?? [] });
    expect([read(text).major, read(text).minor, read(text).patch].map(String)).toEqual(match?.slice(1, 4));
  });

  test.each(semverVectors.invalid)("%j is none", (text) => {
    expect(parseVersion(text, false)).toBeUndefined();
  });

  test("is what the published expression says, for texts near the grammar", () => {
    fc.assert(
      fc.property(versionLike, (text) => {
        expect({ text, isVersion: parseVersion(text, false) !== undefined }).toEqual({
          text,
          isVersion: GRAMMAR.test(text),
        });
      }),
      { numRuns: 5_000 },
    );
  });

  test("may be as long as the limit, and not one character longer", () => {
    const longest = `1.0.0-${"a".repeat(MAX_VERSION_LENGTH - 6)}`;
    expect(parseVersion(longest, false)).toMatchObject({ major: 1 });
    expect(parseVersion(`${longest}a`, false)).toBeUndefined();
    expect(parseVersion("9".repeat(1_000_000), true)).toBeUndefined();
  });

  test.each(Object.entries(semverVectors.loose.valid))("%j is read as %j when loose", (text, strict) => {
    expect(parseVersion(text, true)).toEqual(read(strict));
    expect(parseVersion(text, false)).toBeUndefined();
  });

  test.each(semverVectors.loose.invalid)("%j is none even when loose", (text) => {
    expect(parseVersion(text, true)).toBeUndefined();
  });

  test("is read alike, strict or loose, where it is strict", () => {
    for (const text of semverVectors.valid) expect(parseVersion(text, true)).toEqual(parseVersion(text, false));
  });
});

describe("the order of versions", () => {
  test("is that of the ascending list, each against each", () => {
    const wrong = semverVectors.ascending.flatMap((a, i) =>
      semverVectors.ascending
        .filter((b, j) => Math.sign(compareVersions(read(a), read(b))) !== Math.sign(i - j))
        .map((b) => [a, b]),
    );
    expect(wrong).toEqual([]);
  });

  test("does not see build metadata", () => {
    expect(compareVersions(read("1.0.0+a"), read("1.0.0+b"))).toBe(0);
    expect(compareVersions(read("1.0.0-rc.1+a"), read("1.0.0-rc.1"))).toBe(0);
  });

  test("is a total order", () => {
    fc.assert(
      fc.property(version, version, version, (a, b, c) => {
        const order = (x: string, y: string): number => Math.sign(compareVersions(read(x), read(y)));
        expect(order(a, b)).toBe(0 - order(b, a));
        expect(order(a, b) === 0).toBe(a === b);
        if (order(a, b) <= 0 && order(b, c) <= 0) expect(order(a, c)).toBeLessThanOrEqual(0);
      }),
      { numRuns: 2_000 },
    );
  });
});
