/** A bigint only beyond 15 digits, so that every number is exact; the two compare with each other by `<`. */
export type VersionNumber = number | bigint;

/** A version of SemVer 2.0.0. Build metadata has no part in precedence (§10) and is not kept. */
export type Version = {
  readonly major: VersionNumber;
  readonly minor: VersionNumber;
  readonly patch: VersionNumber;
  /** The dot-separated identifiers after the hyphen; empty for a release. */
  readonly prerelease: readonly string[];
};

/** The grammar has no bound; without one, a number of a million digits would be turned into a bigint in a job. */
export const MAX_VERSION_LENGTH = 256;

/** Decimal integers of so many digits are exact as numbers. */
const EXACT_DIGITS = 15;

const ZERO = 0x30;
const NINE = 0x39;
const DOT = 0x2e;
const HYPHEN = 0x2d;
const PLUS = 0x2b;
const NO_IDENTIFIERS: readonly string[] = [];

/**
 * Reads a version of SemVer 2.0.0; undefined when the text is none.
 * `loose` admits a leading `v` or `V` and a missing minor or patch number, which counts as 0.
 */
export const parseVersion = (text: string, loose: boolean): Version | undefined => {
  if (text.length > MAX_VERSION_LENGTH) return undefined;
  const numbers: VersionNumber[] = [];
  let index = loose && (text.startsWith("v") || text.startsWith("V")) ? 1 : 0;
  for (;;) {
    const end = skipDigits(text, index);
    if (end === index || (end > index + 1 && text.charCodeAt(index) === ZERO)) return undefined;
    numbers.push(end - index > EXACT_DIGITS ? BigInt(text.slice(index, end)) : Number(text.slice(index, end)));
    index = end;
    if (numbers.length === 3 || text.charCodeAt(index) !== DOT) break;
    index += 1;
  }
  if (numbers.length < 3 && !loose) return undefined;
  const [major = 0, minor = 0, patch = 0] = numbers;
  let prerelease = NO_IDENTIFIERS;
  if (text.charCodeAt(index) === HYPHEN) {
    const plus = text.indexOf("+", index);
    const end = plus === -1 ? text.length : plus;
    prerelease = text.slice(index + 1, end).split(".");
    if (!prerelease.every(isPrereleaseIdentifier)) return undefined;
    index = end;
  }
  if (text.charCodeAt(index) === PLUS) {
    return text
      .slice(index + 1)
      .split(".")
      .every(isIdentifier)
      ? { major, minor, patch, prerelease }
      : undefined;
  }
  return index === text.length ? { major, minor, patch, prerelease } : undefined;
};

/** Below 0, 0 or above 0: precedence as SemVer 2.0.0 §11 orders it, without regard to build metadata. */
export const compareVersions = (a: Version, b: Version): number =>
  compare(a.major, b.major) ||
  compare(a.minor, b.minor) ||
  compare(a.patch, b.patch) ||
  comparePrereleases(a.prerelease, b.prerelease);

const comparePrereleases = (a: readonly string[], b: readonly string[]): number => {
  // A release stands above its prereleases (§11.3), though it has fewer identifiers.
  if (a.length === 0 || b.length === 0) return compare(b.length, a.length);
  for (const [index, left] of a.entries()) {
    const right = b[index];
    if (right === undefined) return 1;
    const order = compareIdentifiers(left, right);
    if (order !== 0) return order;
  }
  return compare(a.length, b.length);
};

/** Numeric identifiers stand below the others (§11.4.3). Without leading zeros, the longer number is the larger. */
const compareIdentifiers = (a: string, b: string): number => {
  const isNumber = isNumeric(a);
  if (isNumber !== isNumeric(b)) return isNumber ? -1 : 1;
  return isNumber ? compare(a.length, b.length) || compare(a, b) : compare(a, b);
};

const compare = <T extends VersionNumber | string>(a: T, b: T): number => (a < b ? -1 : a > b ? 1 : 0);

const skipDigits = (text: string, from: number): number => {
  let index = from;
  for (; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code < ZERO || code > NINE) break;
  }
  return index;
};

const isNumeric = (identifier: string): boolean => skipDigits(identifier, 0) === identifier.length;

const isIdentifier = (identifier: string): boolean => /^[0-9A-Za-z-]+$/.test(identifier);

const isPrereleaseIdentifier = (identifier: string): boolean =>
  isIdentifier(identifier) && (identifier.length === 1 || !identifier.startsWith("0") || !isNumeric(identifier));
