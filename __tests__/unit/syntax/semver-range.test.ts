import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { MAX_RANGE_LENGTH, parseSemverRange, parseSemverTest } from "../../../src/syntax/semver-range.ts";
import { parseVersion } from "../../../src/syntax/semver-version.ts";
import semverVectors from "../../vectors/semver.json" with { type: "json" };

const testOf = (range: string, loose = false): ((version: string) => boolean | undefined) => {
  const result = parseSemverTest(range, loose);
  if (!result.ok) throw new Error(result.message);
  return result.value;
};

const messageOf = (range: string, loose = false): string => {
  const result = parseSemverRange(range, loose);
  return result.ok ? "accepted" : result.message;
};

const ALL = ["0.9.0", "1.0.0-rc.1", "1.0.0", "1.0.1", "1.2.0", "2.0.0-rc.1", "2.0.0", "10.0.0"];

describe("a semver range", () => {
  test.each([
    ["1.0.0", ["1.0.0"]],
    ["=1.0.0", ["1.0.0"]],
    ["=1.0.0+build", ["1.0.0"]],
    ["!=1.0.0", ["0.9.0", "1.0.0-rc.1", "1.0.1", "1.2.0", "2.0.0-rc.1", "2.0.0", "10.0.0"]],
    ["<1.0.0", ["0.9.0", "1.0.0-rc.1"]],
    ["<=1.0.0", ["0.9.0", "1.0.0-rc.1", "1.0.0"]],
    [">1.2.0", ["2.0.0-rc.1", "2.0.0", "10.0.0"]],
    [">=1.2.0", ["1.2.0", "2.0.0-rc.1", "2.0.0", "10.0.0"]],
    [">=1.0.0-rc.1 <2.0.0-0", ["1.0.0-rc.1", "1.0.0", "1.0.1", "1.2.0"]],
    [">= 1.0.0   < 2.0.0", ["1.0.0", "1.0.1", "1.2.0", "2.0.0-rc.1"]],
    ["<1.0.0 || >=2.0.0", ["0.9.0", "1.0.0-rc.1", "2.0.0", "10.0.0"]],
    ["1.0.0||1.2.0||2.0.0 !=2.0.0", ["1.0.0", "1.2.0"]],
    [">2.0.0 <1.0.0", []],
    [" >=10.0.0 ", ["10.0.0"]],
  ])("%j holds exactly %j", (range, inside) => {
    const contains = parseSemverRange(range, false);
    if (!contains.ok) throw new Error(contains.message);
    expect(
      ALL.filter((text) => {
        const version = parseVersion(text, false);
        return version !== undefined && contains.value(version);
      }),
    ).toEqual(inside);
    expect(ALL.filter((text) => testOf(range)(text) === true)).toEqual(inside);
  });

  test.each([
    "",
    " ",
    "||",
    "1.0.0 ||",
    "|| 1.0.0",
    "1.0.0 || || 2.0.0",
    ">=",
    "> >1.0.0",
    "1.0.0;2.0.0",
    "latest",
    ">=1.0.0\n",
    "\t1.0.0",
    "toString1.0.0",
    ">>1.0.0",
    "=v1.0.0",
    ">=1",
    "1.2",
    "!",
    "1.0.0 | 2.0.0",
  ])("%j is refused", (range) => {
    expect(parseSemverRange(range, false)).toEqual({ ok: false, message: expect.stringContaining("semver range") });
    expect(parseSemverTest(range, false)).toEqual(parseSemverRange(range, false));
  });

  test.each([
    ["^1.2.3", ">=1.2.3 <2.0.0-0"],
    ["^0.2.3", ">=0.2.3 <0.3.0-0"],
    ["^0.0.3", ">=0.0.3 <0.0.4-0"],
    ["^1.2.3-rc.1", ">=1.2.3-rc.1 <2.0.0-0"],
    ["^v1.2", ">=1.2.0 <2.0.0-0"],
    ["^v1.2-rc.1", ">=1.2.0-rc.1 <2.0.0-0"],
    ["^9007199254740993.0.0", ">=9007199254740993.0.0 <9007199254740994.0.0-0"],
    ["~1.2.3", ">=1.2.3 <1.3.0-0"],
    ["~>1.2", ">=1.2.0 <1.3.0-0"],
    ["~1", ">=1.0.0 <2.0.0-0"],
    ["1.x", ">=1.0.0 <2.0.0-0"],
    ["v1.2.*", ">=1.2.0 <1.3.0-0"],
    ["1.2.X", ">=1.2.0 <1.3.0-0"],
    ["*", ">=0.0.0-0"],
    ["x.x", ">=0.0.0-0"],
    ["1.0.0 - 2.0.0", ">=1.0.0 <=2.0.0"],
    ["==1.0.0", "=1.0.0"],
    ["===1.0.0", "=1.0.0"],
    ["=>1.0.0", ">=1.0.0"],
    ["=<1.0.0", "<=1.0.0"],
    ["<>1.0.0", "!=1.0.0"],
    ["!1.0.0", "!=1.0.0"],
    ["1.0.0 | 2.0.0", "||"],
    ["1.0.0 or 2.0.0", "||"],
  ])("%j is refused, and the message says to write %j", (range, instead) => {
    expect(messageOf(range)).toContain(`\`${instead}\``);
    if (instead !== "||") expect(parseSemverRange(instead, false).ok).toBe(true);
  });

  test.each([">1.0.0 && <2.0.0", ">1.0.0 and <2.0.0", ">1.0.0 , <2.0.0"])(
    "%j is refused, and joined by a space",
    (range) => {
      expect(messageOf(range)).toContain("joined by a space");
    },
  );

  test("asks for the whole version, or for loose, where a strict range has a part of one", () => {
    expect(messageOf(">=1.2")).toMatch(/1\.2\.0.*loose: true/);
    expect(messageOf("v1.2.3-rc.1")).toMatch(/1\.2\.3-rc\.1.*loose: true/);
    expect(messageOf("^1.2", true)).toContain("`>=1.2.0 <2.0.0-0`");
    expect(messageOf("=!1.2", true)).toContain("a comparator is one of");
  });

  test("is read loosely on both sides when loose", () => {
    const contains = testOf(">=v1.2 <2", true);
    expect(["1.2", "v1.9.9", "1", "2.0.0", "v2", "release"].map(contains)).toEqual([
      true,
      true,
      false,
      false,
      false,
      undefined,
    ]);
  });

  test("may be as long as the limit, and not one character longer", () => {
    const longest = `1.0.0${" ".repeat(MAX_RANGE_LENGTH - 5)}`;
    expect(parseSemverRange(longest, false).ok).toBe(true);
    expect(parseSemverRange(`${longest} `, false)).toMatchObject({ ok: false });
  });
});

