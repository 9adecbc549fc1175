import { describe, expect, it } from "@jest/globals";
import { compile } from "../../../src/evaluation/compile.ts";
import type { AttributeCondition, AttributeTest } from "../../../src/model/condition.ts";
import { OPERATORS } from "../../../src/model/operator.ts";
import type { Ternary } from "../../../src/model/trace.ts";
import { aFlagSet } from "../../helpers/flag-set.ts";
import { outcomeOf } from "./evaluate-one.ts";

type Modifiers = Pick<AttributeCondition, "coerce" | "ignoreCase" | "loose">;
/** What is found and how the test comes out. */
type Case = readonly [test: AttributeTest, found: unknown, outcome: Ternary, modifiers?: Modifiers];

const T = true;
const F = false;
const U = undefined;
const COERCE = { coerce: true } as const;
const LOOSE = { loose: true } as const;
const NO_CASE = { ignoreCase: true } as const;

const CASES: readonly Case[] = [
  [{ op: "equals", value: "a" }, "a", T],
  [{ op: "equals", value: "a" }, "A", F],
  [{ op: "equals", value: "a" }, 1, U],
  [{ op: "equals", value: 1 }, "1", U],
  [{ op: "equals", value: 1 }, true, U],
  [{ op: "equals", value: 1 }, 1, T],
  [{ op: "equals", value: 0 }, -0, T],
  [{ op: "equals", value: true }, false, F],
  [{ op: "equals", value: true }, "true", U],
  [{ op: "equals", value: 1 }, "1", T, COERCE],
  [{ op: "equals", value: "1" }, 1, T, COERCE],
  [{ op: "equals", value: "1.0" }, "1", T, COERCE],
  [{ op: "equals", value: 16 }, "0x10", U, COERCE],
  [{ op: "equals", value: 0 }, " ", U, COERCE],
  [{ op: "equals", value: 0 }, "", U, COERCE],
  [{ op: "equals", value: 7 }, "007", U, COERCE],
  [{ op: "equals", value: 1 }, "1e999", U, COERCE],
  [{ op: "equals", value: "a" }, "a", T, COERCE],
  [{ op: "not_equals", value: "a" }, "b", T],
  [{ op: "not_equals", value: "a" }, "a", F],
  [{ op: "not_equals", value: "a" }, 1, U],
  [{ op: "in", values: ["a", "b"] }, "b", T],
  [{ op: "in", values: ["a", "b"] }, "c", F],
  [{ op: "in", values: ["a", "b"] }, 1, U],
  [{ op: "in", values: ["a", 1] }, 1, T],
  [{ op: "in", values: ["a", 1] }, 2, F],
  [{ op: "in", values: ["a", 1] }, "1", F],
  [{ op: "in", values: ["a", 1] }, true, U],
  [{ op: "in", values: [1, 2] }, "2", T, COERCE],
  [{ op: "not_in", values: ["a"] }, "b", T],
  [{ op: "not_in", values: ["a"] }, "a", F],
  [{ op: "not_in", values: ["a"] }, null, U],
  [{ op: "gt", value: 3 }, 3, F],
  [{ op: "gt", value: 3 }, 3.1, T],
  [{ op: "gt", value: 3 }, "4", U],
  [{ op: "gt", value: 3 }, "4", T, COERCE],
  [{ op: "gte", value: 3 }, 3, T],
  [{ op: "gte", value: 3 }, 2, F],
  [{ op: "gte", value: 3 }, true, U],
  [{ op: "lt", value: 3 }, 3, F],
  [{ op: "lt", value: 3 }, 2, T],
  [{ op: "lt", value: 3 }, Number.NaN, U],
  [{ op: "lte", value: 3 }, 3, T],
  [{ op: "lte", value: 3 }, 4, F],
  [{ op: "lte", value: 3 }, Number.NEGATIVE_INFINITY, U],
  [{ op: "between", low: 1, high: 2 }, 1, T],
  [{ op: "between", low: 1, high: 2 }, 2, T],
  [{ op: "between", low: 1, high: 2 }, 2.1, F],
  [{ op: "between", low: 1, high: 2 }, 0.9, F],
  [{ op: "between", low: 1, high: 2 }, "1", U],
  [{ op: "starts_with", values: ["fe", "fix"] }, "fix/a", T],
  [{ op: "starts_with", values: ["fe"] }, "FE", F],
  [{ op: "starts_with", values: ["fe"] }, "FEature", T, NO_CASE],
  [{ op: "starts_with", values: ["1"] }, 12, U],
  [{ op: "ends_with", values: ["x", ".md"] }, "a.md", T],
  [{ op: "ends_with", values: [".md"] }, "a.mdx", F],
  [{ op: "ends_with", values: [".MD"] }, "a.md", T, NO_CASE],
  [{ op: "ends_with", values: [".md"] }, false, U],
  [{ op: "contains", values: ["wip", "draft"] }, "a draft b", T],
  [{ op: "contains", values: ["wip"] }, "WIP", F],
  [{ op: "contains", values: ["wip"] }, "a WIP", T, NO_CASE],
  [{ op: "contains", values: ["wip"] }, 5, U],
  [{ op: "glob", patterns: ["main", "release/**"] }, "release/1/2", T],
  [{ op: "glob", patterns: ["release/*"] }, "release/1/2", F],
  [{ op: "glob", patterns: ["*"] }, 5, U],
  [{ op: "regex", patterns: ["^a", "z$"] }, "az", T],
  [{ op: "regex", patterns: ["^a"] }, "ba", F],
  [{ op: "regex", patterns: ["^a"] }, 1, U],
  [{ op: "regex", patterns: ["too long", "^b"] }, "a", U],
  [{ op: "regex", patterns: ["too long", "^a"] }, "a", T],
  [{ op: "semver", range: ">=1.2.0 <2.0.0" }, "1.10.0", T],
  [{ op: "semver", range: ">=1.2.0 <2.0.0" }, "2.0.0", F],
  [{ op: "semver", range: ">=1.2.0 <2.0.0" }, "2.0.0-rc.1", T],
  [{ op: "semver", range: ">=1.2.0" }, "v1.2.0", U],
  [{ op: "semver", range: ">=1.2.0" }, "v1.3", T, LOOSE],
  [{ op: "semver", range: ">=1.2.0" }, "latest", U],
  [{ op: "semver", range: ">=1.2.0" }, 1, U],
  [{ op: "before", instant: "2026-01-01T00:00:00Z" }, "2026-01-01T00:59:59+01:00", T],
  [{ op: "before", instant: "2026-01-01T00:00:00Z" }, "2026-01-01T00:00:00Z", F],
  [{ op: "before", instant: "2026-01-01T00:00:00Z" }, "2025-01-01", U],
  [{ op: "before", instant: "2026-01-01T00:00:00Z" }, 0, U],
  [{ op: "after", instant: "2026-01-01T00:00:00Z" }, "2026-01-01T00:00:00.001Z", T],
  [{ op: "after", instant: "2026-01-01T00:00:00Z" }, "2026-01-01T00:00:00Z", F],
  [{ op: "after", instant: "2026-01-01T00:00:00Z" }, "soon", U],
  [{ op: "cidr", ranges: ["192.168.0.0/16", "10.0.0.0/8"] }, "10.1.2.3", T],
  [{ op: "cidr", ranges: ["10.0.0.0/8"] }, "::ffff:10.1.2.3", T],
  [{ op: "cidr", ranges: ["10.0.0.0/8"] }, "11.0.0.0", F],
  [{ op: "cidr", ranges: ["10.0.0.0/8"] }, "2001:db8::1", F],
  [{ op: "cidr", ranges: ["10.0.0.0/8"] }, "10.1.2", U],
  [{ op: "cidr", ranges: ["10.0.0.0/8"] }, 10, U],
  [{ op: "in_group", groups: ["NORDICS", "EU"] }, "DE", T],
  [{ op: "in_group", groups: ["NORDICS"] }, "NO", T],
  [{ op: "in_group", groups: ["EU"] }, "NO", F],
  [{ op: "in_group", groups: ["EU"] }, "de", F],
  [{ op: "in_group", groups: ["EU"] }, 49, U],
  [{ op: "exists", value: true }, "", T],
  [{ op: "exists", value: true }, {}, T],
  [{ op: "exists", value: true }, null, F],
  [{ op: "exists", value: false }, undefined, T],
  [{ op: "exists", value: false }, 0, F],
];

