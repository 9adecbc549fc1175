import { type TextFile } from "./flag-files.ts";
/**
 * A flag file for a caller that cannot wait: the one named; else that of the working directory; else, only where
 * there is none, the one that ships with the package. Throws an Error that names the file.
 */
export declare const readFlagFileNow: (cwd: string, named?: string) => TextFile;
/** The JSON of the event that started the run; an empty object where there is none or it cannot be read. */
export declare const readEventNow: (path: string | undefined) => unknown;
