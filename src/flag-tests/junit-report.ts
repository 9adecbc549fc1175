import { renderTrace } from "../evaluation/render-trace.ts";
import type { Position } from "../model/position.ts";
import { type Coverage, placeName } from "./coverage.ts";
import { groupedBy } from "./grouped-by.ts";
import type { Mismatch, TestResult } from "./run-case.ts";

/** Everything that XML 1.0 has no way to say, not even as a reference; it becomes U+FFFD. */
const NOT_XML =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

const REFERENCES: ReadonlyMap<string, string> = new Map([
  ["&", "&amp;"],
  ["<", "&lt;"],
  [">", "&gt;"],
  ['"', "&quot;"],
  ["'", "&apos;"],
  ["\t", "&#9;"],
  ["\n", "&#10;"],
  ["\r", "&#13;"],
]);

const escaped = (text: string, special: RegExp): string =>
  text.replace(NOT_XML, "\ufffd").replace(special, (character) => REFERENCES.get(character) ?? character);

/** A parser makes spaces of tabs and line feeds within an attribute. */
const attributeText = (text: string): string => escaped(text, /[&<>"'\t\n\r]/g);

/** Between tags it makes line feeds of carriage returns. */
const contentText = (text: string): string => escaped(text, /[&<>\r]/g);

type Attributes = { readonly [name: string]: string | number };

const element = (name: string, attributes: Attributes, inner: string): string => {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${attributeText(String(value))}"`);
  return `<${name}${written.join("")}>${inner}</${name}>\n`;
};

type JunitCase = { readonly name: string; readonly failure?: { readonly message: string; readonly text: string } };

const suite = (name: string, file: string | undefined, cases: readonly (JunitCase & { line?: number })[]): string => {
  const failures = cases.filter(({ failure }) => failure !== undefined).length;
  const inner = cases.map(({ name: caseName, failure, line }) => {
    const text = failure && element("failure", { message: failure.message }, contentText(failure.text));
    const place = { ...(file !== undefined && { file }), ...(line !== undefined && { line }) };
    return element("testcase", { classname: name, name: caseName, time: 0, ...place }, text ?? "");
  });
  const attributes = { name, tests: cases.length, failures, errors: 0, skipped: 0, time: 0 };
  return element("testsuite", attributes, `\n${inner.join("")}`);
};

/** How a report writes a mismatch and where a flag is defined. */
export type JunitWords = {
  readonly mismatch: (mismatch: Mismatch) => string;
  readonly sites: ReadonlyMap<string, Position>;
};

/**
 * Results as JUnit XML: a suite a file, a case an evaluation. `coverage`, where it is required, is a suite of its own
 * with a failure for each place that no test reached.
 */
export const junitReport = (
  results: readonly TestResult[],
  coverage: Coverage | undefined,
  words: JunitWords,
): string => {
  const files = groupedBy(results, ({ test }) => test.position.file);
  const suites = Array.from(files, ([file, ofFile]) =>
    suite(
      file,
      file,
      ofFile.map((result) => caseOf(result, words)),
    ),
  );
  const places = (coverage?.unreached ?? []).map((place) => {
    const message = `${place.flag}: no test reaches ${placeName(place)}`;
    const site = words.sites.get(place.flag);
    const text = site === undefined ? message : `${site.file}:${site.line}: ${message}`;
    return { name: `${place.flag}: ${placeName(place)}`, failure: { message, text } };
  });
  const failed = results.filter(({ mismatches }) => mismatches.length > 0).length;
  const all = [...suites, ...(places.length === 0 ? [] : [suite("coverage", undefined, places)])];
  const counts = { tests: results.length + places.length, failures: failed + places.length, errors: 0, time: 0 };
  const root = element("testsuites", { name: "signalbox test", ...counts }, `\n${all.join("")}`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root}`;
};

const caseOf = (result: TestResult, words: JunitWords): JunitCase & { line: number } => {
  const { test, answer, mismatches } = result;
  const name = `${test.flag} in ${test.environment}: ${test.name}`;
  const lines = mismatches.map(words.mismatch);
  const failure = { message: lines.join("; "), text: `${lines.join("\n")}\n${renderTrace(answer)}` };
  return { name, line: test.position.line, ...(lines.length > 0 && { failure }) };
};
