/** A place in a source file. Lines and columns count from 1; a column counts UTF-16 code units. */
export type Position = {
    readonly file: string;
    readonly line: number;
    readonly column: number;
};
