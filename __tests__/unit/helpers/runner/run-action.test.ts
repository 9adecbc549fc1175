import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { TEST_TOKEN } from "../../../helpers/runner/github-context.ts";
import { type RunActionOptions, runAction } from "../../../helpers/runner/run-action.ts";

const ACTION_YML = `
name: fixture
inputs:
  on-invalid-config: { default: fail }
  Two words: {}
  token: { default: "\${{ github.token }}" }
  where: { default: "\${{ github.repository }} at \${{ github.run_id }}" }
  summary: { default: true }
runs: { using: node24, main: fixture.mjs }
`;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "signalbox-fixture-"));
  writeFileSync(join(folder, "action.yml"), ACTION_YML);
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs a few lines of JavaScript; `put(file, text)` appends to a command file. */
function run(script: string, options: Partial<RunActionOptions> = {}) {
  const bundle = join(folder, `${crypto.randomUUID()}.mjs`);
  const put = "const put = (file, text) => fs.appendFileSync(process.env['GITHUB_' + file], text);";
  writeFileSync(bundle, `import fs from "node:fs";\n${put}\n${script}\n`);
  return runAction({ bundle, actionYml: join(folder, "action.yml"), ...options });
}

const environmentOf = async (options: Partial<RunActionOptions> = {}) =>
  JSON.parse((await run("console.log(JSON.stringify(process.env))", options)).stdout) as Record<string, string>;

describe("the environment of the process", () => {
  test("inputs arrive upper-cased, hyphens kept, defaults and their expressions filled", async () => {
    const env = await environmentOf({ inputs: { "Two words": " x ", TOKEN: "" } });
    const inputs = Object.entries(env).filter(([name]) => name.startsWith("INPUT_"));
    expect(Object.fromEntries(inputs)).toEqual({
      "INPUT_ON-INVALID-CONFIG": "fail",
      INPUT_TWO_WORDS: " x ",
      INPUT_TOKEN: "",
      INPUT_WHERE: "octo/app at 10000000001",
      INPUT_SUMMARY: "true",
    });
    expect((await environmentOf())["INPUT_TOKEN"]).toBe(TEST_TOKEN);
  });

  test("nothing of the test's own environment gets in", async () => {
    process.env["GITHUB_HEAD_REF"] = process.env["NODE_OPTIONS_OF_TEST"] = "leak";
    const env = await environmentOf();
    delete process.env["GITHUB_HEAD_REF"];
    delete process.env["NODE_OPTIONS_OF_TEST"];
    expect(Object.entries(env).filter(([, value]) => value === "leak")).toEqual([]);
    expect(env["GITHUB_HEAD_REF"]).toBe("");
    expect(Object.keys(env).filter((name) => /TOKEN/u.test(name))).toEqual(["INPUT_TOKEN", "ACTIONS_RUNTIME_TOKEN"]);
  });

  test("what follows from a given field of the context follows", async () => {
    const env = await environmentOf({
      event: "push",
      github: { ref: "refs/tags/v1.2.3", repository: "a/b", actor: "eve", api_url: "http://127.0.0.1:1" },
      runner: { os: "Windows", arch: "ARM64", name: "r", environment: "self-hosted", debug: true },
      services: { resultsUrl: "http://127.0.0.1:2", runtimeToken: "t", cacheMode: "read" },
      env: { MINE: "1", GITHUB_SHA: "ignored" },
    });
    expect(env).toMatchObject({
      GITHUB_REF_NAME: "v1.2.3",
      GITHUB_REF_TYPE: "tag",
      GITHUB_REPOSITORY_OWNER: "a",
      GITHUB_TRIGGERING_ACTOR: "eve",
      GITHUB_WORKFLOW_REF: "a/b/.github/workflows/ci.yml@refs/tags/v1.2.3",
      GITHUB_GRAPHQL_URL: "http://127.0.0.1:1/graphql",
      GITHUB_SHA: "5ca1ab1e5ca1ab1e5ca1ab1e5ca1ab1e5ca1ab1e",
      GITHUB_ACTIONS: "true",
      CI: "true",
      RUNNER_OS: "Windows",
      RUNNER_ARCH: "ARM64",
      RUNNER_NAME: "r",
      RUNNER_ENVIRONMENT: "self-hosted",
      RUNNER_DEBUG: "1",
      ACTIONS_RESULTS_URL: "http://127.0.0.1:2/",
      ACTIONS_CACHE_SERVICE_V2: "True",
      ACTIONS_CACHE_MODE: "read",
      MINE: "1",
    });
  });

  test("a pull request runs on its merge ref; services can be left out", async () => {
    const env = await environmentOf({ event: "pull_request", services: "absent" });
    expect([env["GITHUB_REF"], env["GITHUB_REF_NAME"], env["GITHUB_REF_TYPE"]]).toEqual([
      "refs/pull/7/merge",
      "7/merge",
      "branch",
    ]);
    expect(Object.keys(env).filter((name) => name.startsWith("ACTIONS_"))).toEqual([]);
  });

  test("the payload, the files of the workspace and Node 24 are there; all is removed after", async () => {
    const step = await run(
      `const event = JSON.parse(fs.readFileSync(process.env.GITHUB_EVENT_PATH));
       put("OUTPUT", "n=" + event.pull_request.number + "\\nf=" + fs.readFileSync("config/a.yaml") + "\\nv=" + process.versions.node.split(".")[0]);
       put("OUTPUT", "\\ncwd=" + (process.cwd() === fs.realpathSync(process.env.GITHUB_WORKSPACE)) + "\\ntemp=" + process.env.RUNNER_TEMP);`,
      { payload: { pull_request: { number: 7 } }, workspace: { "config/a.yaml": "text" } },
    );
    const { temp, ...outputs } = step.outputs;
    expect(outputs).toEqual({ n: "7", f: "text", v: "24", cwd: "true" });
    expect(existsSync(temp ?? "")).toBe(false);
  });

  test("a given folder is used as it is, and stays", async () => {
    const step = await run(`fs.writeFileSync("written", "")`, { workspace: folder });
    expect([step.outcome, existsSync(join(folder, "written"))]).toEqual(["success", true]);
  });
});

