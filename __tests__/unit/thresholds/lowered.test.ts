import { describe, expect, test } from "@jest/globals";
import { loadRegexEngine } from "../../../src/io/regex-engine.ts";
import type { FlagSet } from "../../../src/model/flag-set.ts";
import { loadFlagSet } from "../../../src/pipeline.ts";
import { parseLock } from "../../../src/thresholds/lock.ts";
import { loweredThresholds } from "../../../src/thresholds/lowered.ts";
import { loweredLocks } from "../../../src/thresholds/lowered-lock.ts";

const BASE = `version: 1
environments:
  development: {}
  production: { when: { branch: main } }
defaultEnvironment: development
attributes: { line: string, tier: string }
segments:
  releases: { line: release }
flags:
  strict:
    description: d
    permanent: true
    rules: [{ id: lines, when: { segment: releases }, serve: true }]
  limit:
    type: number
    description: d
    permanent: true
    threshold: { metric: m, pass: at-least, tolerance: 0.1, ratchet: raise-only }
    targets: [{ attribute: tier, in: [gold], serve: 99 }]
    rules:
      - { id: strict, when: { flag: strict }, serve: 95 }
      - { id: share, rollout: 50, serve: 90 }
    bucketBy: [tier]
    values: { development: 70, production: 85 }
    safe: 100
  ceiling:
    type: number
    description: d
    permanent: true
    threshold: { metric: n, pass: at-most }
    variants: { low: 1, high: 9 }
    bucketBy: [line]
    default: { split: { low: 50, high: 50 } }
    off: low
`;

const load = async (text: string): Promise<FlagSet> => {
  const loaded = await loadFlagSet([{ file: "f.yaml", text }], { loadRegex: loadRegexEngine });
  if (!loaded.ok) throw new Error(loaded.problems.map(({ message }) => message).join("\n"));
  return loaded.value.flagSet;
};

/** What is lowered when these pieces of the base are replaced, one after the other. */
const change = async (...edits: readonly (readonly [from: string, to: string])[]) => {
  const head = edits.reduce((text, [from, to]) => {
    expect(text).toContain(from);
    return text.replace(from, to);
  }, BASE);
  return loweredThresholds(await load(BASE), await load(head)).map(({ flag, message, paths }) => ({
    flag,
    message,
    path: paths[0]?.join("/"),
  }));
};

describe("a change that weakens a threshold", () => {
  test.each<[string, readonly (readonly [string, string])[], string, string]>([
    [
      "a limit of an environment",
      [["production: 85", "production: 84.9"]],
      "default: 85, now 84.9 (in production)",
      "flags/limit/environments/production/default",
    ],
    [
      "the limit of a rule",
      [["serve: 95", "serve: 94"]],
      "rule strict: 95, now 94 (in development, production)",
      "flags/limit/rules/strict/serve",
    ],
    ["the limit of a target", [["serve: 99", "serve: 98"]], "target 1: 99, now 98", "flags/limit/targets/0/serve"],
    ["the safe value", [["safe: 100", "safe: 99"]], "safe: 100, now 99", "flags/limit/safe"],
    [
      "a larger tolerance",
      [["tolerance: 0.1", "tolerance: 0.11"]],
      "tolerance: 0.1, now 0.11",
      "flags/limit/threshold/tolerance",
    ],
    [
      "a ratchet that is gone",
      [[", ratchet: raise-only", ""]],
      "ratchet: raise-only, now none",
      "flags/limit/threshold/ratchet",
    ],
    ["another metric", [["metric: m", "metric: q"]], "metric: m, now q", "flags/limit/threshold/metric"],
    ["the other side", [["at-most", "at-least"]], "other side: at-most, now at-least", "flags/ceiling/threshold/pass"],
    [
      "a threshold that is gone",
      [["    threshold: { metric: n, pass: at-most }\n", ""]],
      "is no threshold any more",
      "flags/ceiling",
    ],
    ["a variant", [["low: 1", "low: 2"]], "off: 1, now 2", "flags/ceiling/off"],
    [
      "a rule that is gone",
      [["      - { id: strict, when: { flag: strict }, serve: 95 }\n", ""]],
      "rule share: 95, now 90",
      "flags/limit/rules/share/serve",
    ],
    [
      "a rule whose condition is another",
      [["when: { flag: strict }, serve: 95", "when: { line: release }, serve: 95"]],
      "rule share: 95, now 90",
      "flags/limit/rules/share/serve",
    ],
    [
      "a smaller share",
      [["rollout: 50", "rollout: 40"]],
      "default: 90, now 70 (in development)",
      "flags/limit/environments/development/default",
    ],
    [
      "a flag that a rule reads",
      [["when: { segment: releases }", "when: { tier: x }"]],
      "rule share: 95, now 90",
      "flags/limit/rules/share/serve",
    ],
    [
      "a segment behind that flag",
      [["{ line: release }", "{ line: never }"]],
      "rule share: 95, now 90",
      "flags/limit/rules/share/serve",
    ],
    [
      "another choice of the environment",
      [["branch: main", "branch: never"]],
      "environments: 100, now 70 (in production as development",
      "environments",
    ],
  ])("%s", async (_name, edits, message, path) => {
    const found = await change(...edits);
    expect(found.map((each) => each.path)).toContain(path);
    expect(found.map((each) => each.message).join("\n")).toContain(message);
  });

  test("a flag that is gone", async () => {
    const end = BASE.slice(BASE.indexOf("  ceiling:"));
    expect(await change([end, ""])).toEqual([
      { flag: "ceiling", message: "was removed, and with it its threshold", path: "flags" },
    ]);
  });

  test("a split that can serve more, and one that only buckets others", async () => {
    expect(await change(["high: 9", "high: 10"])).toHaveLength(1);
    expect(await change(["low: 50, high: 50", "low: 40, high: 60"])).toHaveLength(1);
    expect(await change(["bucketBy: [line]", "bucketBy: [tier]"])).not.toEqual([]);
  });

  test("a flag that is switched off serves what it serves when off", async () => {
    const off = ["    off: low\n", "    off: high\n    enabled: false\n"] as const;
    expect((await change(off)).map(({ path }) => path)).toEqual(["flags/ceiling/off"]);
    expect(await change(["    off: low\n", "    off: low\n    enabled: false\n"])).toEqual([]);
  });

  test("a schedule and a prerequisite that open the way to a laxer value", async () => {
    const tail = "    off: low\n";
    const schedule = '    schedule: { from: "2027-01-01T00:00:00Z" }\n';
    const needs = "    prerequisites: [{ flag: strict, is: true }]\n";
    for (const more of [schedule, needs]) {
      expect(await change([tail, `    off: high\n${more}`])).not.toEqual([]);
      expect(await change([tail, tail + more])).toEqual([]);
    }
  });
});

