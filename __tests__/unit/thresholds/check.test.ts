import { describe, expect, test } from "@jest/globals";
import type { Flag } from "../../../src/model/flag.ts";
import type { ResolutionDetails } from "../../../src/model/resolution-details.ts";
import type { Threshold } from "../../../src/model/threshold.ts";
import { parsed, refused } from "../../../src/syntax/parsed.ts";
import { checkThreshold, isFailure, type Subject, subjectsOf } from "../../../src/thresholds/check.ts";
import { checkAll } from "../../../src/thresholds/check-all.ts";
import { type Decimal, decimalOf, parseDecimal } from "../../../src/thresholds/decimal.ts";
import { resultAsJson } from "../../../src/thresholds/result-json.ts";
import { resultCells } from "../../../src/thresholds/result-text.ts";
import { aFlag, type PartialFlag } from "../../helpers/flag-set.ts";

const AT_LEAST: Threshold = { metric: "coverage", pass: "at-least", unit: "percent" };
const AT_MOST: Threshold = { metric: "coverage", pass: "at-most" };

const decimal = (text: string): Decimal => {
  const value = parseDecimal(text);
  if (!value.ok) throw new Error(value.message);
  return value.value;
};

const subject = (threshold: Threshold, value: number): Subject => ({
  flag: "limit",
  threshold,
  value: decimalOf(value),
});

/** [direction, limit, tolerance, locked, measured, outcome, limit that counts, from, margin] */
const CASES: readonly (readonly [Threshold, number, number, string[], string, string, string, string, string])[] = [
  [AT_LEAST, 85, 0, [], "85", "passed", "85", "flag", "0"],
  [AT_LEAST, 85, 0, [], "85.0000000001", "passed", "85", "flag", "0.0000000001"],
  [AT_LEAST, 85, 0, [], "84.9999999999999999999", "missed", "85", "flag", "-0.0000000000000000001"],
  [AT_LEAST, 85, 0.2, [], "84.8", "passed", "85", "flag", "-0.2"],
  [AT_LEAST, 85, 0.2, [], "84.79999", "missed", "85", "flag", "-0.20001"],
  [AT_LEAST, 0.3, 0.1, [], "0.2", "passed", "0.3", "flag", "-0.1"],
  [AT_LEAST, 85, 0, ["90"], "88", "missed", "90", "lock", "-2"],
  [AT_LEAST, 95, 0, ["90"], "92", "missed", "95", "flag", "-3"],
  [AT_LEAST, 90, 0, ["90.0"], "90", "passed", "90", "flag", "0"],
  [AT_LEAST, 80, 0, ["85", "90", "82"], "89", "missed", "90", "lock", "-1"],
  [AT_LEAST, -5, 0, [], "-6", "missed", "-5", "flag", "-1"],
  [AT_MOST, 85, 0, [], "85", "passed", "85", "flag", "0"],
  [AT_MOST, 85, 0, [], "85.0000000001", "missed", "85", "flag", "-0.0000000001"],
  [AT_MOST, 85, 0.2, [], "85.2", "passed", "85", "flag", "-0.2"],
  [AT_MOST, 85, 0, ["80"], "82", "missed", "80", "lock", "-2"],
  [AT_MOST, 75, 0, ["80"], "78", "missed", "75", "flag", "-3"],
  [AT_MOST, 0, 0, [], "-1", "passed", "0", "flag", "1"],
];

