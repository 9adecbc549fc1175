import { describe, expect, test } from "@jest/globals";
import { runCheck } from "../../helpers/check-door.ts";
import { eventVector } from "../../helpers/event-vectors.ts";

const CONFIG = "config/feature-flags.yaml";
const LOCK = "config/thresholds.lock.json";
const flags = (limit: number): string => `version: 1
flags:
  lines:
    { type: number, description: d, permanent: true, threshold: { metric: lines, pass: at-least }, default: ${limit}, safe: 100 }
  cvss:
    { type: number, description: d, permanent: true, threshold: { metric: cvss, pass: at-most }, default: 4 }
`;
const lock = (lines: string): string => JSON.stringify({ version: 1, limits: { lines: { default: lines } } });

const outcomes = (report: { readonly outputs: readonly (readonly [string, string])[] }) => {
  const outputs = new Map(report.outputs);
  const { results } = JSON.parse(outputs.get("results") ?? "") as {
    results: { flag: string; outcome: string; limit: string; limitFrom: string }[];
  };
  return {
    passed: outputs.get("passed"),
    failed: outputs.get("failed"),
    results: results.map(({ flag, outcome, limit, limitFrom }) => `${flag} ${outcome} ${limit} ${limitFrom}`),
  };
};

describe("the check door", () => {
  test("compares stated and reported figures, and passes", async () => {
    const workspace = { [CONFIG]: flags(80), "report.json": '{"pct":80.0}' };
    const report = await runCheck({ workspace, inputs: { metrics: "lines=@report.json#/pct\n\ncvss=4" } });
    expect(outcomes(report)).toEqual({
      passed: "true",
      failed: "[]",
      results: ["lines passed 80 flag", "cvss passed 4 flag"],
    });
    expect(report).toMatchObject({ annotations: [], line: expect.stringContaining("2 thresholds in default") });
    expect(report.failure).toBeUndefined();
    expect(report.outputs.at(-1)?.[0]).toBe("passed");
  });

  test("fails with an annotation at each flag, after outputs and summary", async () => {
    const report = await runCheck({ workspace: { [CONFIG]: flags(80) }, inputs: { metrics: "lines=79.9", only: "*" } });
    expect(outcomes(report)).toMatchObject({ passed: "false", failed: '["lines","cvss"]' });
    expect(report.failure).toMatchObject({ code: "threshold_failed", message: "2 thresholds failed: lines, cvss" });
    expect(report.annotations.map(({ severity, position }) => [severity, position?.line])).toEqual([
      ["error", 3],
      ["error", 5],
    ]);
    expect(report.summary).toContain("| lines | lines | 79.9 | at least 80 | flag | FAILED by 0.1 |");
  });

  test("holds the stricter of flag and lock", async () => {
    const run = async (limit: number, locked: string) =>
      outcomes(
        await runCheck({
          workspace: { [CONFIG]: flags(limit), [LOCK]: lock(locked) },
          inputs: { metrics: "lines=88", only: "lines" },
        }),
      ).results;
    expect(await run(80, "90")).toEqual(["lines missed 90 lock"]);
    expect(await run(95, "90")).toEqual(["lines missed 95 flag"]);
  });

  test("on a pull request, gates and lock of the base count beside those of the change", async () => {
    const event = "pull-request-same-repository";
    const { payload } = eventVector(event) as unknown as { payload: { pull_request: { base: { ref: string } } } };
    const run = async (base: { readonly [file: string]: string }, change: { readonly [file: string]: string }) =>
      outcomes(
        await runCheck({
          event,
          workspace: change,
          repository: {
            refs: { [`heads/${payload.pull_request.base.ref}`]: "a".repeat(40) },
            commits: { ["a".repeat(40)]: base },
          },
          inputs: { metrics: "lines=88", only: "lines" },
        }),
      ).results;
    const base = { [CONFIG]: flags(85), [LOCK]: lock("90") };
    expect(await run(base, { [CONFIG]: flags(10) })).toEqual(["lines missed 90 lock"]);
    expect(await run(base, { [CONFIG]: flags(10), [LOCK]: lock("1") })).toEqual(["lines missed 90 lock"]);
    expect(await run(base, { [CONFIG]: flags(10), [LOCK]: lock("92") })).toEqual(["lines missed 92 lock"]);
    expect(await run({ [CONFIG]: flags(85) }, { [CONFIG]: flags(10) })).toEqual(["lines passed 85 flag"]);
  });

  test.each<[string, object, string]>([
    ["no metric", { metrics: "" }, "metrics_invalid"],
    ["what is no decimal", { metrics: "lines=1e3" }, "metrics_invalid"],
    ["a metric twice", { metrics: "lines=1\nlines=1" }, "metrics_invalid"],
    ["an unknown metric", { metrics: "line=1" }, "metrics_invalid"],
    ["a report that is missing", { metrics: "lines=@none.json#/a" }, "metrics_invalid"],
    ["a report that is several files", { metrics: "lines=@*#/a" }, "metrics_invalid"],
    ["a selection of nothing", { metrics: "lines=1", only: "other" }, "metrics_invalid"],
    ["a lock that was named and is missing", { metrics: "lines=1", lock: "none.json" }, "lock_invalid"],
    ["a lock that is none", { metrics: "lines=1", lock: CONFIG }, "lock_invalid"],
    ["a lock that is several files", { metrics: "lines=1", lock: "*" }, "lock_invalid"],
    ["flags that are missing", { metrics: "lines=1", config: "none.yaml", source: "workspace" }, "config_missing"],
  ])("%s fails the step with a code", async (_name, inputs, code) => {
    const workspace = { [CONFIG]: flags(80), "report.json": "{}" };
    await expect(runCheck({ workspace, inputs })).rejects.toMatchObject({ code });
  });
});