describe("the test over the text of a version", () => {
  const anything = testOf(">=0.0.0-0");

  test("knows every version of the grammar, and says undefined to every other text", () => {
    expect(semverVectors.valid.filter((text) => anything(text) !== true)).toEqual([]);
    expect(semverVectors.invalid.filter((text) => anything(text) !== undefined)).toEqual([]);
    const loosely = testOf(">=0.0.0-0", true);
    expect(Object.keys(semverVectors.loose.valid).filter((text) => loosely(text) !== true)).toEqual([]);
    expect(semverVectors.loose.invalid.filter((text) => loosely(text) !== undefined)).toEqual([]);
  });

  test("answers as parsing and comparing do, whatever path it takes", () => {
    const versions = [
      ...semverVectors.ascending,
      ...semverVectors.invalid,
      ...ALL,
      "00.1.1",
      "123456789012345",
      "1234567.123456789.1",
      "12345.6789.01",
      "12345678.12345.1",
    ];
    fc.assert(
      fc.property(
        fc.constantFrom("=", "!=", "<", "<=", ">", ">="),
        fc.constantFrom(...semverVectors.ascending, ...ALL),
        fc.constantFrom(...versions),
        fc.boolean(),
        (sign, bound, text, loose) => {
          const range = parseSemverRange(sign + bound, loose);
          const version = parseVersion(text, loose);
          const expected = version === undefined || !range.ok ? undefined : range.value(version);
          expect({ text, result: testOf(sign + bound, loose)(text) }).toEqual({ text, result: expected });
        },
      ),
      { numRuns: 3_000 },
    );
  });
});
