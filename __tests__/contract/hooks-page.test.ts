import { describe, expect, test } from "@jest/globals";
import { hookEnvironment } from "../../src/io/hooks/hook-environment.ts";
import { OUTPUT_KEYS } from "../../src/io/hooks/hook-output.ts";
import { HOOK_VARIABLES } from "../../src/io/hooks/hook-variables.ts";
import { HOOKS, PHASES } from "../../src/rollout/hook.ts";
import { STRATEGIES } from "../../src/rollout/strategy.ts";
import { readPage, tablesOf } from "../helpers/markdown.ts";

const page = readPage("docs/hooks.md");
const tables = tablesOf(page);

const columnOf = (column: string): readonly string[] =>
  tables.flatMap(({ rows }) => rows.flatMap((row) => row[column] ?? [])).flatMap(wordsOf);
const wordsOf = (cell: string): readonly string[] => [...cell.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? "");
const rowOf = (variable: string): string =>
  page.text.split("\n").find((line) => line.startsWith(`| \`${variable}\``)) ?? "";

describe("docs/hooks.md names what the engine and its hooks say to each other", () => {
  test("every variable, in its order", () => {
    expect(columnOf("variable")).toEqual([...HOOK_VARIABLES]);
  });

  test("every key of an answer", () => {
    expect(columnOf("key").toSorted()).toEqual([...OUTPUT_KEYS.keys(), "metric.NAME"].toSorted());
  });

  test("every phase and every strategy", () => {
    const phases = wordsOf(rowOf("SIGNALBOX_PHASE")).slice(1);
    expect(phases.filter((word) => word !== "verify").toSorted()).toEqual([...PHASES].toSorted());
    expect(wordsOf(rowOf("SIGNALBOX_STRATEGY")).slice(1).toSorted()).toEqual([...STRATEGIES].toSorted());
  });

  test("every hook, in the order of a canary", () => {
    expect([...page.text.matchAll(/^\.signalbox\/hooks\/([a-z]+) /gm)].map((match) => match[1])).toEqual([...HOOKS]);
  });

  test("every variable that a hook sees of the environment", () => {
    const section = page.text.split("## What a hook sees")[1]?.split("Not more.")[0] ?? "";
    const named = wordsOf(section);
    const env = Object.fromEntries([...named, "NOT_NAMED", "GITHUB_TOKEN"].map((name) => [name, "x"]));
    expect(Object.keys(hookEnvironment(env, { listed: [], oidc: false })).toSorted()).toEqual(named.toSorted());
    expect(named.length).toBeGreaterThan(15);
  });
});
