import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "@jest/globals";
import { PROBLEM_CODES, WARNING_CODES } from "../../../src/model/problem-codes.ts";

const PAGE = readFileSync(new URL("../../../docs/reference/problems.md", import.meta.url), "utf8");
const SOURCES = new URL("../../../src/document/", import.meta.url);

const documented = [...PAGE.matchAll(/^### `(\w+)`\n\n(Error|Warning)/gm)];

test("the page has every code, in the order of the registry, and no other", () => {
  expect(documented.map(([, code]) => code)).toEqual(Object.keys(PROBLEM_CODES));
});

test("the page says of each code whether it stops an evaluation", () => {
  const warnings = documented.filter(([, , severity]) => severity === "Warning").map(([, code]) => code);
  expect(new Set(warnings)).toEqual(WARNING_CODES);
});

test("the page says what the registry says", () => {
  for (const meaning of Object.values(PROBLEM_CODES)) expect(PAGE).toContain(meaning);
});

test("every code is reported somewhere", () => {
  const files = readdirSync(SOURCES).filter((file) => file.endsWith(".ts"));
  const sources = files.map((file) => readFileSync(new URL(file, SOURCES), "utf8"));
  const text = sources.join("\n");
  expect(Object.keys(PROBLEM_CODES).filter((code) => !text.includes(`"${code}"`))).toEqual([]);
});
