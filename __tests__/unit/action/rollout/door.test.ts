import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, jest, test } from "@jest/globals";
import { type GitDataServer, startGitDataApi } from "../../../helpers/git-data-api/git-data-api.ts";
import { listenToStep } from "../../../helpers/step-output.ts";

const FLAGS = `version: 1
environments: { production: {} }
flags:
  ship: { description: d, permanent: true, safe: false, default: true }
  how: { type: string, description: d, permanent: true, default: direct }
  slow: { type: string, description: d, permanent: true, default: canary }
  odd: { type: string, description: d, permanent: true, default: sideways }
  shut: { description: d, permanent: true, default: false }
  knobs: { type: json, description: d, permanent: true, variants: { v: { health-retries: 2, interval: 1s } }, default: v }
  waits: { type: json, description: d, permanent: true, variants: { v: { promotion: manual } }, default: v }
  list: { type: json, description: d, permanent: true, variants: { v: [1], deep: { interval: [] } }, default: v }
  deep: { type: json, description: d, permanent: true, variants: { v: { interval: [1] } }, default: v }
`;
const saved = process.env;
let folder: string;
let api: GitDataServer;

/** A hook that writes down its phase and answers as its file says. */
const HOOK = `#!/bin/sh
echo "$SIGNALBOX_PHASE $SIGNALBOX_VERSION" >> "$GITHUB_WORKSPACE/calls"
name=$(basename "$0")
if [ -f "$GITHUB_WORKSPACE/fail-$name" ]; then echo "::error::it broke"; exit 1; fi
if [ "$name" = deploy ]; then echo "url=https://app.example/" >> "$SIGNALBOX_OUTPUT"; fi
if [ -f "$GITHUB_WORKSPACE/hang-$name" ]; then exec sleep 30; fi
`;

const step = async (inputs: Readonly<Record<string, string>> = {}, env: Readonly<Record<string, string>> = {}) => {
  for (const file of ["output", "summary"]) writeFileSync(join(folder, file), "");
  const given = {
    config: "flags.yaml",
    door: "rollout",
    audit: "off",
    environment: "production",
    version: "1.2.3",
    ...inputs,
  };
  process.env = {
    PATH: saved["PATH"],
    GITHUB_OUTPUT: join(folder, "output"),
    GITHUB_STEP_SUMMARY: join(folder, "summary"),
    GITHUB_WORKSPACE: folder,
    RUNNER_TEMP: join(folder, "temp"),
    GITHUB_EVENT_NAME: "push",
    GITHUB_REF: "refs/heads/main",
    GITHUB_RUN_ID: "7",
    GITHUB_REPOSITORY: "octo/app",
    GITHUB_API_URL: api.url,
    ...Object.fromEntries(Object.entries(given).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])),
    ...env,
  };
  const output = listenToStep();
  jest.resetModules();
  await (await import("../../../../src/action/main.ts")).ended;
  output.end();
  const failed = process.exitCode === 1;
  process.exitCode = undefined;
  const text = readFileSync(join(folder, "output"), "utf8");
  const outputs = Object.fromEntries(
    [...text.matchAll(/^(\S+)<<(\S+)\r?\n(.*)\r?\n\2\r?$/gm)].map((m) => [m[1], m[3]]),
  );
  const calls = existsSync(join(folder, "calls")) ? readFileSync(join(folder, "calls"), "utf8").trim().split("\n") : [];
  rmSync(join(folder, "calls"), { force: true });
  return { failed, outputs, calls, log: output.heard(), summary: readFileSync(join(folder, "summary"), "utf8") };
};
const touch = (file: string): void => writeFileSync(join(folder, file), "");
const DIRECT = {
  strategy: "direct",
  "hook-retries": "0",
  "retry-delay": "0s",
  "health-retries": "0",
  interval: "100ms",
};

const REFUSED = { "reason-code": "plan_refused", outcome: "aborted" };

beforeAll(async () => {
  api = await startGitDataApi();
});
afterAll(() => api.close());
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "signalbox-door-"));
  writeFileSync(join(folder, "flags.yaml"), FLAGS);
  mkdirSync(join(folder, "temp"));
  mkdirSync(join(folder, ".signalbox", "hooks"), { recursive: true });
  for (const name of ["deploy", "verify", "rollback"]) {
    writeFileSync(join(folder, ".signalbox", "hooks", name), HOOK);
    chmodSync(join(folder, ".signalbox", "hooks", name), 0o755);
  }
});
afterEach(() => {
  jest.restoreAllMocks();
  process.env = saved;
  api.reset();
  rmSync(folder, { recursive: true, force: true });
});

