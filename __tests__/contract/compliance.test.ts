import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { complianceTable } from "../../src/audit/report/compliance-table.ts";
import { CONTROLS } from "../../src/audit/report/controls.ts";
import { commandReference } from "../../src/cli/command-reference.ts";
import { readPage, readPages } from "../helpers/markdown.ts";

const root = join(import.meta.dirname, "..", "..");
/** Claims that no software can make of itself. */
const CLAIM = /\b(?:compliant|certified|certification|accredited|in compliance with|ensures? compliance|complies)\b/gi;
/** Where a page says that none is made, the word stands in quotation marks. */
const DENIED = /"(?:compliant|certified|certification)"/gi;

const claimsIn = (text: string): readonly string[] => text.replace(DENIED, "").match(CLAIM) ?? [];

describe("the compliance page", () => {
  test("holds the catalogue of requirements as the code has it", () => {
    expect(readPage("docs/compliance.md").text).toContain(complianceTable());
  });

  test.each(CONTROLS.map((control) => [control.requirement, control] as const))(
    "%s: is shown by tests that exist, or is said to be outside",
    (_requirement, { does, evidence, tests, outside }) => {
      expect(tests.filter((file) => !existsSync(join(root, file)))).toEqual([]);
      if (does === null) expect([evidence.length, tests.length, outside !== ""]).toEqual([0, 0, true]);
      else expect([evidence.length > 0, tests.length > 0]).toEqual([true, true]);
    },
  );
});

describe("nothing claims what only an assessor can say", () => {
  test.each(readPages().map(({ file }) => file))("%s", (file) => {
    expect(claimsIn(readPage(file).text)).toEqual([]);
  });

  test("the help, the sources and the metadata of the actions", () => {
    expect(claimsIn(commandReference())).toEqual([]);
    const sources = readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" }).filter((name) =>
      name.endsWith(".ts"),
    );
    const texts = [...sources.map((name) => join("src", name)), "action.yml", "package.json"];
    expect(texts.filter((file) => claimsIn(readFileSync(join(root, file), "utf8")).length > 0)).toEqual([]);
  });

  test("a claim would be found", () => {
    expect(claimsIn("Signalbox is SOC 2 compliant and Certified.")).toEqual(["compliant", "Certified"]);
    expect(claimsIn('never "compliant"')).toEqual([]);
  });
});
