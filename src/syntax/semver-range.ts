import { type Parsed, parsed, quoted, refused } from "./parsed.ts";
import { explainForeign } from "./semver-foreign.ts";
import { numberOfRelease } from "./semver-release.ts";
import { compareVersions, parseVersion, type Version, type VersionNumber } from "./semver-version.ts";

const LESS = 1;
const EQUAL = 2;
const GREATER = 4;

/** Which outcomes of a comparison each comparator accepts, as bits. */
const COMPARATORS = {
  "=": EQUAL,
  "!=": LESS | GREATER,
  "<": LESS,
  "<=": LESS | EQUAL,
  ">": GREATER,
  ">=": GREATER | EQUAL,
} as const satisfies { readonly [comparator: string]: number };

type Comparator = { readonly accepts: number; readonly version: Version };

/** Alternatives of comparators that must all hold. */
type Range = readonly (readonly Comparator[])[];

/** Every comparator is compared on every evaluation; a range of a megabyte would be paid each time. */
export const MAX_RANGE_LENGTH = 1_000;

/**
 * Reads a range: comparators `= != < <= > >=` (none means `=`) joined by spaces, alternatives by `||`.
 * Prereleases have no special place: they are ordered by §11 as every version is. `loose` as in parseVersion.
 */
export const parseSemverRange = (text: string, loose: boolean): Parsed<(version: Version) => boolean> => {
  const range = readRange(text, loose);
  return range.ok ? parsed((version) => contains(range.value, version)) : range;
};

/**
 * The same, over the text of a version; the test answers undefined for a text that is no version.
 * A plain `1.2.3` is read and compared without allocating anything.
 */
export const parseSemverTest = (text: string, loose: boolean): Parsed<(version: string) => boolean | undefined> => {
  const range = readRange(text, loose);
  return range.ok ? parsed((version) => testText(range.value, version, loose)) : range;
};

/** A bound on the numbers of semver-release. */
type ReleaseBound = { readonly op: "gt" | "gte" | "lt" | "lte"; readonly value: number };

/**
 * What a valid range says about releases, as bounds that must all hold. undefined where bounds cannot say it: for
 * alternatives, `=` and `!=` (build metadata is equal too), and numbers that are too large.
 */
export const releaseBounds = (text: string, loose: boolean): readonly ReleaseBound[] | undefined => {
  const range = readRange(text, loose);
  const [comparators, ...others] = range.ok ? range.value : [];
  if (comparators === undefined || others.length > 0) return undefined;
  const bounds = comparators.flatMap((comparator) => releaseBound(comparator) ?? []);
  return bounds.length === comparators.length ? bounds : undefined;
};

const releaseBound = ({ accepts, version }: Comparator): ReleaseBound | undefined => {
  const value = numberOfRelease(version.major, version.minor, version.patch);
  const isAbove = (accepts & GREATER) !== 0;
  if (value === undefined || isAbove === ((accepts & LESS) !== 0)) return undefined;
  // A release stands above its prereleases: it is at least 2.0.0 where it is above 2.0.0-0, and below where not.
  if (version.prerelease.length > 0) return { op: isAbove ? "gte" : "lt", value };
  const isInclusive = (accepts & EQUAL) !== 0;
  return { op: isAbove ? (isInclusive ? "gte" : "gt") : isInclusive ? "lte" : "lt", value };
};

const readRange = (text: string, loose: boolean): Parsed<Range> => {
  if (text.length > MAX_RANGE_LENGTH) {
    return refused(
      `semver range ${quoted(text)} has ${text.length} characters; at most ${MAX_RANGE_LENGTH} are allowed`,
    );
  }
  const range: Comparator[][] = [];
  for (const alternative of text.split("||")) {
    // A space after an operator changes nothing in the meaning: `>= 1.2.0`.
    const words = alternative
      .replace(/([<>=!]) +/g, "$1")
      .split(" ")
      .filter((word) => word !== "");
    if (words.length === 0)
      return refused(
        `semver range ${quoted(text)} has an empty alternative; a comparator such as \`>=1.2.0\` is needed`,
      );
    const comparators: Comparator[] = [];
    for (const word of words) {
      const comparator = readComparator(word, loose);
      if (comparator === undefined) {
        return refused(
          `semver range ${quoted(text)}: ${quoted(word)} is not a comparator; ${explainForeign(word, loose)}`,
        );
      }
      comparators.push(comparator);
    }
    range.push(comparators);
  }
  return parsed(range);
};

const readComparator = (word: string, loose: boolean): Comparator | undefined => {
  const sign = /^[<>=!]*/.exec(word)?.[0] ?? "";
  const version = parseVersion(word.slice(sign.length), loose);
  if (version === undefined) return undefined;
  if (sign === "") return { accepts: EQUAL, version };
  return Object.hasOwn(COMPARATORS, sign)
    ? { accepts: COMPARATORS[sign as keyof typeof COMPARATORS], version }
    : undefined;
};

const contains = (range: Range, version: Version): boolean =>
  range.some((comparators) =>
    comparators.every((comparator) => accepts(comparator, compareVersions(version, comparator.version))),
  );

const accepts = (comparator: Comparator, order: number): boolean =>
  (comparator.accepts & (order < 0 ? LESS : order > 0 ? GREATER : EQUAL)) !== 0;

const ZERO = 0x30;
const DOT = 0x2e;

/** Numbers of fewer digits need no bigint, and the sum below no overflow check. */
const PLAIN_LENGTH = 15;

const testText = (range: Range, text: string, loose: boolean): boolean | undefined => {
  let major = 0;
  let minor = 0;
  let number = 0;
  let dots = 0;
  let digits = 0;
  let isPlain = text.length <= PLAIN_LENGTH;
  for (let index = 0; isPlain && index < text.length; index++) {
    const code = text.charCodeAt(index);
    const digit = code - ZERO;
    if (digit >= 0 && digit <= 9) {
      // A second digit after a 0: parseVersion says what that is.
      if (digits === 1 && number === 0) isPlain = false;
      number = number * 10 + digit;
      digits += 1;
    } else if (code === DOT && digits > 0) {
      if (dots === 0) major = number;
      else minor = number;
      number = 0;
      digits = 0;
      dots += 1;
    } else isPlain = false;
  }
  if (isPlain && dots === 2 && digits > 0) return containsRelease(range, major, minor, number);
  const version = parseVersion(text, loose);
  return version === undefined ? undefined : contains(range, version);
};

const containsRelease = (range: Range, major: number, minor: number, patch: number): boolean => {
  for (const comparators of range) {
    let isInside = true;
    for (const comparator of comparators) {
      if (!accepts(comparator, compareRelease(major, minor, patch, comparator.version))) {
        isInside = false;
        break;
      }
    }
    if (isInside) return true;
  }
  return false;
};

const compareRelease = (major: VersionNumber, minor: VersionNumber, patch: VersionNumber, other: Version): number => {
  if (major !== other.major) return major < other.major ? -1 : 1;
  if (minor !== other.minor) return minor < other.minor ? -1 : 1;
  if (patch !== other.patch) return patch < other.patch ? -1 : 1;
  return other.prerelease.length > 0 ? 1 : 0;
};