/** A stand-in for RE2 that gives up where the real one does: at a text that is too long for a pattern. */
const regex = (pattern: string) => (text: string) =>
  pattern === "too long" ? undefined : new RegExp(pattern).test(text);

describe("operators", () => {
  it.each(CASES)("%j finds %p: %p", (test, found, outcome, modifiers = {}) => {
    const condition = { kind: "attribute", attribute: "a", tests: [test], ...modifiers } as const;
    expect(outcomeOf(condition, { a: found }, { regex })).toBe(outcome);
  });

  it.each(Object.keys(OPERATORS))("%s has cases for each of its outcomes, on something and on nothing", (op) => {
    const outcomes = new Set(CASES.filter(([test]) => test.op === op).map(([, , outcome]) => outcome));
    expect(outcomes).toEqual(new Set(op === "exists" ? [T, F] : [T, F, U]));
    const [test] = CASES.find(([{ op: other }]) => other === op) as Case;
    const missing = outcomeOf({ kind: "attribute", attribute: "a", tests: [test] }, {}, { regex });
    expect(missing).toBe(op === "exists" ? F : U);
  });

  it.each([
    ["a pattern", { op: "glob", patterns: ["a\\"] }],
    ["an instant", { op: "before", instant: "soon" }],
    ["a group", { op: "in_group", groups: ["constructor"] }],
    ["a range", { op: "cidr", ranges: ["10.0.0.0/99"] }],
  ] as const)("that validation cannot have let through, with %s that is none, are a defect and thrown", (_, test) => {
    expect(() => outcomeOf({ kind: "attribute", attribute: "a", tests: [test] }, { a: "x" })).toThrow("validated");
  });

  it("need an engine for regex as soon as a flag set is compiled, not at its first evaluation", () => {
    const when = { kind: "attribute", attribute: "a", tests: [{ op: "regex", patterns: ["x"] }] } as const;
    const flagSet = aFlagSet({ segments: { s: { kind: "not", condition: { kind: "all", conditions: [when] } } } });
    expect(() => compile(flagSet)).toThrow("engine");
  });
});
