import { describe, expect, test } from "@jest/globals";
import { readPage } from "../../../helpers/markdown.ts";
import {
  runSpecification,
  SPECIFICATION_FILES,
  stateOf,
  unleashClient,
} from "../../../helpers/unleash-specification.ts";

/** What the page says of each file: `| file | cases | passed |`. */
const documented = new Map(
  [...readPage("docs/import.md").text.matchAll(/^\| (\d\d-[\w-]+\.json) \| (\d+) \| (\d+) \|$/gm)].map((row) => [
    row[1],
    { cases: Number(row[2]), passed: Number(row[3]) },
  ]),
);

describe("Unleash's client specification, imported and evaluated", () => {
  test.each(SPECIFICATION_FILES)("%s: every case, as the page counts them", async (file) => {
    const checked = await runSpecification(file);
    expect(checked.map(({ description, answered }) => [description, answered])).toEqual(
      checked.map(({ description, expected }) => [description, expected]),
    );
    expect(documented.get(file)).toEqual({ cases: checked.length, passed: checked.length });
  });

  test("279 cases in 22 files, and the page has no other", async () => {
    const counts = await Promise.all(SPECIFICATION_FILES.map(async (file) => (await runSpecification(file)).length));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(279);
    expect([...documented.keys()]).toEqual(SPECIFICATION_FILES);
  });

  test.each(SPECIFICATION_FILES)("%s: the flag file is valid, without a warning", async (file) => {
    expect((await unleashClient(stateOf(file))).problems).toEqual([]);
  });
});
