import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { type ContentsApi, startContentsApi } from "../helpers/contents-api/contents-api.ts";
import { eventVector } from "../helpers/event-vectors.ts";
import { evaluateJobIf } from "../helpers/expressions/evaluate-job-if.ts";
import { type RunActionOptions, runAction } from "../helpers/runner/run-action.ts";

const root = join(import.meta.dirname, "..", "..");
const FILE = "config/feature-flags.yaml";
const HEAD = "c0ffee0123456789abcdef0123456789abcdef01";
const BASE = "0ba5e0ba5e0ba5e0ba5e0ba5e0ba5e0ba5e0ba5e";
const flags = (...lines: readonly string[]): string =>
  `version: 1\nflags:\n${lines.map((line) => `  ${line}\n`).join("")}`;
const STRICT = flags("scan: { description: d, permanent: true, safe: true, default: true }");
const RELAXED = flags(
  "scan: { description: d, permanent: true, default: false }",
  "new: { description: d, permanent: true, default: true }",
);

const step = (options: Partial<RunActionOptions>) =>
  runAction({
    bundle: join(root, "dist", "index.js"),
    actionYml: join(root, "action.yml"),
    ...options,
    inputs: { snapshot: "off", audit: "off", kills: "off", ...options.inputs },
  });

/** A step on a recorded event. */
const onEvent = (name: string, options: Partial<RunActionOptions> = {}) => {
  const { event, ref, sha, payload } = eventVector(name);
  const github = { repository: "acme/shop", ref, sha, token: "ghs_demo", ...options.github };
  return step({ event, payload, ...options, github });
};

describe("the committed bundle", () => {
  test("evaluates the shipped flags, so that both documented forms of a condition open the job", async () => {
    const result = await onEvent("push-branch", { workspace: root });
    expect([result.outcome, result.stderr]).toEqual(["success", ""]);
    const job = result.jobOutputs();
    expect([job.skipped, job.failure]).toEqual([[], undefined]);
    const needs = { f: { result: result.outcome, outputs: job.outputs } };
    expect(evaluateJobIf("needs.f.outputs.strict_quality_gates == 'true'", { needs })).toBe(true);
    expect(evaluateJobIf("fromJSON(needs.f.outputs.flags).strict_quality_gates == true", { needs })).toBe(true);
    expect(evaluateJobIf("needs.f.outputs.evaluated == 'true'", { needs })).toBe(true);
    expect(result.summary).toContain("| strict_quality_gates (gate) | true |");
  });

  test("is the same bundle behind the door evaluate", async () => {
    const workspace = { [FILE]: STRICT };
    const result = await step({ actionYml: join(root, "actions", "evaluate", "action.yml"), workspace });
    expect(result.outputs).toMatchObject({ scan: "true", evaluated: "true" });
  });

  test("shows every problem at its place, ten at most, and writes no output", async () => {
    const broken = flags(
      ...Array.from({ length: 15 }, (_, index) => `f${index}: { description: d, permanent: true, x: 1 }`),
    );
    const result = await step({ workspace: { [FILE]: broken } });
    expect([result.outcome, result.outputs, result.files.output ?? ""]).toEqual(["failure", {}, ""]);
    const errors = result.annotations.filter(({ level }) => level === "error");
    expect(errors.length).toBe(10);
    expect(errors[0]).toMatchObject({ file: FILE, line: 3 });
    expect(errors.at(-1)?.message).toMatch(/^\[config_refused\] 15 errors/);
    expect(result.droppedAnnotations).toEqual({ error: 0, warning: 0, notice: 0 });
    expect(result.summary?.match(/unknown_key/g)?.length).toBe(15);
  });

  test("turns no value into a command, another output or a broken file", async () => {
    const values = [
      "a\n::error::b",
      "x\nghadelimiter_\nevaluated=false",
      "%0A::add-mask::true",
      "##[stop]y",
      "EOF",
      "k<<EOF",
      "é\u2028😀",
      "a\r\nb",
    ];
    const lines = values.map(
      (value, index) =>
        `v${index}: { type: string, description: d, permanent: true, default: ${JSON.stringify(value)} }`,
    );
    const result = await step({
      workspace: { [FILE]: flags(...lines) },
      inputs: { context: "branch_name: '::error::x'" },
    });
    expect(
      Object.entries(result.outputs)
        .filter(([name]) => /^v\d/.test(name))
        .map(([, value]) => value),
    ).toEqual(values);
    expect([result.outputs["evaluated"], result.masks, result.annotations, result.stderr]).toEqual([
      "true",
      [],
      [],
      "",
    ]);
  });

  test("refuses outputs beyond a job's limit with nothing written", async () => {
    const line = `big: { type: string, description: d, permanent: true, default: ${"x".repeat(1_000_000)} }`;
    const result = await step({ workspace: { [FILE]: flags(line) } });
    expect(result.outputs).toEqual({});
    expect(result.annotations.at(-1)?.message).toMatch(/^\[outputs_too_large\]/);
    expect(result.summaryDropped).toBe(false);
  });

  test("answers or leaves unknown a regex over a million characters", async () => {
    const rule = (key: string, pattern: string): string =>
      `${key}: { description: d, permanent: true, rules: [{ id: r, when: { text: { regex: ${JSON.stringify(pattern)} } }, serve: true }] }`;
    const workspace = { [FILE]: flags(rule("linear", "(a+)+$"), rule("large", "(a.{20}|b.{20}){20}$")) };
    // The system bounds a variable to 128 kB, so a longer text cannot arrive as an input.
    const result = await step({ workspace, inputs: { context: `text: ${"a".repeat(120_000)}` } });
    expect([result.outputs["linear"], result.outputs["large"]]).toEqual(["true", "false"]);
  });
});

