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
export declare const MAX_VERSION_LENGTH = 256;
/**
 * Reads a version of SemVer 2.0.0; undefined when the text is none.
 * `loose` admits a leading `v` or `V` and a missing minor or patch number, which counts as 0.
 */
export declare const parseVersion: (text: string, loose: boolean) => Version | undefined;
/** Below 0, 0 or above 0: precedence as SemVer 2.0.0 §11 orders it, without regard to build metadata. */
export declare const compareVersions: (a: Version, b: Version) => number;
