import { execFile } from "node:child_process";
import type { BuiltInAttribute } from "../model/built-in-attributes.ts";
import { repositoryOfUrl } from "./repository-of-url.ts";

/** What git and the machine say about a working copy; absent where they do not know. */
export type GitContext = { readonly [attribute in BuiltInAttribute]?: string };

/** Standard output of one git command without the final line break; undefined when it failed. */
export type RunGit = (args: readonly string[]) => Promise<string | undefined>;

/**
 * The evaluation context of a working copy: repository and owner from the address of `origin`, branch, ref, sha, the
 * tag where exactly one points at HEAD, operating system and architecture in the words of the GitHub runner.
 * Where `origin` names no repository of a forge, the folder stands in for it in the targeting key alone.
 * Outside of a repository, or without git, only the last two. Never throws. Who runs it stays unknown: `user.name`
 * is a free text that anyone may set, so no flag may be decided by it.
 */
export const readGitContext = async (
  runGit: RunGit,
  machine: { readonly platform: string; readonly arch: string },
): Promise<GitContext> => gitContextOf(await Promise.all(GIT_QUESTIONS.map(runGit)), machine);

/** What git is asked, in the order in which gitContextOf takes the answers. */
export const GIT_QUESTIONS: readonly (readonly string[])[] = [
  ["symbolic-ref", "--quiet", "HEAD"],
  ["rev-parse", "--verify", "--quiet", "HEAD^{commit}"],
  ["config", "--get", "remote.origin.url"],
  ["for-each-ref", "--count=2", "--points-at=HEAD", "--format=%(refname)", "refs/tags"],
  ["rev-parse", "--show-toplevel"],
];

/** The context that the answers of git make. */
export const gitContextOf = (
  [head, sha, origin, tags, top]: readonly (string | undefined)[],
  machine: { readonly platform: string; readonly arch: string },
): GitContext => {
  const repository = origin === undefined ? undefined : repositoryOfUrl(origin);
  const branch = head?.startsWith("refs/heads/") ? head.slice("refs/heads/".length) : undefined;
  const tag = tags?.startsWith("refs/tags/") && !tags.includes("\n") ? tags.slice("refs/tags/".length) : undefined;
  const ref = branch !== undefined ? head : tag !== undefined ? tags : undefined;
  const context = {
    targetingKey: repository === undefined ? localKey(top, tag ?? branch) : undefined,
    repository,
    repository_owner: repository?.slice(0, repository.lastIndexOf("/")),
    ref,
    branch,
    tag,
    sha: sha !== undefined && /^[0-9a-f]{40,64}$/.test(sha) ? sha : undefined,
    runner_os: RUNNER_OS.get(machine.platform),
    runner_arch: RUNNER_ARCH.get(machine.arch),
  };
  return Object.fromEntries(Object.entries(context).filter(([, value]) => value !== undefined));
};

/** A clone of a folder has no name on a forge; its own folder keeps its answers stable all the same. */
const localKey = (top: string | undefined, line: string | undefined): string | undefined => {
  const folder = top?.split(/[\\/]/).findLast((part) => part !== "");
  return folder === undefined || line === undefined ? undefined : `${folder}@${line}`;
};

const RUNNER_OS: ReadonlyMap<string, string> = new Map([
  ["linux", "Linux"],
  ["darwin", "macOS"],
  ["win32", "Windows"],
]);

const RUNNER_ARCH: ReadonlyMap<string, string> = new Map([
  ["ia32", "X86"],
  ["x64", "X64"],
  ["arm", "ARM"],
  ["arm64", "ARM64"],
]);

/** What git needs to find itself, its configuration and the owner's home; nothing that could point it elsewhere. */
const PASSED_ON = ["PATH", "Path", "HOME", "XDG_CONFIG_HOME", "USERPROFILE", "SYSTEMROOT", "SystemRoot", "TEMP", "TMP"];

/** Read-only, silent and offline: no lock, no question, no pager, no fetch of missing objects, one language. */
const HARDENED = {
  GIT_OPTIONAL_LOCKS: "0",
  GIT_TERMINAL_PROMPT: "0",
  GIT_NO_LAZY_FETCH: "1",
  GIT_PAGER: "cat",
  LC_ALL: "C",
};

const TIMEOUT_MS = 5_000;
const MAX_OUTPUT_BYTES = 64 * 1024;

/** Runs git in a folder, by a list of arguments and without a shell, for at most five seconds. */
export const gitIn =
  (cwd: string, env: { readonly [name: string]: string | undefined }, program = "git"): RunGit =>
  async (args) =>
    (await runGitBytes(cwd, env, args, MAX_OUTPUT_BYTES, program))?.toString().replace(/\r?\n$/, "");

/** The same, with standard output as it came, of at most `maxBytes`; undefined when the command failed. */
export const runGitBytes = (
  cwd: string,
  env: { readonly [name: string]: string | undefined },
  args: readonly string[],
  maxBytes: number,
  program = "git",
): Promise<Buffer | undefined> => {
  const options = { ...gitOptions(cwd, env), maxBuffer: maxBytes, encoding: "buffer" } as const;
  return new Promise((resolve) => {
    execFile(program, [...GUARDED, ...args], options, (error, stdout) => {
      resolve(error === null ? stdout : undefined);
    });
  });
};

/** A repository's own configuration may name a program as its file monitor; it must not run. */
export const GUARDED = ["-c", "core.fsmonitor=false"];

/** Where and with what git runs: an allow-list of variables, a limit of time and of output. */
export const gitOptions = (cwd: string, env: { readonly [name: string]: string | undefined }) => {
  const passed = PASSED_ON.flatMap((name) => (env[name] === undefined ? [] : [[name, env[name]] as const]));
  return {
    cwd,
    env: { ...Object.fromEntries(passed), ...HARDENED },
    timeout: TIMEOUT_MS,
    maxBuffer: MAX_OUTPUT_BYTES,
    windowsHide: true,
  };
};
