import { type Parsed } from "./parsed.ts";
import { type Version } from "./semver-version.ts";
/** Every comparator is compared on every evaluation; a range of a megabyte would be paid each time. */
export declare const MAX_RANGE_LENGTH = 1000;
/**
 * Reads a range: comparators `= != < <= > >=` (none means `=`) joined by spaces, alternatives by `||`.
 * Prereleases have no special place: they are ordered by §11 as every version is. `loose` as in parseVersion.
 */
export declare const parseSemverRange: (text: string, loose: boolean) => Parsed<(version: Version) => boolean>;
/**
 * The same, over the text of a version; the test answers undefined for a text that is no version.
 * A plain `1.2.3` is read and compared without allocating anything.
 */
export declare const parseSemverTest: (text: string, loose: boolean) => Parsed<(version: string) => boolean | undefined>;
/** A bound on the numbers of semver-release. */
type ReleaseBound = {
    readonly op: "gt" | "gte" | "lt" | "lte";
    readonly value: number;
};
/**
 * What a valid range says about releases, as bounds that must all hold. undefined where bounds cannot say it: for
 * alternatives, `=` and `!=` (build metadata is equal too), and numbers that are too large.
 */
export declare const releaseBounds: (text: string, loose: boolean) => readonly ReleaseBound[] | undefined;
export {};
