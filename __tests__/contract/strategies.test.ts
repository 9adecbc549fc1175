import { describe, expect, test } from "@jest/globals";
import { createEvaluator } from "../../src/pipeline.ts";
import { loadDocumented } from "../helpers/documented-flags.ts";
import { readPage, tablesOf } from "../helpers/markdown.ts";

/** The instant of rows that state none. */
const NOW = "2026-11-22T12:00:00Z";

const page = readPage("docs/strategies.md");
const tables = tablesOf(page);
const code = (cell: string): string => cell.replace(/^`(.*)`$/, "$1");

/** Each flag of the page with the table below it. */
const examples = page.fences.map((fence) => {
  const table = tables.find(({ line }) => line > fence.line);
  return { flag: fence.text.split(":", 1)[0] ?? "", text: fence.text, rows: table?.rows ?? [], line: fence.line };
});

describe("the examples of the eight strategies answer what the page says", () => {
  test("each of the eight sections has an example, and each example has a table", () => {
    expect(page.text.match(/^## /gm)).toHaveLength(8);
    expect(examples.filter(({ rows }) => rows.length > 0)).toHaveLength(9);
  });

  test.each(examples)("$flag", async ({ flag, text, rows, line }) => {
    const loaded = await loadDocumented("yaml flags", text, `${page.file}:${line}`);
    if (!loaded.ok) throw new Error(loaded.problems.map(({ message }) => message).join("\n"));
    const evaluator = createEvaluator(loaded.value);
    const answers = rows.map((row) => {
      const context: unknown = JSON.parse(code(row["context"] ?? ""));
      const now = Date.parse(row["now"] ?? NOW);
      const answer = evaluator.in(row["environment"] ?? "").evaluate(flag, context, now);
      const said = { value: `\`${JSON.stringify(answer.value)}\``, reason: answer.reason, rule: answer.ruleId ?? "" };
      return { ...row, ...said };
    });
    expect(answers).toEqual(rows);
  });
});
