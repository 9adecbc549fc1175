import { describe, expect, test } from "@jest/globals";
import { KNOB_TABLE } from "../../../src/rollout/knob-table.ts";
import { KNOBS } from "../../../src/rollout/knobs.ts";
import { REASON_CODES, ROLLOUT_OUTCOMES } from "../../../src/rollout/outcome.ts";
import { STRATEGIES } from "../../../src/rollout/strategy.ts";
import { VERDICTS } from "../../../src/rollout/verdict.ts";
import { readPage, tablesOf } from "../../helpers/markdown.ts";

const tables = tablesOf(readPage("docs/rollouts.md"));
const rowsOf = (column: string) => tables.find(({ rows: [first] }) => Object.hasOwn(first ?? {}, column))?.rows ?? [];
const cells = (column: string): readonly string[] =>
  rowsOf(column).map((row) => (row[column] ?? "").replaceAll("`", ""));

describe("docs/rollouts.md describes exactly the words that the code knows", () => {
  test.each<[string, readonly string[]]>([
    ["strategy", STRATEGIES],
    ["knob", KNOBS],
    ["outcome", ROLLOUT_OUTCOMES],
    ["reason code", REASON_CODES],
    ["verdict", VERDICTS],
  ])("%s", (column, words) => {
    expect(cells(column).toSorted()).toEqual(words.toSorted());
  });

  test.each(rowsOf("knob"))(
    "$knob with its strategies and default",
    ({ knob = "", for: readers = "", default: fallback }) => {
      const { strategies, fallback: known } = KNOB_TABLE[knob.replaceAll("`", "") as keyof typeof KNOB_TABLE];
      expect(readers).toBe(strategies.length === STRATEGIES.length ? "all" : strategies.join(", "));
      expect(fallback).toBe(knob === "`extend`" ? "as long again" : known === "" ? "" : `\`${known}\``);
    },
  );
});
