/** One element of a glob pattern. */
export type GlobToken = {
    readonly kind: "character";
    readonly code: number;
}
/** `?` */
 | {
    readonly kind: "one";
}
/** `*` */
 | {
    readonly kind: "segment-run";
}
/** `**` */
 | {
    readonly kind: "any-run";
}
/** `**` and `/` at the start of a segment: any whole segments, or none. */
 | {
    readonly kind: "folders";
};
/** Splits a glob pattern into its elements; undefined when a `\` stands at its end. */
export declare const readGlobTokens: (pattern: string) => readonly GlobToken[] | undefined;
