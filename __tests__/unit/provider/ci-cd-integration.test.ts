import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { CICDFeatureFlagIntegration } from "../../../src/provider/ci-cd-integration.ts";
import { FlagsRefused } from "../../../src/provider/flags-refused.ts";
import { evaluateExpression } from "../../helpers/expressions/evaluate-expression.ts";

let cwd: string;
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), "signalbox-integration-"));
});
afterEach(() => rmSync(cwd, { recursive: true, force: true }));

const PLAIN = { PATH: process.env["PATH"], HOME: "/nonexistent" };
const onRunner = (event: string, ref: string, payload: object = {}) => {
  writeFileSync(join(cwd, "event.json"), JSON.stringify(payload));
  return {
    ...PLAIN,
    CI: "true",
    GITHUB_EVENT_NAME: event,
    GITHUB_REF: ref,
    GITHUB_REPOSITORY: "acme/shop",
    GITHUB_EVENT_PATH: join(cwd, "event.json"),
  };
};
const coverage = (options: object): unknown =>
  new CICDFeatureFlagIntegration({ cwd, env: PLAIN, ...options }).getQualityGateThresholds()["test_coverage"];

const pullRequest = (headId: number) => ({
  repository: { id: 1 },
  pull_request: {
    number: 7,
    head: { ref: "release/9", repo: { id: headId, owner: { login: "x" } } },
    base: { ref: "main", repo: { id: 1 } },
  },
});

describe("the limit of coverage of the shipped flags is 95 on a release branch and 80 elsewhere", () => {
  test("for a branch that is given", () => {
    expect([coverage({ branch: "release/1.2" }), coverage({ branch: "feature/x" }), coverage({})]).toEqual([
      95, 80, 80,
    ]);
    expect(coverage({ context: { branch: "release/1.2" } })).toBe(95);
    expect(coverage({ branch: "release/1.2", context: { fork: true } })).toBe(80);
  });

  test("for a run on a runner; a fork's branch of that name is none of ours", () => {
    expect(coverage({ env: onRunner("push", "refs/heads/release/1.2") })).toBe(95);
    expect(coverage({ env: onRunner("push", "refs/heads/feature") })).toBe(80);
    expect(coverage({ env: onRunner("pull_request", "refs/pull/7/merge", pullRequest(1)) })).toBe(95);
    expect(coverage({ env: onRunner("pull_request", "refs/pull/7/merge", pullRequest(2)) })).toBe(80);
    expect(
      coverage({ env: { ...onRunner("pull_request", "refs/pull/7/merge"), GITHUB_EVENT_PATH: join(cwd, "no") } }),
    ).toBe(80);
  });

  test("for a working copy, unless some other CI checked it out", () => {
    const git = (...args: string[]) => execFileSync("git", args, { cwd, env: PLAIN, stdio: "ignore" });
    git("init", "--quiet", "--initial-branch", "release/3");
    expect(coverage({})).toBe(95);
    expect(coverage({ env: { ...PLAIN, CI: "true" } })).toBe(80);
    git("symbolic-ref", "HEAD", "refs/heads/feature");
    expect(coverage({})).toBe(80);
  });

  test("for the process itself, without any argument", () => {
    expect(new CICDFeatureFlagIntegration().getQualityGateThresholds()["test_coverage"]).toEqual(expect.any(Number));
  });
});

const write = (flags: string): void => {
  mkdirSync(join(cwd, "config"), { recursive: true });
  writeFileSync(join(cwd, "config", "feature-flags.yaml"), `version: 1\n${flags}`);
};
const ours = (options: object = {}) => new CICDFeatureFlagIntegration({ cwd, env: PLAIN, ...options });

