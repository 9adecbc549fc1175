import { describe, expect, test } from "@jest/globals";
import { jsonSchema } from "../../src/document/json-schema.ts";
import { BUILT_IN_ATTRIBUTES } from "../../src/model/built-in-attributes.ts";
import { COMBINATORS, MODIFIERS, OPERATORS } from "../../src/model/operator.ts";
import { DETAILS, ERROR_CODES, REASONS } from "../../src/model/reason.ts";
import { COUNTRY_GROUPS } from "../../src/syntax/country-groups.ts";
import { readPage, tablesOf } from "../helpers/markdown.ts";

type Schema = {
  readonly properties: object;
  readonly $defs: { readonly [definition: string]: { readonly properties?: object } };
};

const schema = jsonSchema() as unknown as Schema;
const fieldsOf = (definition: string): readonly string[] => Object.keys(schema.$defs[definition]?.properties ?? {});

/** The words that the first column of a table describes: `a`, `b: [x]` and `c` of "| `a`, `b: [x]` or `c` | ... |". */
const described = (file: string, heading: string, column: string): readonly string[] => {
  const page = readPage(file);
  const start = page.text.split("\n").indexOf(heading) + 1;
  const table = tablesOf(page).find(({ line, rows }) => line > start && Object.hasOwn(rows[0] ?? {}, column));
  return (table?.rows ?? []).flatMap((row) =>
    [...(row[column] ?? "").matchAll(/`(\$?[A-Za-z_]+)(?:`|:)/g)].map((match) => match[1] ?? ""),
  );
};

const sorted = (words: Iterable<string>): readonly string[] => [...words].sort();

describe("the pages describe exactly the words that the code knows", () => {
  test.each([
    ["## Top level", "field", Object.keys(schema.properties)],
    ["## Flag fields", "field", fieldsOf("flag-variant")],
    ["## Rules", "field", fieldsOf("rule-variant")],
    ["## Thresholds", "field", fieldsOf("threshold")],
    ["## Conditions", "combinator", COMBINATORS],
    ["### Operators", "operator", Object.keys(OPERATORS)],
  ])("docs/flag-file.md, %s", (heading, column, words) => {
    expect(sorted(described("docs/flag-file.md", heading, column))).toEqual(sorted(words));
  });

  test("docs/flag-file.md, the words beside an operator", () => {
    const words = described("docs/flag-file.md", "### Operators", "word").filter((word) => word !== "false");
    expect(sorted(words)).toEqual(sorted(MODIFIERS));
  });

  test("docs/flag-file.md, the groups of countries and their members", () => {
    const tables = tablesOf(readPage("docs/flag-file.md"));
    const rows = tables.find(({ rows: [row] }) => row?.["group"] !== undefined)?.rows ?? [];
    const groups = rows.map(({ group = "", members = "" }) => [group.replaceAll("`", ""), members]);
    expect(groups.map(([name]) => name)).toEqual(Object.keys(COUNTRY_GROUPS));
    const wrong = groups.filter(([name, members = ""]) => {
      const countries: readonly string[] = COUNTRY_GROUPS[name as keyof typeof COUNTRY_GROUPS];
      const said = /\d+/.exec(members)?.[0];
      return name !== "EEA" && members !== countries.join(", ") && said !== String(countries.length);
    });
    expect(wrong).toEqual([]);
    expect(COUNTRY_GROUPS.EEA.toSorted()).toEqual([...COUNTRY_GROUPS.EU, "IS", "LI", "NO"].toSorted());
  });

  test("docs/context.md, the attributes", () => {
    expect(sorted(described("docs/context.md", "# Context", "attribute"))).toEqual(
      sorted(Object.keys(BUILT_IN_ATTRIBUTES)),
    );
  });

  test("docs/evaluation.md, reasons, details and error codes", () => {
    const words = (column: string): ReadonlySet<string> => new Set(described("docs/evaluation.md", "## Order", column));
    const { text } = readPage("docs/evaluation.md");
    expect(sorted(words("reason"))).toEqual(sorted(REASONS));
    expect(sorted(words("detail"))).toEqual(sorted(DETAILS));
    expect(ERROR_CODES.filter((code) => !text.includes(`\`${code}\``))).toEqual([]);
  });
});
