import { type GitContext } from "./git-context.ts";
/** The evaluation context of a working copy, as readGitContext gives it, for a caller that cannot wait. */
export declare const readGitContextNow: (cwd: string, env: {
    readonly [name: string]: string | undefined;
}, machine: {
    readonly platform: string;
    readonly arch: string;
}) => GitContext;
