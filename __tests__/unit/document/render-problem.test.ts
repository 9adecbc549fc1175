import { expect, test } from "@jest/globals";
import { renderProblem } from "../../../src/document/render-problem.ts";
import type { Problem } from "../../../src/model/problem.ts";
import { check, flagFile } from "./fixtures.ts";

const plain = { color: false };

const problem = (fields: Partial<Problem>): Problem => ({
  code: "unknown_key",
  severity: "error",
  message: "m",
  position: { file: "f", line: 7, column: 1 },
  ...fields,
});

const rendered = (text: string): string =>
  check(text)
    .problems.map((each) => renderProblem(each, plain))
    .join("\n");

test("a problem shows its place, what was meant, the line and a caret under all of it", () => {
  expect(rendered(flagFile("enabeld: true"))).toBe(
    [
      'f:6:5 error unknown_key: flag "x": unknown field "enabeld" in a flag; did you mean "enabled"?',
      "  6 |     enabeld: true",
      "    |     ^^^^^^^",
    ].join("\n"),
  );
});

test("a suggestion and other places are told", () => {
  const text = renderProblem(problem({ suggestion: "flags", related: [{ file: "g", line: 2, column: 3 }] }), plain);
  expect(text).toBe('f:7:1 error unknown_key: m; did you mean "flags"?\n  see g:2:3');
});

test("a problem without a place is one line", () => {
  expect(renderProblem({ code: "too_large", severity: "warning", message: "m" }, plain)).toBe("warning too_large: m");
});

test("tabs take one column, wide characters two", () => {
  const place = { position: { file: "f", line: 7, column: 3 }, sourceLine: "\t\t漢😀: x", length: 3 };
  expect(renderProblem(problem(place), plain).split("\n").slice(1)).toEqual(["  7 |   漢😀: x", "    |   ^^^^"]);
  const after = { ...place, position: { file: "f", line: 7, column: 8 }, length: 1 };
  expect(renderProblem(problem(after), plain).split("\n").slice(2)).toEqual([`    | ${" ".repeat(8)}^`]);
});

test("a long line is cut on both sides of the caret", () => {
  const sourceLine = `${"a".repeat(200)}HERE${"b".repeat(200)}`;
  const [, line = "", caret = ""] = renderProblem(
    problem({ position: { file: "f", line: 7, column: 201 }, sourceLine, length: 4 }),
    plain,
  ).split("\n");
  expect(line).toBe(`  7 | …${"a".repeat(40)}HERE${"b".repeat(56)}…`);
  expect(caret.indexOf("^")).toBe(line.indexOf("H"));
  expect(caret.trim().slice(1).trim()).toBe("^^^^");
});

test("the end of a long line is shown as far as it goes", () => {
  const sourceLine = `${"a".repeat(200)}END`;
  const [, line = ""] = renderProblem(
    problem({ position: { file: "f", line: 7, column: 201 }, sourceLine, length: 500 }),
    plain,
  ).split("\n");
  expect(line).toBe(`  7 | …${"a".repeat(97)}END`);
});

test("nothing of a file reaches the terminal that it would obey", () => {
  const evil = "\u001b[31m\u0007\u009b\u202e\u2028\ud800\r";
  const text = renderProblem(
    problem({ message: evil, suggestion: evil, sourceLine: evil, position: { file: evil, line: 1, column: 2 } }),
    plain,
  );
  expect(text.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
});

test("colours are only added where they are asked for", () => {
  const shown = problem({ sourceLine: "x", severity: "warning", code: "expired" });
  const colored = renderProblem(shown, { color: true });
  expect(colored).toContain("\u001b[33mwarning\u001b[0m");
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the colours are what is taken away
  expect(colored.replace(/\u001b\[\d+m/g, "")).toBe(renderProblem(shown, plain));
});