describe("a threshold", () => {
  test.each(CASES)(
    "%j %d, tolerance %d, locked %j, measured %s: %s",
    (threshold, value, tolerance, locked, measured, outcome, limit, limitFrom, margin) => {
      const metrics = new Map([["coverage", decimal(measured)]]);
      const toleranceOf = tolerance === 0 ? threshold : { ...threshold, tolerance };
      const result = checkThreshold(subject(toleranceOf, value), metrics, locked.map(decimal), false);
      expect(resultAsJson(result)).toMatchObject({ outcome, limit, limitFrom, margin, pass: outcome === "passed" });
    },
  );

  test("that nothing measured fails when it is selected, and else says nothing", () => {
    const outcome = (selected: boolean) => checkThreshold(subject(AT_LEAST, 85), new Map(), [], selected);
    expect([outcome(true), outcome(false)].map((result) => [result.outcome, isFailure(result)])).toEqual([
      ["unmeasured", true],
      ["skipped", false],
    ]);
    expect(resultAsJson(outcome(false))["pass"]).toBeNull();
  });

  test("without a limit to be trusted fails, however good the metric is", () => {
    const broken: Subject = { flag: "limit", threshold: AT_LEAST, error: "no key" };
    const results = [
      checkThreshold(broken, new Map([["coverage", decimal("100")]]), [decimal("1")], false),
      checkThreshold(broken, new Map(), [], false),
      checkThreshold({ flag: "limit", threshold: AT_LEAST }, new Map([["coverage", decimal("100")]]), [], true),
    ];
    expect(results.map(({ outcome }) => outcome)).toEqual(["error", "skipped", "error"]);
    expect(results.map((result) => resultCells(result).slice(3))).toEqual([
      ["", "", "FAILED: no key"],
      ["", "", "not measured"],
      ["", "", "FAILED: the flag serves no number"],
    ]);
  });
});

const details = (more: Partial<ResolutionDetails>): ResolutionDetails => ({
  flagKey: "limit",
  value: 85,
  reason: "STATIC",
  metadata: {},
  ...more,
});
const threshold = (more: PartialFlag = {}): Flag => aFlag("limit", { type: "number", threshold: AT_LEAST, ...more });
const ERROR = { reason: "ERROR", errorCode: "GENERAL", errorMessage: "no key" } as const;

