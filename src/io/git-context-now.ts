import { spawnSync } from "node:child_process";
import { GIT_QUESTIONS, type GitContext, GUARDED, gitContextOf, gitOptions } from "./git-context.ts";

/** The evaluation context of a working copy, as readGitContext gives it, for a caller that cannot wait. */
export const readGitContextNow = (
  cwd: string,
  env: { readonly [name: string]: string | undefined },
  machine: { readonly platform: string; readonly arch: string },
): GitContext => {
  const answers = GIT_QUESTIONS.map((args) => {
    const ran = spawnSync("git", [...GUARDED, ...args], { ...gitOptions(cwd, env), encoding: "utf8" });
    return ran.status === 0 ? ran.stdout.replace(/\r?\n$/, "") : undefined;
  });
  return gitContextOf(answers, machine);
};