describe("the rollout door", () => {
  test("promotes, and says so in outputs, summary and log", async () => {
    const ran = await step({ ...DIRECT, "previous-version": "1.2.2", "gate-flag": "ship" });
    expect([ran.failed, ran.calls]).toEqual([false, expect.arrayContaining(["deploy 1.2.3", "health 1.2.3"])]);
    expect(ran.outputs).toMatchObject({
      outcome: "promoted",
      "reason-code": "promoted",
      strategy: "direct",
      version: "1.2.3",
      "previous-version": "1.2.2",
      "final-weight": "100",
      "rolled-back": "false",
      settled: "true",
      url: "https://app.example/",
    });
    expect(Object.keys(ran.outputs).at(-1)).toBe("outcome");
    expect(JSON.parse(ran.outputs["decision"] ?? "")).toMatchObject({ schema_version: 1, environment: "production" });
    expect(ran.summary).toContain("## Rollout of app to production: direct");
    expect(ran.log).toContain("rollout of app to production: promoted (promoted)");
  });

  test("rolls back what fails, fails the step, and lets no hook speak to the runner", async () => {
    touch("fail-verify");
    const ran = await step(DIRECT);
    expect(ran.failed).toBe(true);
    expect(ran.calls.at(-1)).toBe("rollback 1.2.3");
    expect(ran.outputs).toMatchObject({ outcome: "rolled_back", "rolled-back": "true", "final-weight": "0" });
    expect(ran.log).toContain("[rollout_failed] rolled_back");
    expect(ran.log).not.toMatch(/^::error::it broke/m);
  });

  test.each([
    ["flag/ship", "production"],
    ["environment/production", "production"],
    ["environment/live", "live"],
    ["global", "production"],
  ])("a kill of %s lets nothing begin", async (scope, environment) => {
    api.store.branch(`signalbox-kill/${scope}`, {});
    const ran = await step({
      ...DIRECT,
      environment,
      "flag-environment": "production",
      "gate-flag": "ship",
      token: "ghs_read",
    });
    expect([ran.failed, ran.calls, ran.outputs["reason-code"]]).toEqual([true, [], "kill_switch"]);
  });

  test("a kill while a hook runs ends it, and what it began is taken back", async () => {
    touch("hang-deploy");
    const killing = new Promise((resolve) => setTimeout(resolve, 1_500)).then(() => {
      api.store.branch("signalbox-kill/global", {});
    });
    const ran = await step({ ...DIRECT, token: "ghs_read" });
    await killing;
    expect([ran.outputs["outcome"], ran.outputs["reason-code"], ran.calls.at(-1)]).toEqual([
      "rolled_back",
      "kill_switch",
      "rollback 1.2.3",
    ]);
  }, 20_000);

  test("kills that stay unknown end it, and never open it", async () => {
    const ran = await step({ ...DIRECT, "unknown-grace": "0s", token: "ghs_none" });
    expect([ran.failed, ran.calls, ran.outputs["reason-code"]]).toEqual([true, [], "kill_unknown"]);
  });

  test("a flag that is off skips it, and the step is green", async () => {
    const ran = await step({ ...DIRECT, "gate-flag": "shut" });
    expect([ran.failed, ran.outputs["outcome"], ran.calls]).toEqual([false, "skipped", []]);
  });

  test("takes strategy and knobs of flags; inputs may be stricter, not weaker", async () => {
    const flags = { "strategy-flag": "how", "knobs-flag": "knobs" };
    expect((await step({ ...flags, "health-retries": "0", interval: "100ms" })).outputs["strategy"]).toBe("direct");
    const weaker = await step({ ...flags, "health-retries": "9" });
    expect([weaker.failed, weaker.calls, weaker.outputs]).toEqual([true, [], REFUSED]);
    expect(weaker.log).toMatch(/\[rollout_refused\].*health-retries/);
  });

  test.each<[Readonly<Record<string, string>>, string]>([
    [{}, "[rollout_refused]"],
    [{ strategy: "sideways" }, "[rollout_refused]"],
    [{ "strategy-flag": "odd" }, 'flag "odd" says'],
    [{ "strategy-flag": "none" }, 'flag "none" is not in the configuration'],
    [{ ...DIRECT, "strategy-flag": "how", strategy: "canary" }, "the flag says"],
    [{ ...DIRECT, "knobs-flag": "none" }, "is not in the configuration"],
    [{ ...DIRECT, "knobs-flag": "list" }, "an object of knobs"],
    [{ ...DIRECT, "knobs-flag": "deep" }, "must be a text or a number"],
    [{ ...DIRECT, adapter: "none" }, 'adapter "none"'],
    [{ strategy: "canary", promotion: "manual" }, 'promotion "manual" cannot be asked for here'],
    [{ "strategy-flag": "slow", "knobs-flag": "waits" }, 'promotion "manual" cannot be asked for here'],
    [{ ...DIRECT, version: "" }, '[input_invalid] input "version"'],
    [{ ...DIRECT, version: "a\nb" }, '[input_invalid] input "version"'],
    [{ ...DIRECT, version: "a".repeat(1001) }, '[input_invalid] input "version"'],
    [{ ...DIRECT, environment: " " }, '[input_invalid] input "environment"'],
    [{ ...DIRECT, mode: "walk" }, '[input_invalid] input "mode"'],
    [{ ...DIRECT, oidc: "yes" }, '[input_invalid] input "oidc"'],
    [{ ...DIRECT, "hook-environment": "GITHUB_TOKEN" }, '[input_invalid] input "hook-environment"'],
    [{ ...DIRECT, environment: "elsewhere" }, "[environment_unknown]"],
  ])("%j is refused before anything is called", async (inputs, said) => {
    const ran = await step(inputs);
    expect([ran.failed, ran.calls, ran.outputs]).toEqual([true, [], REFUSED]);
    expect(ran.log).toContain(said);
  });

  test.each(["list", "none"])("a gate flag such as %s does not tell, so nothing advances", async (flag) => {
    const ran = await step({ ...DIRECT, "gate-flag": flag, "unknown-grace": "0s" });
    expect([ran.calls, ran.outputs["reason-code"]]).toEqual([[], "kill_unknown"]);
  });

  test("a rollback asks neither flags nor kills, and takes back what was left", async () => {
    touch("fail-rollback");
    touch("fail-verify");
    const left = await step(DIRECT);
    expect(left.outputs).toMatchObject({ outcome: "failed", settled: "false" });
    rmSync(join(folder, "fail-rollback"));
    writeFileSync(join(folder, "flags.yaml"), "broken");
    api.store.branch("signalbox-kill/global", {});
    const net = await step({ ...DIRECT, mode: "rollback", token: "ghs_read" });
    expect([net.calls, net.outputs["settled"], net.outputs["rolled-back"]]).toEqual([
      ["rollback 1.2.3"],
      "true",
      "true",
    ]);
    expect([net.failed, api.requests]).toEqual([false, []]);
  });

  test("a rollback that fails, or that cannot be planned, fails the step and settles nothing", async () => {
    touch("fail-rollback");
    const ran = await step({ ...DIRECT, mode: "rollback" });
    expect([ran.failed, ran.outputs["settled"]]).toEqual([true, "false"]);
    const refused = await step({ mode: "rollback" });
    expect([refused.failed, refused.outputs, refused.calls]).toEqual([true, {}, []]);
  });

  test("a rollback that cannot be run lets nothing begin, and is named", async () => {
    chmodSync(join(folder, ".signalbox", "hooks", "rollback"), 0o644);
    const ran = await step(DIRECT);
    expect([ran.calls, ran.outputs["outcome"], ran.outputs["reason-code"]]).toEqual([[], "aborted", "hook_missing"]);
    expect(ran.log).toMatch(/rollback: hook "\.signalbox\/hooks\/rollback" is not executable/);
  });

  test("a plan looks at inputs, flags and hooks, and calls none", async () => {
    const ran = await step({ ...DIRECT, mode: "plan", "gate-flag": "ship" });
    expect([ran.failed, ran.calls, ran.outputs]).toEqual([false, [], { strategy: "direct", version: "1.2.3" }]);
    rmSync(join(folder, ".signalbox", "hooks", "deploy"));
    const missing = await step({ ...DIRECT, mode: "plan" });
    expect([missing.failed, missing.outputs]).toEqual([true, { "reason-code": "hook_missing", outcome: "aborted" }]);
    expect((await step({ mode: "plan", strategy: "sideways" })).outputs).toEqual(REFUSED);
  });

  test("the code of a fork is not rolled out", async () => {
    const event = join(folder, "event.json");
    const repo = (id: number) => ({ id, full_name: `o/${id}` });
    const pull = { number: 7, head: { ref: "x", repo: repo(2) }, base: { ref: "main", sha: "b", repo: repo(1) } };
    writeFileSync(event, JSON.stringify({ pull_request: pull, repository: { ...repo(1), default_branch: "main" } }));
    const ran = await step(
      { ...DIRECT, source: "workspace" },
      { GITHUB_EVENT_NAME: "pull_request", GITHUB_EVENT_PATH: event },
    );
    expect([ran.failed, ran.calls, ran.outputs]).toEqual([true, [], REFUSED]);
    expect(ran.log).toContain("of a fork");
  });
});
