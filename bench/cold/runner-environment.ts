import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { load } from "js-yaml";

/** Files that the runner makes for a step and names in its environment. */
const COMMAND_FILES = ["GITHUB_OUTPUT", "GITHUB_STEP_SUMMARY", "GITHUB_STATE", "GITHUB_ENV", "GITHUB_PATH"] as const;

type ActionFile = { readonly inputs?: { readonly [name: string]: { readonly default?: unknown } | null } };

/**
 * What a hosted Linux runner hands to an action on a push to `main`: every input at its default, the facts of the run,
 * and empty command files in `folder`. The workspace is the checkout itself.
 */
export function runnerEnvironment(actionFile: string, workspace: string, folder: string): NodeJS.ProcessEnv {
  const event = join(folder, "event.json");
  writeFileSync(event, JSON.stringify({ ref: "refs/heads/main", repository: { full_name: "octo/shop", id: 1 } }));
  const files = Object.fromEntries(COMMAND_FILES.map((name) => [name, join(folder, name)]));
  for (const file of Object.values(files)) writeFileSync(file, "");
  return {
    ...{ PATH: process.env["PATH"], HOME: folder, CI: "true", GITHUB_ACTIONS: "true", GITHUB_WORKSPACE: workspace },
    ...{ GITHUB_EVENT_NAME: "push", GITHUB_EVENT_PATH: event, GITHUB_REF: "refs/heads/main" },
    ...{ GITHUB_REF_NAME: "main", GITHUB_REF_TYPE: "branch", GITHUB_SHA: "a".repeat(40), GITHUB_ACTOR: "octocat" },
    ...{ GITHUB_REPOSITORY: "octo/shop", GITHUB_REPOSITORY_OWNER: "octo", GITHUB_TRIGGERING_ACTOR: "octocat" },
    ...{
      GITHUB_RUN_ID: "1",
      GITHUB_RUN_NUMBER: "1",
      GITHUB_RUN_ATTEMPT: "1",
      GITHUB_WORKFLOW: "ci",
      GITHUB_JOB: "flags",
    },
    ...{ GITHUB_SERVER_URL: "https://github.com", GITHUB_API_URL: "https://api.github.com" },
    ...{ RUNNER_OS: "Linux", RUNNER_ARCH: "X64", RUNNER_TEMP: folder, RUNNER_TOOL_CACHE: folder },
    ...files,
    ...inputDefaults(actionFile),
  };
}

/** `INPUT_<NAME>` of every input, as the runner names them; expressions in a default are given as it would see them. */
function inputDefaults(actionFile: string): NodeJS.ProcessEnv {
  const { inputs = {} } = load(readFileSync(actionFile, "utf8")) as ActionFile;
  const entries = Object.entries(inputs).map(([name, input]) => {
    const value = String(input?.default ?? "").replaceAll(/\$\{\{.*?\}\}/g, "ghs_bench");
    return [`INPUT_${name.replaceAll(" ", "_").toUpperCase()}`, value];
  });
  return { ...Object.fromEntries(entries), ...ALONE };
}

/** What a plain evaluation does not need; the part `snapshot` and the part `audit` measure what these cost. */
const ALONE = { INPUT_SNAPSHOT: "off", INPUT_AUDIT: "off", INPUT_KILLS: "off" };
