import { execFileSync } from "node:child_process";
import { describe, expect, test } from "@jest/globals";
import type { ActionCall } from "../../../../helpers/simulator/job-contract.ts";
import { compact, runCase } from "./prepared-job.ts";

const uses = (action: string, step = {}) => ({ uses: action, ...step });

describe("doubles of actions", () => {
  test("a double gets what the action would get; its answer is the step's", async () => {
    const calls: ActionCall[] = [];
    const outcome = await runCase(
      {
        job: {
          env: { A: "job" },
          outputs: { x: `\${{ steps.d.outputs.x }}` },
          steps: [
            uses("acme/tool/sub@v1", {
              id: "d",
              with: { "some input": `\${{ github.event.number }}` },
              env: { B: "step" },
            }),
          ],
        },
        contexts: { secrets: { PASSWORD: "hunter2" } } as never,
      },
      {
        "acme/tool": (call) => {
          calls.push(call);
          return { outputs: { x: call.inputs["some input"] ?? "" }, log: "says hunter2\nand more\n" };
        },
      },
    );
    const [call] = calls;
    expect([outcome.outputs, outcome.log, call?.uses, call?.github["event_name"]]).toEqual([
      { x: "7" },
      "says ***\nand more",
      "acme/tool/sub@v1",
      "push",
    ]);
    expect(call?.env).toMatchObject({ A: "job", B: "step", INPUT_SOME_INPUT: "7", ACTIONS_RUNTIME_TOKEN: "runtime" });
    expect([call?.env["GITHUB_WORKSPACE"], call?.env["RUNNER_TEMP"]]).toEqual([call?.workspace, call?.temp]);
  });

  test("the exact path goes before the repository, a double before the own repository and the built-in one", async () => {
    const said = (log: string) => () => ({ log });
    const outcome = await runCase(
      { job: { steps: [uses("a/b/c@v1"), uses("a/b@v1"), uses("octo/app@v1"), uses("actions/checkout@v6")] } },
      { "a/b": said("b"), "a/b/c": said("c"), "octo/app": said("own"), "actions/checkout": said("checkout") },
    );
    expect(outcome.log).toBe("c\nb\nown\ncheckout");
  });

  test("one that fails or throws fails its step", async () => {
    const outcome = await runCase(
      {
        job: {
          steps: [uses("a/fails@v1", { "continue-on-error": true }), uses("a/throws@v1"), uses("a/fails@v1")],
        },
      },
      {
        "a/fails": () => ({ outcome: "failure", log: "sorry" }),
        "a/throws": async () => Promise.reject(new Error("no network")),
      },
    );
    expect(compact(outcome)).toEqual({
      result: "failure",
      steps: [
        { name: "Run a/fails@v1", outcome: "failure", conclusion: "success", log: "sorry" },
        {
          name: "Run a/throws@v1",
          outcome: "failure",
          log: "##[error]no network",
          annotations: [{ level: "error", message: "no network" }],
        },
        { name: "Run a/fails@v1", outcome: "skipped" },
      ],
    });
  });

  test("one that never answers ends with its time, or with the job", async () => {
    const never = { "a/hangs": () => new Promise<never>(() => {}) };
    const late = await runCase({ job: { steps: [uses("a/hangs@v1", { "timeout-minutes": 1 })] }, minuteMs: 50 }, never);
    expect([late.result, late.log]).toEqual([
      "failure",
      "##[error]The action 'Run a/hangs@v1' has timed out after 1 minutes.",
    ]);
    const always = { if: "always()", "timeout-minutes": 1 };
    const cancelled = await runCase(
      { job: { steps: [{ run: `echo > "\${{ vars.cancel }}"; sleep 60` }, uses("a/hangs@v1", always)] }, minuteMs: 50 },
      never,
    );
    expect([cancelled.result, cancelled.steps.map((step) => step.outcome)]).toEqual([
      "cancelled",
      ["cancelled", "failure"],
    ]);
  });
});

describe("actions/checkout", () => {
  const files = { "a.txt": "one", "b/c.txt": "two", "node_modules/x/index.js": "" };

  test("puts the repository's files in place of what was there", async () => {
    const outcome = await runCase({
      files,
      job: {
        steps: [
          { run: "mkdir old; touch old/file" },
          uses("actions/checkout@v6", { with: { "fetch-depth": 0, ref: `\${{ github.sha }}` } }),
          { run: "find . -type f | sort" },
          uses("actions/checkout@v6", { with: { path: "sub", repository: "octo/app" } }),
          { run: "find . -type f | sort" },
        ],
      },
    });
    expect(outcome.log).toBe("./a.txt\n./b/c.txt\n./a.txt\n./b/c.txt\n./sub/a.txt\n./sub/b/c.txt");
  });

  test("another repository comes from its folder, at any ref, and so do its actions", async () => {
    const outcome = await runCase({
      files: {
        "tools/act/action.yml": "runs: { using: node24, main: main.js }",
        "tools/act/main.js": "console.log('hi')",
      },
      job: {
        steps: [
          uses("Octo/Tools/act@v3"),
          uses("actions/checkout@v6", { with: { repository: "octo/tools", ref: "v3", path: "t" } }),
          { run: "find . -type f | sort" },
          uses("./t/act"),
        ],
      },
    });
    expect(outcome.log).toBe("hi\n./t/act/action.yml\n./t/act/main.js\nhi");
  });

  test("of a git repository takes the tracked files only", async () => {
    const git = (root: string, ...args: string[]) => execFileSync("git", args, { cwd: root, stdio: "ignore" });
    const outcome = await runCase(
      { files, job: { steps: [uses("a/init@v1"), uses("actions/checkout@v6"), { run: "find . -type f" }] } },
      {
        "a/init": ({ job }) => {
          git(job.root, "init", "-q");
          git(job.root, "add", "a.txt");
          return {};
        },
      },
    );
    expect([outcome.result, outcome.log]).toEqual(["success", "./a.txt"]);
  });
});

describe("limits", () => {
  test("outputs of more than one MiB of UTF-16 fail the job", async () => {
    const long = "x".repeat(512 * 1024);
    const answer = { "a/long": () => ({ outputs: { x: long } }) };
    const job = (x: string) => ({ job: { outputs: { x }, steps: [uses("a/long@v1", { id: "a" })] } });
    expect((await runCase(job(`\${{ steps.a.outputs.x }}`), answer)).outputs).toEqual({ x: long });
    const outcome = await runCase(job(`\${{ steps.a.outputs.x }}y`), answer);
    expect([outcome.result, outcome.outputs, outcome.log]).toEqual([
      "failure",
      {},
      "##[error]job outputs take 1048578 bytes; at most 1048576 may",
    ]);
  });

  test("steps inside an action share the ten annotations of the step around", async () => {
    const warn = { shell: "bash", run: "for n in 1 2 3 4 5 6; do echo ::warning::$n; done" };
    const outcome = await runCase({
      files: { "act/action.yml": JSON.stringify({ runs: { using: "composite", steps: [warn, warn] } }) },
      job: { steps: [uses("$/act"), { run: "echo ::warning::own" }] },
    });
    expect(outcome.annotations.map((each) => each.message).join(" ")).toBe("1 2 3 4 5 6 1 2 3 4 own");
  });
});
