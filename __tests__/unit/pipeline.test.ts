import { describe, expect, test } from "@jest/globals";
import { loadRegexEngine } from "../../src/io/regex-engine.ts";
import type { RegexEngine } from "../../src/model/regex-engine.ts";
import { createEvaluator, type LoadedFlagSet, loadFlagSet } from "../../src/pipeline.ts";

const NOW = Date.parse("2026-11-22T12:00:00Z");

const document = (when: string): string =>
  `version: 1\nflags: { f: { description: d, permanent: true, rules: [{ id: r, when: ${when}, serve: true }] } }\n`;

/** Loads one file and says how often the RE2 engine was asked for. */
const loadText = async (text: string, more: readonly string[] = []) => {
  let loads = 0;
  const loadRegex = (): Promise<RegexEngine> => {
    loads += 1;
    return loadRegexEngine();
  };
  const files = [text, ...more].map((each, index) => ({ file: `${index}.yaml`, text: each }));
  return { outcome: await loadFlagSet(files, { loadRegex, now: NOW }), loads: () => loads };
};

const valueFor = (loaded: LoadedFlagSet, branch: string): unknown =>
  createEvaluator(loaded).in("default").evaluate("f", { branch }, NOW).value;

describe("text to flags", () => {
  test("problems of every file come together, and validation waits until all of them parse", async () => {
    const { outcome } = await loadText("version: 1\nflags: [\n", ["a: {\n", "version: 2\n"]);
    expect(outcome.ok).toBe(false);
    expect([...new Set(outcome.problems.map(({ position }) => position?.file))]).toEqual(["0.yaml", "1.yaml"]);
  });

  test("an override decides in place of the document", async () => {
    const { outcome } = await loadText(document("{ branch: main }"));
    if (!outcome.ok) throw new Error("refused");
    const details = createEvaluator(outcome.value, new Map([["f", { kill: true as const }]]))
      .in("default")
      .evaluate("f", { branch: "main" }, NOW);
    expect(details).toMatchObject({ value: false, reason: "DISABLED", detail: "KILLED" });
  });
});

describe("the RE2 engine", () => {
  test.each([
    ["no pattern", "{ branch: main }", "main"],
    ["only plain patterns", "{ branch: { regex: ['^release/[0-9]+$', '^main$'] } }", "release/7"],
  ])("is not loaded for %s", async (_, when, branch) => {
    const { outcome, loads } = await loadText(document(when));
    if (!outcome.ok) throw new Error("refused");
    expect([loads(), valueFor(outcome.value, branch), valueFor(outcome.value, "other")]).toEqual([0, true, false]);
  });

  test("is loaded once when one pattern is not plain, and answers for all", async () => {
    const { outcome, loads } = await loadText(document("{ branch: { regex: ['(a|b)+c', '^main$'] } }"));
    if (!outcome.ok) throw new Error("refused");
    const values = ["xxabac", "main", "xab"].map((branch) => valueFor(outcome.value, branch));
    expect([loads(), ...values]).toEqual([1, true, true, false]);
  });

  test("refuses what it cannot read", async () => {
    const { outcome, loads } = await loadText(document("{ branch: { regex: '(?=a)' } }"));
    expect([outcome.ok, loads()]).toEqual([false, 1]);
  });
});
