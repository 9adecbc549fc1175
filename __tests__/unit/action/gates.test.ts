import { describe, expect, test } from "@jest/globals";
import { runDoor } from "../../helpers/evaluate-door.ts";

const FILE = "config/feature-flags.yaml";
const BASE = "0ba5e0ba5e0ba5e0ba5e0ba5e0ba5e0ba5e0ba5e";

const flags = (...lines: readonly string[]): string =>
  `version: 1\nflags:\n${lines.map((line) => `  ${line}\n`).join("")}`;
const STRICT = "scan: { description: d, permanent: true, safe: true, default: true }";
const RELAXED = "scan: { description: d, permanent: true, safe: false, default: false }";
const PLAIN = "scan: { description: d, permanent: true, default: false }";
const FEATURE_ON = "feature: { description: d, permanent: true, default: true }";
const FEATURE_OFF = "feature: { description: d, permanent: true, default: false }";

const withBase = (text: string) => ({ refs: { "heads/main": BASE }, commits: { [BASE]: { [FILE]: text } } });
const titles = (report: { annotations: readonly { severity: string; title?: string }[] }) =>
  report.annotations.map(({ severity, title }) => `${severity}: ${title}`);

describe("on a pull request of the same repository", () => {
  const event = "pull-request-same-repository";
  test.each<[string, string]>([
    ["relaxes it", flags(RELAXED, FEATURE_ON)],
    ["makes it a plain flag", flags(PLAIN, FEATURE_ON)],
    ["deletes it", flags(FEATURE_ON)],
    ["gives it another type", flags("scan: { type: string, description: d, permanent: true, default: x }", FEATURE_ON)],
  ])("a gate of the base stays when the change %s, and features are those of the change", async (_name, workspace) => {
    const step = await runDoor({ event, workspace, repository: withBase(flags(STRICT, FEATURE_OFF)) });
    expect(step.values).toEqual({ scan: true, feature: true });
    expect(step.output("scan")).toBe("true");
    expect(step.decision.flags["scan"]).toMatchObject({ gate: true, from_base: true, reason: "STATIC" });
    expect(step.decision.flags["feature"]).not.toHaveProperty("from_base");
    expect(step.decision["source"]).toEqual({ kind: "workspace" });
    expect(step.decision["gates_source"]).toMatchObject({ kind: "commit", commit: BASE, of: "branch main" });
    expect(step.annotations).toEqual([]);
  });

  test("a new gate, and a plain flag made a gate, are those of the change", async () => {
    const step = await runDoor({ event, workspace: flags(STRICT), repository: withBase(flags(PLAIN)) });
    expect(step.values).toEqual({ scan: true });
    expect(step.decision.flags["scan"]).not.toHaveProperty("from_base");
  });

  test("a threshold that is a gate has the limit and tolerance of the base", async () => {
    const limit = (pass: number, tolerance: number): string =>
      flags(
        `cov: { type: number, description: d, permanent: true, default: ${pass}, safe: 100, threshold: { metric: line-coverage, pass: at-least, tolerance: ${tolerance} } }`,
      );
    const step = await runDoor({ event, workspace: limit(10, 50), repository: withBase(limit(90, 0.5)) });
    expect(JSON.parse(step.output("thresholds") ?? "")).toEqual({
      cov: { metric: "line-coverage", pass: "at-least", limit: 90, tolerance: 0.5 },
    });
  });

  test("the first flags bring their own gates, with a notice", async () => {
    const repository = { refs: { "heads/main": BASE }, commits: { [BASE]: { "README.md": "x" } } };
    const step = await runDoor({ event, workspace: flags(RELAXED), repository });
    expect(step.values).toEqual({ scan: false });
    expect(titles(step)).toEqual(["notice: First flags"]);
  });

  test("broken flags on the base close every gate, with a warning", async () => {
    const step = await runDoor({
      event,
      workspace: flags("scan: { description: d, permanent: true, safe: true, default: false }", FEATURE_ON),
      repository: withBase("version: 2"),
    });
    expect(step.values).toEqual({ scan: true, feature: true });
    expect(step.decision.flags["scan"]).toMatchObject({ reason: "DISABLED", detail: "KILLED" });
    expect(titles(step)).toEqual(["warning: Gates are safe"]);
  });

  test("an environment that the base does not know leaves its gates at their safe value", async () => {
    const known = (environments: string): string =>
      `${flags("scan: { description: d, permanent: true, safe: true, default: false }")}environments: ${environments}\n`;
    const step = await runDoor({
      event,
      workspace: known("[a, preview]"),
      repository: withBase(known("[a, b]")),
      inputs: { environment: "preview" },
    });
    expect(step.values).toEqual({ scan: true });
    expect(step.decision.flags["scan"]).toMatchObject({
      reason: "ERROR",
      error_code: "INVALID_CONTEXT",
      from_base: true,
    });
    expect(titles(step)).toEqual(["error: Flag in error"]);
    expect(step.output("environment")).toBe("preview");
  });

  test("an environment that only the change can choose does not choose for the gates", async () => {
    const scan = flags("scan: { description: d, permanent: true, safe: true, values: { a: false, b: false } }");
    const step = await runDoor({
      event,
      workspace: `${scan}environments: [a, b]\ndefaultEnvironment: a\n`,
      repository: withBase(`${scan}environments: [a, b]\n`),
    });
    expect(step.decision.flags["scan"]).toMatchObject({ value: true, reason: "ERROR", from_base: true });
  });

  test("an API that does not answer fails the step", async () => {
    const step = runDoor({ event, workspace: flags(STRICT), repository: { commits: {} } });
    await expect(step).rejects.toMatchObject({ code: "api_failed", message: expect.stringContaining("heads/main") });
  });

  test("an override reaches a gate of the base, and a flag that only one side has", async () => {
    const repository = withBase(flags(STRICT));
    const step = await runDoor({
      event,
      workspace: flags(FEATURE_ON),
      repository,
      inputs: { overrides: "scan=false\nfeature=kill" },
    });
    expect(step.values).toEqual({ scan: false, feature: false });
    const unknown = runDoor({ event, workspace: flags(FEATURE_ON), repository, inputs: { overrides: "nobody=true" } });
    await expect(unknown).rejects.toMatchObject({ code: "override_invalid" });
  });
});

test("a merge group takes its gates from its base commit, without asking for a branch", async () => {
  const repository = { commits: { [BASE]: { [FILE]: flags(STRICT) } } };
  const step = await runDoor({ event: "merge-group", workspace: flags(RELAXED, FEATURE_ON), repository });
  expect(step.values).toEqual({ scan: true, feature: true });
  expect(step.asked[0]).toBe(`tree ${BASE}`);
});

describe("an event of outsiders", () => {
  test.each([
    "pull-request-fork",
    "pull-request-target-fork",
    "workflow-run-fork-branch-main",
    "issue-comment-on-pull-request",
    "release",
    "pull-request-head-gone",
  ])("%s never reads the workspace", async (event) => {
    const step = await runDoor({
      event,
      workspace: flags(RELAXED, FEATURE_ON),
      repository: withBase(flags(STRICT, FEATURE_OFF)),
    });
    expect(step.values).toEqual({ scan: true, feature: false });
    expect(step.decision["source"]).toMatchObject({ kind: "commit", commit: BASE });
    expect(step.asked.filter((call) => call.startsWith("commit of"))).toEqual(["commit of heads/main"]);
  });
});
