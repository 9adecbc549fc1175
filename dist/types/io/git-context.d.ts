import type { BuiltInAttribute } from "../model/built-in-attributes.ts";
/** What git and the machine say about a working copy; absent where they do not know. */
export type GitContext = {
    readonly [attribute in BuiltInAttribute]?: string;
};
/** Standard output of one git command without the final line break; undefined when it failed. */
export type RunGit = (args: readonly string[]) => Promise<string | undefined>;
/**
 * The evaluation context of a working copy: repository and owner from the address of `origin`, branch, ref, sha, the
 * tag where exactly one points at HEAD, operating system and architecture in the words of the GitHub runner.
 * Where `origin` names no repository of a forge, the folder stands in for it in the targeting key alone.
 * Outside of a repository, or without git, only the last two. Never throws. Who runs it stays unknown: `user.name`
 * is a free text that anyone may set, so no flag may be decided by it.
 */
export declare const readGitContext: (runGit: RunGit, machine: {
    readonly platform: string;
    readonly arch: string;
}) => Promise<GitContext>;
/** What git is asked, in the order in which gitContextOf takes the answers. */
export declare const GIT_QUESTIONS: readonly (readonly string[])[];
/** The context that the answers of git make. */
export declare const gitContextOf: ([head, sha, origin, tags, top]: readonly (string | undefined)[], machine: {
    readonly platform: string;
    readonly arch: string;
}) => GitContext;
/** Runs git in a folder, by a list of arguments and without a shell, for at most five seconds. */
export declare const gitIn: (cwd: string, env: {
    readonly [name: string]: string | undefined;
}, program?: string) => RunGit;
/** The same, with standard output as it came, of at most `maxBytes`; undefined when the command failed. */
export declare const runGitBytes: (cwd: string, env: {
    readonly [name: string]: string | undefined;
}, args: readonly string[], maxBytes: number, program?: string) => Promise<Buffer | undefined>;
/** A repository's own configuration may name a program as its file monitor; it must not run. */
export declare const GUARDED: string[];
/** Where and with what git runs: an allow-list of variables, a limit of time and of output. */
export declare const gitOptions: (cwd: string, env: {
    readonly [name: string]: string | undefined;
}) => {
    cwd: string;
    env: {
        GIT_OPTIONAL_LOCKS: string;
        GIT_TERMINAL_PROMPT: string;
        GIT_NO_LAZY_FETCH: string;
        GIT_PAGER: string;
        LC_ALL: string;
    };
    timeout: number;
    maxBuffer: number;
    windowsHide: boolean;
};
