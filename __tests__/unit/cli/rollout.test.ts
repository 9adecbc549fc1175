import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { startGitDataApi } from "../../helpers/git-data-api/git-data-api.ts";
import { createDesk, type Desk, FLAGS } from "./fake-world.ts";

let desk: Desk;
beforeEach(() => {
  desk = createDesk();
  desk.write("config/feature-flags.yaml", FLAGS);
});
afterEach(() => desk.remove());

const hook = (name: string, body = ""): void => {
  desk.write(`.signalbox/hooks/${name}`, `#!/bin/sh\necho "${name} $SIGNALBOX_PHASE" >> calls\n${body}\n`);
  chmodSync(join(desk.cwd, ".signalbox", "hooks", name), 0o755);
};
const calls = (): readonly string[] =>
  existsSync(join(desk.cwd, "calls")) ? readFileSync(join(desk.cwd, "calls"), "utf8").trim().split("\n") : [];
const rollout = (words: readonly string[], env: Readonly<Record<string, string>> = {}) =>
  desk.run(["rollout", ...words], {
    env: { PATH: process.env["PATH"], HOME: desk.cwd, ...env },
    now: Date.now,
  });
const DIRECT = ["--strategy", "direct", "-e", "production", "--no-git"];
const QUICK = [...DIRECT, "--hook-retries", "0", "--retry-delay", "0s", "--health-retries", "0", "--interval", "100ms"];

describe("a rehearsal", () => {
  test("shows each call and when it would be, and calls nothing", async () => {
    hook("deploy");
    const words = ["--strategy", "canary", "-e", "production", "--steps", "5:2m,50:1m", "--min-requests", "10"];
    const ran = await rollout([...words, "--metric-limits", "apdex >= 0.9", "--dry-run"]);
    expect([ran.code, ran.stdout]).toEqual([
      0,
      `     0ms  canary begins, 2 steps
     0ms  would call prepare (prepare: 0 %)
     0ms  would call deploy (deploy: 0 %)
     0ms  would call verify (smoke: 0 %)
     0ms  would call shift (shift: 5 %)
     0ms  step 1: 5 % on the new version
      2m  step 1 of 2 done at 5 %
      2m  would call shift (shift: 50 %)
      2m  step 2: 50 % on the new version
      3m  step 2 of 2 done at 50 %
      3m  would call promote (promote: 100 %)
      3m  100 % on the new version
      4m  would call cleanup (cleanup: 100 %)
      4m  promoted (promoted): the new version serves everything
`,
    ]);
    expect([ran.stderr, calls()]).toEqual(["kills are not read: there is no token\n", []]);
  });

  test("is refused with a promotion by hand, which nobody could ask for; a rollback is not", async () => {
    hook("rollback");
    const words = ["--strategy", "canary", "-e", "production", "--no-git", "--promotion", "manual", "--version", "1"];
    const asked = await Promise.all([rollout([...words, "--dry-run"]), rollout(words)]);
    expect(asked.map(({ code, stdout }) => [code, stdout])).toEqual([
      [2, ""],
      [2, ""],
    ]);
    expect(asked[1]?.stderr).toContain('promotion "manual" cannot be asked for here');
    expect([(await rollout([...words, "--mode", "rollback"])).code, calls()]).toEqual([0, ["rollback rollback"]]);
  });

  test.each(["rolling", "blue-green", "direct"])("of %s ends promoted, too", async (strategy) => {
    const ran = await rollout(["--strategy", strategy, "-e", "production", "--dry-run", "--json"]);
    expect([ran.code, JSON.parse(ran.stdout)]).toEqual([
      0,
      expect.objectContaining({ schema_version: 1, strategy, outcome: "promoted", final_weight: 100, url: null }),
    ]);
  });

  test("asks the real gate", async () => {
    const closed = await rollout([...DIRECT, "--gate-flag", "half", "--override", "half=false", "--dry-run"]);
    expect([closed.code, closed.stdout]).toEqual([0, expect.stringContaining("skipped (gate_closed)")]);
    for (const flag of ["limit", "gone"]) {
      const ran = await rollout([...DIRECT, "--gate-flag", flag, "--unknown-grace", "0s", "--dry-run"]);
      expect([ran.code, ran.stdout]).toEqual([1, expect.stringContaining(`flag "${flag}"`)]);
    }
    const api = await startGitDataApi();
    api.store.branch("signalbox-kill/environment/production", {});
    const env = { GITHUB_TOKEN: "ghs_read", GITHUB_API_URL: api.url };
    const killed = await rollout([...DIRECT, "--repo", "octo/app", "--dry-run"], env);
    await api.close();
    expect([killed.code, killed.stdout, killed.stderr]).toEqual([1, expect.stringContaining("kill_switch"), ""]);
  });
});