describe("the result of a step", () => {
  test("outputs, env, path, state, summary and log are read", async () => {
    const step = await run(
      `
      put("OUTPUT", "a=1\\nA=2\\nb<<E\\nx\\ny\\nE\\n__proto__=3\\n");
      put("ENV", "X=1\\nNODE_OPTIONS=--inspect\\n"); put("PATH", "/p\\n\\n/q\\n"); put("STATE", "s=1\\n");
      put("STEP_SUMMARY", "# hi\\nhunter2\\n"); console.log("::notice title=t::n\\nhunter2"); console.error("::error::from stderr");`,
      { secrets: ["hunter2"] },
    );
    expect(step.outputs).toEqual(
      Object.fromEntries([
        ["a", "2"],
        ["b", "x\ny"],
        ["__proto__", "3"],
      ]),
    );
    expect([step.env, step.path, step.state, step.summary]).toEqual([
      { X: "1" },
      ["/p", "/q"],
      { s: "1" },
      "# hi\n***\n",
    ]);
    expect(step.log).toBe(
      "##[notice]n\n***\n##[error]from stderr\n##[error]Can't store NODE_OPTIONS output parameter using '$GITHUB_ENV' command.",
    );
    expect([step.outcome, step.exitCode, step.signal, step.stderr]).toEqual([
      "success",
      0,
      null,
      "::error::from stderr\n",
    ]);
    expect(step.annotations[0]).toEqual({ level: "notice", message: "n", title: "t" });
  });

  test.each([
    ["an exit code", "process.exit(3)", 3],
    ["a thrown error", "throw new Error('no')", 1],
    ["a broken output file", `put("OUTPUT", "a<<E\\n1\\n")`, 0],
    ["an output without a name", `put("OUTPUT", "a=1\\n=2\\nb=3\\n")`, 0],
    ["a broken state file", `put("STATE", "nonsense\\n")`, 0],
    ["a disabled command", `console.log("::set-env name=a::b")`, 0],
  ])("%s fails the step", async (_, script, exitCode) => {
    const step = await run(script);
    expect([step.outcome, step.exitCode]).toEqual(["failure", exitCode]);
    expect(step.outputs).toEqual(script.includes("=2") ? { a: "1" } : {});
  });

  test("a process that hangs is killed; one that deletes a file has said nothing", async () => {
    const hung = await run("setInterval(() => {}, 1000)", { timeoutMs: 300 });
    expect([hung.outcome, hung.exitCode, hung.signal]).toEqual(["failure", null, "SIGKILL"]);
    expect((await run("fs.rmSync(process.env.GITHUB_OUTPUT)")).outcome).toBe("success");
  });

  test("a bare CR starts a new line, so what follows can be a command", async () => {
    expect((await run(`console.log("text\\r::error::injected")`)).annotations).toEqual([
      { level: "error", message: "injected" },
    ]);
  });

  test("a summary beyond one MiB is dropped with an error, one of exactly one MiB is kept", async () => {
    const kept = await run(`put("STEP_SUMMARY", "x".repeat(1024 * 1024 - 1) + "\\n")`);
    const dropped = await run(`put("STEP_SUMMARY", "x".repeat(1024 * 1024) + "\\n")`);
    expect([kept.summary?.length, kept.summaryDropped, kept.annotations]).toEqual([1024 * 1024, false, []]);
    expect([dropped.summary, dropped.summaryDropped, dropped.annotations.length, dropped.outcome]).toEqual([
      undefined,
      true,
      1,
      "success",
    ]);
  });

  test("an input that action.yml does not name is warned of, and still handed over", async () => {
    const step = await run("console.log(process.env.INPUT_TYPO)", { inputs: { typo: "x" } });
    expect(step.stdout).toBe("x\n");
    expect(step.annotations.map(({ level, message }) => [level, message.split(",")[0]])).toEqual([
      ["warning", "Unexpected input(s) 'typo'"],
    ]);
  });
});

