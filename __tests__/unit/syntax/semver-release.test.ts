import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { parseSemverTest, releaseBounds } from "../../../src/syntax/semver-range.ts";
import { parseRelease } from "../../../src/syntax/semver-release.ts";
import { compareVersions, parseVersion, type Version } from "../../../src/syntax/semver-version.ts";

const PLACE = 1024;
const number = fc.oneof(fc.nat(3), fc.constantFrom(1022, 1023), fc.nat(PLACE - 1));
const release = fc.tuple(fc.oneof(number, fc.nat(2 ** 30 - 1)), number, number).map((numbers) => numbers.join("."));
const comparator = fc
  .tuple(fc.constantFrom("<", "<=", ">", ">="), release, fc.constantFrom("", "-0", "-rc.1"))
  .map((parts) => parts.join(""));

const versionOf = (text: string): Version => {
  const version = parseVersion(text, false);
  if (version === undefined) throw new Error(text);
  return version;
};

describe("the number of a release", () => {
  it("is in the order of the versions", () => {
    fc.assert(
      fc.property(release, release, (a, b) => {
        const order = Math.sign((parseRelease(a) as number) - (parseRelease(b) as number));
        expect(order).toBe(compareVersions(versionOf(a), versionOf(b)));
      }),
    );
  });

  it.each([
    ["0.0.0", 0],
    ["0.0.1", 1],
    ["0.1.0", PLACE],
    ["1.0.0", PLACE * PLACE],
    ["1.1023.1023", 2 * PLACE * PLACE - 1],
  ])("%s is %d", (text, expected) => {
    expect(parseRelease(text)).toBe(expected);
  });

  it.each([
    ...["", "1", "1.2", "1.2.", ".1.2", "1..2", "1.2.3.4", "1.2.3.", "v1.2.3", "1.2.x", " 1.2.3", "1.2.3 ", "-1.2.3"],
    ...["01.2.3", "1.02.3", "1.2.03", "00.0.0", "1.2.3-rc.1", "1.2.3+build", "1,2,3", "١.٢.٣"],
    ...["1.1024.0", "1.0.1024", "1073741824.0.0", "99999999999999999999.0.0", "1.0.99999999999999999999"],
  ])("is not there for %j", (text) => {
    expect(parseRelease(text)).toBeUndefined();
  });
});

describe("the bounds of a range on releases", () => {
  it("hold where the range holds", () => {
    fc.assert(
      fc.property(fc.array(comparator, { minLength: 1, maxLength: 3 }), release, (comparators, text) => {
        const range = comparators.join(" ");
        const test = parseSemverTest(range, false);
        const found = parseRelease(text) as number;
        const holds = releaseBounds(range, false)?.every(({ op, value }) => {
          return { gt: found > value, gte: found >= value, lt: found < value, lte: found <= value }[op];
        });
        expect(holds).toBe(test.ok && test.value(text));
      }),
    );
  });

  it("are those of the release that a prerelease leads to", () => {
    expect(releaseBounds(">=1.0.0 <2.0.0-0", false)).toEqual([
      { op: "gte", value: PLACE * PLACE },
      { op: "lt", value: 2 * PLACE * PLACE },
    ]);
  });

  it.each(["1.0.0", "=1.0.0", "!=1.0.0", ">1.0.0 !=1.2.0", ">1.0.0 || <0.5.0", ">1.1024.0", "no range"])(
    "are not there for %j",
    (range) => {
      expect(releaseBounds(range, false)).toBeUndefined();
    },
  );
});
