import type { VersionNumber } from "./semver-version.ts";

/** Minor and patch numbers below this have a place each in the number of a release. */
const PLACE = 1024;
/** Above it, doubles would no longer hold every release. */
const MAX_MAJOR = 2 ** 30;

const ZERO = 0x30;
const DOT = 0x2e;

/** A release as one number in the order of SemVer §11; undefined for one whose numbers are too large for that. */
export const numberOfRelease = (
  major: VersionNumber,
  minor: VersionNumber,
  patch: VersionNumber,
): number | undefined =>
  minor < PLACE && patch < PLACE && major < MAX_MAJOR
    ? (Number(major) * PLACE + Number(minor)) * PLACE + Number(patch)
    : undefined;

/**
 * The text of a plain release, such as 1.2.3, as the number of numberOfRelease. Allocates nothing.
 * undefined for a prerelease, for one with build metadata, and for whatever is no version or must be read with care.
 */
export const parseRelease = (text: string): number | undefined => {
  let major = 0;
  let minor = 0;
  let number = 0;
  let dots = 0;
  let digits = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    const digit = code - ZERO;
    if (digit >= 0 && digit <= 9) {
      if ((digits === 1 && number === 0) || number >= MAX_MAJOR) return undefined;
      number = number * 10 + digit;
      digits += 1;
    } else if (code === DOT && digits > 0 && dots < 2) {
      if (dots === 0) major = number;
      else minor = number;
      number = 0;
      digits = 0;
      dots += 1;
    } else return undefined;
  }
  return dots === 2 && digits > 0 ? numberOfRelease(major, minor, number) : undefined;
};
