import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "@jest/globals";
import { countFlagUsage, missingUsage, renderUsage, type Usage } from "../../scripts/count-flag-usage.ts";
import { loadRegexEngine } from "../../src/io/regex-engine.ts";
import type { JsonValue } from "../../src/model/json.ts";
import { createEvaluator, type LoadedFlagSet, loadFlagSet } from "../../src/pipeline.ts";

const file = "config/feature-flags.yaml";
const text = readFileSync(join(import.meta.dirname, "..", "..", file), "utf8");
/** The day on which the file was last gone over; later, its expired flags are a matter of `validate`. */
const NOW = Date.parse("2026-11-22T12:00:00Z");

let loaded: LoadedFlagSet;
let usage: Usage;

beforeAll(async () => {
  const outcome = await loadFlagSet([{ file, text }], { loadRegex: loadRegexEngine, now: NOW });
  expect(outcome.problems).toEqual([]);
  if (!outcome.ok) throw new Error("the shipped flag file is refused");
  loaded = outcome.value;
  usage = countFlagUsage(loaded.flagSet);
});

const served = (flag: string, context: object, environment?: string, now = NOW): JsonValue => {
  const evaluator = createEvaluator(loaded);
  const chosen = evaluator.chooseEnvironment(context, environment);
  if (!chosen.ok) throw new Error(chosen.message);
  return evaluator.in(chosen.name).evaluate(flag, context, now).value;
};

describe("the shipped flag file", () => {
  test("uses every strategy, operator, modifier, category and type, with at least sixty flags", () => {
    expect(missingUsage(usage)).toEqual([]);
    expect(usage.flags).toBeGreaterThanOrEqual(60);
  });

  test("the counting names a word that is not used", () => {
    const { flagSet } = loaded;
    const without = (keys: readonly string[]): Usage =>
      countFlagUsage({
        ...flagSet,
        flags: Object.fromEntries(Object.entries(flagSet.flags).filter(([key]) => !keys.includes(key))),
      });
    expect(missingUsage(without(["remote_build_cache", "internal_registry"]))).toEqual([
      'operators: "cidr" is used 0 times; at least 1 is needed',
      'features: "ramp" is used 0 times; at least 1 is needed',
    ]);
    expect(missingUsage(without(Object.keys(flagSet.flags)))).toContain("flags: 0; at least 60 are needed");
    expect(renderUsage(usage)).toContain(`flags ${usage.flags}\n\nstrategies\n  boolean`);
  });

  test("each flag has an owner, a category, and says who reads it", () => {
    const vague = Object.values(loaded.flagSet.flags).filter(
      (flag) =>
        flag.owner === undefined || flag.category === undefined || !/read by|no job reads/.test(flag.description),
    );
    expect(vague.map(({ key }) => key)).toEqual([]);
  });

  test("stays small enough to be read at each job start", () => {
    expect(Buffer.byteLength(text)).toBeLessThan(25_000);
  });

  test("each gate that the pipeline must not lose has a safe value", () => {
    const gates = Object.values(loaded.flagSet.flags).filter(({ serving }) => serving.safe !== undefined);
    expect(gates.map(({ key }) => key)).toEqual(
      expect.arrayContaining([
        "strict_quality_gates",
        "automated_security_scanning",
        "deployment_approval_gates",
        "deployment_strategy",
        "test_coverage",
        "code_quality",
        "security_severity",
        "performance_impact",
        "build_time",
        "deployment_time",
        "kill_switch",
        "maintenance_mode",
      ]),
    );
  });

  test.each([
    [{ branch: "main", fork: false }, "production"],
    [{ branch: "main" }, "development"],
    [{ branch: "release/2.4", fork: false }, "production"],
    [{ branch: "develop" }, "staging"],
    [{ branch: "feature/x" }, "development"],
    [{ branch: "main", fork: true }, "development"],
    [{ branch: "mallory:main", fork: true }, "development"],
    [{}, "development"],
  ])("the context %j is in %s", (context, environment) => {
    expect(createEvaluator(loaded).chooseEnvironment(context)).toEqual({ ok: true, name: environment });
  });

  test.each([
    ["test_coverage", { branch: "release/2.4", fork: false }, 95],
    ["test_coverage", { branch: "main", fork: false }, 95],
    ["test_coverage", { branch: "feature/x" }, 80],
    ["strict_quality_gates", { branch: "release/2.4", fork: false }, true],
    ["strict_quality_gates", { branch: "feature/x" }, false],
    ["code_quality", { branch: "main", fork: false }, 90],
    ["code_quality", { branch: "feature/x" }, 75],
    ["performance_impact", { branch: "main", fork: false }, 2],
    ["security_severity", { branch: "develop" }, 6.9],
    ["deployment_approval_gates", { branch: "main", fork: false }, true],
    ["deployment_strategy", { branch: "develop" }, "rolling"],
    ["deployment_strategy", { branch: "feature/x" }, "direct"],
    ["deployment_strategy", { branch: "main", fork: false, risk: 90 }, "canary"],
    ["deployment_strategy", { branch: "main", fork: false }, "rolling"],
    ["eu_data_residency", { country: "NO" }, true],
    ["eu_data_residency", { country: "US" }, false],
    ["eu_data_residency", {}, true],
    ["signed_commits_required", {}, true],
    ["signed_commits_required", { actor: "dependabot[bot]" }, false],
    ["external_change_review", { fork: false }, false],
    ["external_change_review", { fork: false, labels: ["external"] }, true],
    ["external_change_review", { fork: true }, true],
    ["external_change_review", {}, true],
    ["internal_registry", { ip: "10.20.1.2" }, true],
    ["internal_registry", { ip: "10.21.1.2" }, false],
    ["terraform_version", { branch: "main", fork: false }, "1.14.6"],
    ["legacy_importer", {}, false],
    ["kill_switch", {}, false],
  ])("%s for %j is %j", (flag, context, value) => {
    expect(served(flag, context)).toEqual(value);
  });

  test.each([
    ["2026-11-27T15:59:59Z", false],
    ["2026-11-27T16:00:00Z", true],
    ["2026-11-29T23:59:59Z", true],
    ["2026-11-30T00:00:00Z", false],
    ["2026-12-23T12:00:00Z", true],
  ])("at %s the deployment freeze is %j", (instant, frozen) => {
    expect(served("deployment_freeze", { branch: "main", fork: false }, undefined, Date.parse(instant))).toBe(frozen);
    expect(served("deployment_freeze", { branch: "hotfix/1" }, "production", Date.parse(instant))).toBe(false);
  });

  test("nobody is in both halves of the cache experiment, and both have people", () => {
    const keys = Array.from({ length: 2000 }, (_, number) => `acme/shop#${number}`);
    const inside = (flag: string): readonly string[] => keys.filter((targetingKey) => served(flag, { targetingKey }));
    const zstd = inside("cache_compression_zstd");
    const none = inside("cache_compression_none");
    expect(zstd.filter((key) => none.includes(key))).toEqual([]);
    expect(Math.min(zstd.length, none.length)).toBeGreaterThan(300);
  });
});
