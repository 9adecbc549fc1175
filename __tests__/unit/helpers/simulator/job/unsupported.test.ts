import { describe, expect, test } from "@jest/globals";
import { load } from "js-yaml";
import type { JsonObject } from "../../../../helpers/simulator/json.ts";
import { type JobCase, runCase } from "./prepared-job.ts";

const steps = (step: string): JobCase => ({ job: { steps: [load(step) as JsonObject] } });
const action = (text: string): JobCase => ({ files: { "act/action.yml": text }, ...steps("uses: $/act") });
const job = (text: string): JobCase => ({ job: { steps: [], ...(load(text) as JsonObject) } });
const checkout = (input: string): JobCase => steps(`{ uses: actions/checkout@v6, with: { ${input} } }`);

describe("what is not modelled is refused by name, and no step runs in its place", () => {
  test.each<[string, JobCase]>([
    ["services", job("services: { db: { image: db } }")],
    ["container", job("container: node")],
    ["constructor", job("constructor: x")],
    [
      "__proto__",
      {
        job: Object.fromEntries([
          ["steps", []],
          ["__proto__", "x"],
        ]) as JsonObject,
      },
    ],
    ["defaults that is no mapping", job("defaults: x")],
    ["jobs", job("defaults: { jobs: {} }")],
    ["timeout", job("defaults: { run: { timeout: 1 } }")],
    ["shell", { ...job("{}"), workflowDefaults: { shell: "bash" } }],
    ["steps of a job that are no sequence", job("steps: x")],
    ["env that is no mapping", job(`env: '\${{ fromJSON(vars.env) }}'`)],
    ["outputs that is no mapping", job("outputs: x")],
    ["a step that is no mapping: 7", job("steps: [7]")],
    ["a step without run and uses", steps("name: nothing")],
    ["background", steps("{ run: echo, background: true }")],
    ["parallel", steps("parallel: []")],
    ["wait", steps("wait: a")],
    ["shell", steps("{ uses: ./act, shell: bash }")],
    ["with", steps("{ run: echo, with: {} }")],
    ["shell pwsh", steps("{ run: echo, shell: pwsh }")],
    ["shell python", steps("{ run: echo, shell: python }")],
    ["shell constructor", steps("{ run: echo, shell: constructor }")],
    [
      "if that mixes text and expressions: it is always true on GitHub",
      steps(`{ run: echo, if: '\${{ true }} && false' }`),
    ],
    ["an option of hashFiles", steps(`run: echo \${{ hashFiles('--follow-symbolic-links', '*') }}`)],
    ["docker", steps("uses: docker://alpine")],
    ["docker", { files: { "act/Dockerfile": "FROM alpine" }, ...steps("uses: $/act") }],
    ["docker", action("runs: { using: docker, image: Dockerfile }")],
    ["node16", action("runs: { using: node16, main: main.js }")],
    ["undefined", action("name: nothing")],
    ["args", action("runs: { using: node24, main: main.js, args: [] }")],
    ["post", action("runs: { using: composite, steps: [], post: x }")],
    ["timeout-minutes", action("runs: { using: composite, steps: [{ run: echo, shell: bash, timeout-minutes: 1 }] }")],
    ["run without shell in a composite action", action("runs: { using: composite, steps: [{ run: echo }] }")],
    [
      "pre of an action inside a composite action",
      {
        files: {
          "act/action.yml": "runs: { using: composite, steps: [{ uses: $/js }] }",
          "js/action.yml": "runs: { using: node24, pre: pre.js, main: main.js }",
        },
        ...steps("uses: $/act"),
      },
    ],
    ["uses actions/cache@v5: no double of it is given in actions", steps("uses: actions/cache@v5")],
    ["uses actions/checkout/sub@v6: no double of it is given in actions", steps("uses: actions/checkout/sub@v6")],
    ["uses nonsense: no double of it is given in actions", steps("uses: nonsense")],
    ["lfs", checkout("lfs: true")],
    ["actions/checkout with clean false", checkout("clean: false")],
    ["actions/checkout with ref v1", checkout("ref: v1")],
    ["actions/checkout with repository a/b", checkout("repository: a/b")],
  ])("%s", async (what, given) => {
    await expect(runCase(given)).rejects.toThrow(new Error(`unsupported: ${what} (inside a job)`));
  });

  test("outputs are refused only when the job gets that far", async () => {
    const given = { job: { env: { X: `\${{ env.A }}` }, outputs: "x", steps: [] } };
    expect((await runCase(given)).result).toBe("failure");
  });
});

describe("what the runner refuses fails a step or the job", () => {
  test.each<[string, JobCase, string]>([
    ["a shell without its file", steps("{ run: echo, shell: bash -e }"), "Invalid shell option."],
    ["a folder that is not there", steps("{ run: echo, working-directory: none }"), "spawn bash ENOENT"],
    ["a local action before the checkout", steps("uses: ./act"), "Can't find 'action.yml'"],
    ["an own action that is not there", steps("uses: octo/app/none@v1"), "Can't find 'action.yml'"],
    [
      "a sequence in place of a text",
      steps("{ run: echo, env: { A: [1] } }"),
      "A mapping or sequence was not expected",
    ],
    ["a script that is none", action("runs: { using: node24, main: none.js }"), ""],
  ])("%s", async (_, given, message) => {
    const outcome = await runCase(given);
    expect([outcome.result, outcome.steps.map((step) => step.outcome)]).toEqual(["failure", ["failure"]]);
    expect(outcome.annotations.map((each) => each.message).join("\n")).toContain(message);
  });

  test("an unreadable timeout is an error, and the step has all the time", async () => {
    const outcome = await runCase(steps(`{ run: echo on, timeout-minutes: '\${{ vars.none }}x' }`));
    expect([outcome.result, outcome.log]).toEqual([
      "success",
      "##[error]An error occurred when attempting to determine the step timeout.\non",
    ]);
  });
});