describe("a rollout", () => {
  test("calls the hooks, and its JSON is alone on stdout", async () => {
    for (const name of ["deploy", "verify", "rollback"]) hook(name, "echo hello");
    const ran = await rollout([...QUICK, "--version", "1.2", "--previous-version", "1.1", "--json"]);
    expect([ran.code, JSON.parse(ran.stdout).outcome]).toEqual([0, "promoted"]);
    expect(calls().slice(0, 2)).toEqual(["deploy deploy", "verify health"]);
    expect(ran.stderr).toContain("deploy: hello");
  });

  test("takes back what fails, and later what a lost process left", async () => {
    hook("deploy", "exit 1");
    hook("rollback", "[ -f mended ]");
    const left = await rollout([...QUICK, "--version", "1.2"]);
    expect([left.code, left.stdout]).toEqual([1, expect.stringContaining("rollback FAILED")]);
    desk.write("mended", "");
    const net = [...QUICK, "--version", "1.2", "--mode", "rollback", "--hooks-path", ".signalbox/hooks"];
    const back = await rollout(net);
    expect([back.code, back.stdout]).toEqual([0, expect.stringContaining("rollback done")]);
    const again = await rollout([...QUICK, "--version", "1.2"]);
    expect([again.code, again.stdout]).toEqual([1, expect.stringContaining("rolled_back (hook_failed)")]);
    expect(calls().filter((call) => call === "deploy deploy").length).toBe(2);
  });

  test("is ended by a signal, and takes back what it began", () => {
    hook("deploy", "kill -INT $PPID; sleep 20");
    hook("rollback");
    const main = join(import.meta.dirname, "..", "..", "..", "src", "cli", "main.ts");
    // A process of its own: the signal would end the one that runs the tests.
    const ran = spawnSync(process.execPath, [main, "rollout", ...QUICK, "--version", "1.2"], {
      cwd: desk.cwd,
      env: { PATH: process.env["PATH"] },
      encoding: "utf8",
    });
    expect([ran.status, ran.stdout]).toEqual([1, expect.stringContaining("rolled_back (cancelled)")]);
    expect(calls()).toEqual(["deploy deploy", "rollback rollback"]);
  }, 30_000);

  test.each<[readonly string[], string]>([
    [["-e", "x", "--dry-run"], 'knob "strategy"'],
    [["--strategy", "direct", "--dry-run"], "--environment is needed"],
    [DIRECT, "--version is needed"],
    [[...DIRECT, "--version", "1", "--adapter", "none"], "host-haproxy, host-node"],
    [[...DIRECT, "--version", "1", "--hook-environment", "GITHUB_TOKEN"], "never passed on"],
    [[...DIRECT, "--steps", "5:1m", "--dry-run"], 'knob "steps"'],
  ])("%j is refused", async (words, said) => {
    const ran = await rollout(words);
    expect([ran.code, ran.stdout, ran.stderr]).toEqual([2, "", expect.stringContaining(said)]);
  });

  test("finds the hooks of an adapter", async () => {
    const ran = await rollout([...QUICK, "--version", "1.2", "--adapter", "host-node"]);
    expect([ran.code, ran.stdout]).toEqual([1, expect.not.stringContaining("hook_missing")]);
  });
});