/** The expression of a job output that passes one step output on. */
const from = (output: string) => `\${{ steps.f.outputs.${output} }}`;

describe("the outputs of the job", () => {
  test("empty ones vanish silently, those that hold a secret with a warning", async () => {
    const step = await run(`put("OUTPUT", "a=\\nb=prod\\nc=false\\nd=product\\n'q'=1\\n")`, { secrets: ["prod"] });
    expect(step.jobOutputs()).toEqual({
      outputs: { c: "false", "'q'": "1" },
      skipped: [
        { name: "a", why: "empty" },
        { name: "b", why: "secret" },
        { name: "d", why: "secret" },
      ],
      warnings: ["Skip output 'b' since it may contain secret.", "Skip output 'd' since it may contain secret."],
    });
  });

  test("declared outputs are expressions over the step", async () => {
    const step = await run(`put("OUTPUT", "flags={\\"x\\":true}\\n")`, { stepId: "eval" });
    const declared = {
      flags: `\${{ steps.eval.outputs.flags }}`,
      x: `x is \${{ fromJSON(steps.eval.outputs.flags).x }} on \${{ github.repository }}`,
      missing: `\${{ steps.eval.outputs.nope }}`,
      fixed: "a",
    };
    expect(step.jobOutputs(declared).outputs).toEqual({ flags: '{"x":true}', x: "x is true on octo/app", fixed: "a" });
  });

  test("more than one MiB of UTF-16 fails the job", async () => {
    const step = await run(`put("OUTPUT", "a=" + "x".repeat(512 * 1024 - 1) + "\\nb=x\\nc=x\\n")`);
    expect(step.jobOutputs({ a: from("a"), b: from("b") }).failure).toBe(undefined);
    expect(step.jobOutputs().failure).toBe("job outputs take 1048578 bytes; at most 1048576 may");
  });
});
