import type { VersionNumber } from "./semver-version.ts";
/** A release as one number in the order of SemVer §11; undefined for one whose numbers are too large for that. */
export declare const numberOfRelease: (major: VersionNumber, minor: VersionNumber, patch: VersionNumber) => number | undefined;
/**
 * The text of a plain release, such as 1.2.3, as the number of numberOfRelease. Allocates nothing.
 * undefined for a prerelease, for one with build metadata, and for whatever is no version or must be read with care.
 */
export declare const parseRelease: (text: string) => number | undefined;
