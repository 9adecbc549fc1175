import { describe, expect, test } from "@jest/globals";
import { loadRegexEngine } from "../../../src/io/regex-engine.ts";
import { check, fixtures, NOW, placesOf, textOf } from "./fixtures.ts";

const regex = await loadRegexEngine();

const expected = (problems: readonly (readonly [string, number, number])[] = []): readonly string[] =>
  problems.map(([code, line, column]) => `${code} ${line}:${column}`);

describe("accepted without a word", () => {
  test.each(fixtures("accepted"))("$name", (fixture) => {
    const outcome = check(textOf(fixture), { regex, now: NOW });
    expect(placesOf(outcome)).toEqual([]);
    expect(outcome.ok).toBe(true);
  });
});

describe("accepted with a warning", () => {
  test.each(fixtures("warned"))("$name", (fixture) => {
    const outcome = check(textOf(fixture), { regex, now: NOW });
    expect(placesOf(outcome)).toEqual(expected(fixture.problems));
    expect(outcome.problems.map(({ severity }) => severity)).toEqual(outcome.problems.map(() => "warning"));
    expect(outcome.ok).toBe(true);
  });
});

describe("refused, with every fault and its place", () => {
  test.each(fixtures("rejected"))("$name", (fixture) => {
    const outcome = check(textOf(fixture), { regex, now: NOW });
    expect(placesOf(outcome)).toEqual(expected(fixture.problems));
    expect(outcome.ok).toBe(false);
  });
});

test("there are enough fixtures, and for each accepted document several refused ones", () => {
  expect(fixtures("accepted").length).toBeGreaterThanOrEqual(40);
  expect(fixtures("rejected").length).toBeGreaterThanOrEqual(3 * fixtures("accepted").length);
});