describe("a change that weakens nothing is not reported", () => {
  test.each<[string, readonly (readonly [string, string])[]]>([
    ["nothing", []],
    [
      "texts for people",
      [
        ["description: d", "description: other"],
        ["metric: m,", "metric: m, unit: percent,"],
      ],
    ],
    [
      "stricter limits",
      [
        ["development: 70", "development: 75"],
        ["serve: 95", "serve: 96"],
        ["high: 9", "high: 8"],
      ],
    ],
    ["a smaller tolerance", [["tolerance: 0.1", "tolerance: 0"]]],
    [
      "a rule before the others that is the strictest",
      [["      - { id: strict,", "      - { id: first, when: { line: hot }, serve: 100 }\n      - { id: strict,"]],
    ],
    ["a new ratchet", [["pass: at-most }", "pass: at-most, ratchet: lower-only }"]]],
    ["a segment that no threshold reads", [["  releases: {", "  other: { tier: x }\n  releases: {"]]],
    [
      "a new environment",
      [
        ["  production: { when", "  staging: {}\n  production: { when"],
        ["development: 70,", "development: 70, staging: 10,"],
      ],
    ],
    ["a rule of another name", [["id: share", "id: part"]]],
  ])("%s", async (_name, edits) => {
    expect(await change(...edits)).toEqual([]);
  });
});

describe("a lock that a change weakens", () => {
  const lockOf = (limits: object) => {
    const lock = parseLock(JSON.stringify({ version: 1, limits }));
    if (!lock.ok) throw new Error(lock.message);
    return lock.value;
  };
  const compare = async (base: object, head: object) =>
    loweredLocks(lockOf(base), lockOf(head), await load(BASE)).map(({ message, paths }) => [
      message,
      paths[0]?.join("/"),
    ]);

  test("is found by a lower limit, and by one that is gone", async () => {
    const base = { limit: { production: "88", development: "75" }, ceiling: { production: "0.5" } };
    const place = "has a weaker locked limit in";
    expect(await compare(base, { limit: { production: "87.9" } })).toEqual([
      [`${place} production: 88, now 87.9`, "limits/limit/production"],
      [`${place} development: 75, now gone`, "limits/limit/development"],
      [`${place} production: 0.5, now gone`, "limits/ceiling/production"],
    ]);
  });

  test("is not found where it is as strict, where the flag is, or where there is nothing to lock", async () => {
    const base = {
      limit: { production: "88", development: "69", gone: "99" },
      removed: { production: "1" },
      strict: { production: "1" },
      ceiling: { production: "9.5" },
    };
    expect(await compare(base, { limit: { production: "88.0" } })).toEqual([]);
  });
});
