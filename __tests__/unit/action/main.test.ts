import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, jest, test } from "@jest/globals";

import { startGitDataApi } from "../../helpers/git-data-api/git-data-api.ts";
import { listenToStep, type StepOutput } from "../../helpers/step-output.ts";

const FLAGS = "version: 1\nflags:\n  on: { description: d, permanent: true, default: true }\n";
const saved = process.env;
let folder: string;
let output: StepOutput;

/** One step in this process: the environment is the whole world that the entry reads. */
const step = async (env: { readonly [name: string]: string } = {}, flags = FLAGS) => {
  for (const file of ["output", "summary"]) writeFileSync(join(folder, file), "");
  writeFileSync(join(folder, "flags.yaml"), flags);
  process.env = {
    GITHUB_OUTPUT: join(folder, "output"),
    GITHUB_STEP_SUMMARY: join(folder, "summary"),
    GITHUB_WORKSPACE: folder,
    GITHUB_EVENT_NAME: "push",
    GITHUB_REF: "refs/heads/main",
    INPUT_CONFIG: "flags.yaml",
    INPUT_SNAPSHOT: "off",
    INPUT_AUDIT: "off",
    ...env,
  };
  jest.resetModules();
  await (await import("../../../src/action/main.ts")).ended;
  const read = (file: string): string =>
    existsSync(join(folder, file)) ? readFileSync(join(folder, file), "utf8") : "";
  const failed = process.exitCode === 1;
  process.exitCode = undefined;
  return { output: read("output"), summary: read("summary"), log: output.heard(), failed };
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "signalbox-main-"));
  output = listenToStep();
});
afterEach(() => {
  jest.restoreAllMocks();
  process.env = saved;
  rmSync(folder, { recursive: true, force: true });
});

describe("the entry", () => {
  test("writes outputs, summary and one line", async () => {
    const { output, summary, log, failed } = await step();
    expect(failed).toBe(false);
    expect(output).toMatch(/^on<<(\S+)\r?\ntrue\r?\n\1\r?\n/);
    expect(output).toMatch(/\nevaluated<<(\S+)\r?\ntrue\r?\n\1\r?\n$/);
    expect(summary).toContain("| on | true | STATIC |");
    expect(log.trimEnd()).toBe("1 flags evaluated in default, from the workspace");
  });

  test("writes no summary where none is wanted, or there is no file for it", async () => {
    expect((await step({ INPUT_SUMMARY: "false" })).summary).toBe("");
    expect((await step({ GITHUB_STEP_SUMMARY: "" })).failed).toBe(false);
  });

  test("outputs all the same when the summary cannot be written", async () => {
    const { output, log, failed } = await step({ GITHUB_STEP_SUMMARY: join(folder, "none", "summary") });
    expect([failed, output.includes("evaluated<<")]).toEqual([false, true]);
    expect(log).toContain("::warning::the job summary could not be written");
  });

  test("fails with a code, annotations and a summary, and without outputs", async () => {
    const { output, summary, log, failed } = await step({}, FLAGS.replace("default", "defualt"));
    expect([failed, output]).toEqual([true, ""]);
    expect(log).toMatch(/::error title=unknown_key,file=flags\.yaml,line=3,col=\d+::.*/);
    expect(log).toMatch(/::error::\[config_refused\] 1 error in the flags of the workspace\r?\n$/);
    expect(summary).toContain("**Failed** (`config_refused`)");
  });

  test("fails without a summary where none is wanted", async () => {
    expect((await step({ INPUT_SUMMARY: "false", INPUT_SOURCE: " a b" })).summary).toBe("");
  });

  test("shows the stack of a failure only to debugging", async () => {
    const { log } = await step({ INPUT_CONFIG: "none.yaml", GITHUB_SHA: "" });
    expect(log).toMatch(/::debug::ActionFailure: no flag file at "none\.yaml"/);
    expect(log).toMatch(/::error::\[config_missing\] no flag file at "none\.yaml"/);
  });

  test.each<[string, { readonly [name: string]: string }, string]>([
    ["a commit without a token", { INPUT_SOURCE: "base", GITHUB_REPOSITORY: "octo/app" }, "api_failed"],
    ["a commit without a repository", { INPUT_SOURCE: "base", INPUT_TOKEN: "t" }, "event_invalid"],
    ["a repository that is none", { INPUT_SOURCE: "base", INPUT_TOKEN: "t", GITHUB_REPOSITORY: "octo" }, "api_failed"],
    [
      "an API that is not there",
      { INPUT_SOURCE: "v1", INPUT_TOKEN: "t", GITHUB_REPOSITORY: "o/a", GITHUB_API_URL: "http://127.0.0.1:1" },
      "api_failed",
    ],
    ["a payload that is not there", { GITHUB_EVENT_PATH: "none.json" }, "event_invalid"],
    ["a workspace that is not there", { GITHUB_WORKSPACE: join(tmpdir(), "none", "none") }, "config_missing"],
    ["outputs that cannot be written", { GITHUB_OUTPUT: join(tmpdir(), "none", "none") }, "internal"],
  ])("fails for %s", async (_name, env, code) => {
    const { log, output, failed } = await step(env);
    expect([failed, output]).toEqual([true, ""]);
    expect(log).toContain(`::error::[${code}] `);
  });

  test("turns no text of a flag file into a command", async () => {
    const hostile =
      'a: { type: string, description: d, permanent: true, default: "x\\n::error::y\\n##[add-mask]z%0A::stop-commands::q" }';
    const { log } = await step(
      { INPUT_ENVIRONMENT: "a\n::add-mask::b" },
      `version: 1\nenvironments: [main]\nflags:\n  ${hostile}\n`,
    );
    expect(log.split("\n").filter((line) => /^\s*::(?!debug::|error::\[environment_unknown\])/.test(line))).toEqual([]);
  });
});

describe("kills", () => {
  const GATE = "version: 1\nflags:\n  scan: { description: d, permanent: true, safe: true, default: false }\n";
  const kills = async (env: { readonly [name: string]: string }, branch?: string) => {
    const server = await startGitDataApi();
    if (branch !== undefined) server.store.branch(branch, {});
    const run = { GITHUB_REPOSITORY: "octo/app", GITHUB_API_URL: server.url, INPUT_TOKEN: "ghs_read" };
    const { output, log } = await step({ ...run, ...env }, GATE);
    await server.close();
    return { scan: /^scan<<.*\r?\n(.*)/.exec(output)?.[1], log, asked: server.requests.length };
  };

  test("are looked for where the run has a token, in one request", async () => {
    expect(await kills({})).toMatchObject({ scan: "false", asked: 1 });
    expect(await kills({}, "signalbox-kill/flag/scan")).toMatchObject({
      scan: "true",
      log: expect.stringContaining("Killed"),
    });
  });

  test("are looked for by nobody where they are switched off, or where there is no token or repository", async () => {
    for (const env of [{ INPUT_KILLS: "off" }, { INPUT_TOKEN: "" }, { GITHUB_REPOSITORY: "" }]) {
      expect(await kills(env, "signalbox-kill/flag/scan")).toMatchObject({ scan: "false", asked: 0 });
    }
  });

  test("that nobody may look at are not known", async () => {
    expect(await kills({ INPUT_TOKEN: "ghs_none" })).toMatchObject({
      scan: "true",
      log: expect.stringContaining("Kills unknown"),
    });
  });
});