describe("flags of a commit", () => {
  let api: ContentsApi;
  beforeAll(async () => {
    api = await startContentsApi({
      repository: "acme/shop",
      token: "ghs_demo",
      commits: { [BASE]: { files: { [FILE]: STRICT } }, [HEAD]: { files: { [FILE]: RELAXED }, parents: [BASE] } },
      branches: { main: BASE },
      tags: { main: HEAD },
    });
  });
  afterAll(() => api.close());
  beforeEach(() => api.reset());

  test("serve a push without a checkout", async () => {
    const result = await onEvent("push-branch", { github: { api_url: api.url } });
    expect(result.outputs).toMatchObject({ scan: "false", new: "true", evaluated: "true" });
  });

  test("decide the gates of a pull request, and nothing else of it", async () => {
    const result = await onEvent("pull-request-same-repository", {
      workspace: { [FILE]: RELAXED },
      github: { api_url: api.url },
    });
    expect(result.outputs).toMatchObject({ scan: "true", new: "true" });
  });

  test.each([
    "pull-request-fork",
    "pull-request-target-fork",
    "workflow-run-fork-branch-main",
    "issue-comment-on-pull-request",
    "pull-request-head-gone",
  ])("serve %s instead of what is checked out", async (name) => {
    const result = await onEvent(name, { workspace: { [FILE]: RELAXED }, github: { api_url: api.url } });
    expect([result.outputs["scan"], result.outputs["new"]]).toEqual(["true", undefined]);
  });

  test("are never replaced by the workspace when the API fails", async () => {
    api.fail({ kind: "status", status: 403, message: "Resource not accessible" });
    const result = await onEvent("pull-request-fork", { workspace: { [FILE]: RELAXED }, github: { api_url: api.url } });
    expect([result.outcome, result.outputs]).toEqual(["failure", {}]);
    expect(result.annotations.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^\[api_failed\] GET \/repos\/acme\/shop\/commits\/heads\/main: HTTP 403/),
    ]);
  });
});
