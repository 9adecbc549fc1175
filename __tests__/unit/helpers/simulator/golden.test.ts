import { describe, expect, test } from "@jest/globals";
import { observed, readGolden, runGolden } from "./golden-cases.ts";
import { scriptedJob } from "./scripted-job.ts";

const TABLES = ["needs-and-conditions", "matrix", "calls", "trust", "environments", "cancellation"];

describe.each(TABLES)("as the sources say: %s", (table) => {
  const golden = readGolden(table);

  test.each(golden.filter(({ refused }) => refused === undefined))("$case", async (row) => {
    const expected = [row.expect, row.rerun].filter((each) => each !== undefined);
    const runs = await runGolden(row, scriptedJob);
    expect(runs.slice(-expected.length).map((run, index) => observed(run, expected[index] ?? {}))).toEqual(expected);
  });

  test.each(golden.filter(({ refused }) => refused !== undefined))("refused: $case", async (row) => {
    await expect(runGolden(row, scriptedJob)).rejects.toThrow(row.refused);
  });

  test("each case names its source", () => {
    const sources = /^(https:\/\/docs\.github\.com\/|https:\/\/github\.blog\/changelog\/|actions\/runner src\/)/u;
    expect(golden.filter(({ source }) => !sources.test(source))).toEqual([]);
  });
});
