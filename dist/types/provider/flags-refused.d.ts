import type { ImportNote } from "../interop/import-note.ts";
import type { Problem } from "../model/problem.ts";
/** A change of flags that was not made: what is wrong with it. The flags are as they were before. */
export declare class FlagsRefused extends Error {
    readonly problems: readonly Problem[];
    readonly notes: readonly ImportNote[];
    constructor(what: string, found?: {
        readonly problems?: readonly Problem[];
        readonly notes?: readonly ImportNote[];
    });
}