describe("the questions of a pipeline", () => {
  test("are answered by the file of the working directory, else by the one that ships", () => {
    expect(ours({ branch: "main" }).environment).toBe("production");
    write(`flags:
  deployment_strategy: { description: d, permanent: true, type: string, default: rolling }
  parallel_test_execution: { description: d, permanent: true, default: true }
  automated_security_scanning: { description: d, permanent: true }
  deployment_approval_gates: { description: d, permanent: true }
  strict_quality_gates: { description: d, permanent: true }
`);
    const flags = ours();
    expect([flags.environment, flags.getDeploymentStrategy(), flags.getQualityGateThresholds()]).toEqual([
      "default",
      "rolling",
      {},
    ]);
    expect([flags.shouldRunParallelTests(), flags.shouldRunSecurityScan()]).toEqual([true, false]);
    expect([flags.requiresDeploymentApproval(), flags.shouldEnforceQualityGates()]).toEqual([false, false]);
  });

  test("that have no answer leave every gate closed and no limit out", () => {
    write(
      "flags: { low: { description: d, permanent: true, type: number, rules: [{ id: r, rollout: 50, serve: 1 }], values: { default: 2 }, threshold: { metric: m, pass: at-least } } }\n",
    );
    const flags = ours();
    expect([
      flags.shouldRunSecurityScan(),
      flags.requiresDeploymentApproval(),
      flags.shouldEnforceQualityGates(),
    ]).toEqual([true, true, true]);
    expect(flags.shouldRunParallelTests()).toBe(false);
    expect(() => flags.getDeploymentStrategy()).toThrow("deployment_strategy");
  });

  test.each([
    ["is not there", { config: "gone.yaml" }, "gone.yaml"],
    ["is a folder", { config: "." }, "a file of at most"],
    ["asks for an environment that is not there", { environment: "moon" }, "moon"],
  ])("a file that %s is refused", (_, options, message) => {
    expect(() => ours(options)).toThrow(message);
  });

  test("a file with a fault is refused with its problems", () => {
    write("flags: { f: 1 }\n");
    expect(() => ours()).toThrow(FlagsRefused);
    write("flags: [\n");
    expect(() => ours()).toThrow(FlagsRefused);
    writeFileSync(join(cwd, "config", "feature-flags.yaml"), Uint8Array.of(0xff, 0xfe));
    expect(() => ours()).toThrow("feature-flags.yaml");
  });
});

describe("conditions for workflows", () => {
  const FLAGS = `flags:
  on: { description: d, permanent: true, default: true }
  off-by-dash: { description: d, permanent: true }
  way: { description: d, permanent: true, type: string, variants: { a: it's, b: B }, default: a }
  text: { description: d, permanent: true, type: string, default: x }
  n: { description: d, permanent: true, type: number, default: 1 }
`;

  test("open a job for their value and for no other, and never for a flag that is missing", () => {
    write(FLAGS);
    const conditions = ours().generateWorkflowConditions();
    const opens = (expression = "", flags: object) =>
      evaluateExpression(expression, { needs: { flags: { outputs: { flags: JSON.stringify(flags) } } } });
    const { on, way, text, n } = conditions;
    expect([true, false, undefined].map((value) => opens(on?.whenTrue, { on: value }))).toEqual([true, false, false]);
    expect([true, false, undefined].map((value) => opens(on?.whenFalse, { on: value }))).toEqual([false, true, false]);
    expect(opens(conditions["off-by-dash"]?.whenFalse, { "off-by-dash": false })).toBe(true);
    expect([opens(way?.when?.["a"], { way: "it's" }), opens(way?.when?.["b"], { way: "it's" })]).toEqual([true, false]);
    expect(text).toEqual({ value: "x", when: { x: "fromJSON(needs.flags.outputs.flags).text == 'x'" } });
    expect(n).toEqual({ value: 1 });
  });

  test("name the job that is asked for, and nothing that is no id of a job", () => {
    write(FLAGS);
    expect(ours().generateWorkflowConditions("read")["on"]?.whenTrue).toContain("needs.read.outputs");
    expect(() => ours().generateWorkflowConditions("x) || true")).toThrow("no id of a job");
  });
});