describe("the limit of an evaluated flag", () => {
  test("is what it serves, with the rule that decided", () => {
    const evaluated = [
      { flag: aFlag("other"), details: details({}) },
      { flag: threshold(), details: details({ ruleId: "strict" }) },
    ];
    expect(subjectsOf(evaluated, "default")).toEqual([
      { flag: "limit", threshold: AT_LEAST, value: decimalOf(85), rule: "strict" },
    ]);
  });

  test("in error is trusted only where the flag has a safe value, in the environment at hand", () => {
    const safe = { safe: { value: 100 } };
    const flags = [
      threshold(),
      threshold({ serving: safe }),
      threshold({ environments: { production: safe } }),
      threshold({ environments: { staging: safe } }),
    ];
    const evaluated = flags.map((flag) => ({ flag, details: details({ ...ERROR, value: 100 }) }));
    expect(subjectsOf(evaluated, "production").map(({ value }) => value !== undefined)).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  test("that is no number is none", () => {
    expect(subjectsOf([{ flag: threshold(), details: details({ value: null }) }], "x")[0]).not.toHaveProperty("value");
  });
});

describe("the row of a result", () => {
  const metrics = new Map([["coverage", decimal("84.5")]]);
  test.each([
    [
      { rule: "strict" },
      [],
      ["limit", "coverage", "84.5", "at least 85 percent", "flag, rule strict", "FAILED by 0.5"],
    ],
    [{}, [decimal("84")], ["limit", "coverage", "84.5", "at least 85 percent", "flag", "FAILED by 0.5"]],
    [{ error: "no key" }, [], ["limit", "coverage", "84.5", "at least 85 percent", "safe value", "FAILED by 0.5"]],
    [{ rule: "r" }, [decimal("86")], ["limit", "coverage", "84.5", "at least 86 percent", "lock", "FAILED by 1.5"]],
  ])("%j, locked %j", (more, locked, cells) => {
    const result = checkThreshold({ ...subject(AT_LEAST, 85), ...more }, metrics, locked, true);
    expect(resultCells(result)).toEqual(cells);
  });

  test("states the tolerance, and that a selected metric is missing", () => {
    const tolerant = { ...AT_MOST, tolerance: 0.5 };
    expect(resultCells(checkThreshold(subject(tolerant, 5), new Map(), [], true))).toEqual([
      "limit",
      "coverage",
      "",
      "at most 5, tolerance 0.5",
      "flag",
      "FAILED: not measured",
    ]);
    expect(resultCells(checkThreshold(subject(AT_MOST, 85), metrics, [], true))[5]).toBe("passed");
  });
});

describe("a whole check", () => {
  const subjects: readonly Subject[] = [
    { ...subject(AT_LEAST, 85), flag: "line_limit" },
    { ...subject(AT_LEAST, 70), flag: "line_floor" },
    { ...subject({ metric: "severity", pass: "at-most" }, 4), flag: "severity_limit" },
  ];
  const run = async (metrics: readonly string[], only: readonly string[] = []) => {
    const readReport = async (file: string) =>
      file === "r.json" ? parsed('{"pct":80,"text":"x"}') : refused("no such file");
    const results = await checkAll({ subjects, metrics, only, lockedFor: () => [], readReport });
    return results.ok ? results.value.map(({ flag, outcome }) => `${flag} ${outcome}`) : "refused";
  };

  test("two flags share a metric; what has none is listed", async () => {
    expect(await run(["coverage=80"])).toEqual(["line_limit missed", "line_floor passed", "severity_limit skipped"]);
    expect(await run(["coverage=@r.json#/pct", "severity=4"])).toEqual([
      "line_limit missed",
      "line_floor passed",
      "severity_limit passed",
    ]);
  });

  test("a selection leaves the others out, and must be measured", async () => {
    expect(await run(["coverage=80"], ["line_floor"])).toEqual(["line_floor passed"]);
    expect(await run([], ["severity_*"])).toEqual(["severity_limit unmeasured"]);
    expect(await run(["coverage=90"], ["*"])).toEqual([
      "line_limit passed",
      "line_floor passed",
      "severity_limit unmeasured",
    ]);
  });

  test.each<[string, readonly string[], (readonly string[])?]>([
    ["nothing", []],
    ["NaN", ["coverage=NaN"]],
    ["Infinity", ["coverage=Infinity"]],
    ["an exponent", ["coverage=1e3"]],
    ["no value", ["coverage"]],
    ["no name", ["=1"]],
    ["the same metric twice", ["coverage=90", "coverage=90"]],
    ["the same metric twice, once unreadable", ["coverage=@none.json#/pct", "coverage=90"]],
    ["an unknown metric", ["coverage=90", "covrage=90"]],
    ["a metric called like a property", ["constructor=1"]],
    ["a file that is not there", ["coverage=@none.json#/pct"]],
    ["a pointer that leads nowhere", ["coverage=@r.json#/total"]],
    ["a pointer to a text", ["coverage=@r.json#/text"]],
    ["a pointer that is none", ["coverage=@r.json#/~"]],
    ["a file without a pointer", ["coverage=@r.json"]],
    ["a pointer without a file", ["coverage=@#/pct"]],
    ["a selection that matches no threshold", ["coverage=90"], ["line_limit", "other"]],
    ["a pattern that is none", ["coverage=90"], ["line_\\"]],
  ])("%s is refused", async (_name, metrics, only = []) => {
    expect(await run(metrics, only)).toBe("refused");
  });

  test("all faults are told at once, with at most twenty names to choose from", async () => {
    const many = Array.from({ length: 21 }, (_, n) => ({
      ...subject({ ...AT_LEAST, metric: `m${n}` }, 1),
      flag: `f${n}`,
    }));
    const shared = { only: [], lockedFor: () => [], readReport: async () => refused("no") };
    const results = await checkAll({ ...shared, subjects: many, metrics: ["m0=x", "zz=1"] });
    expect(results).toMatchObject({ ok: false, message: expect.stringMatching(/"m0".*; .*"zz".* m19, …$/) });
    expect(await checkAll({ ...shared, subjects: [], metrics: ["a=1"] })).toMatchObject({
      message: expect.stringContaining("there are no thresholds"),
    });
  });
});
