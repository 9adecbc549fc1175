import { renderTrace } from "../evaluation/render-trace.ts";
import { type Coverage, type Place, placeName } from "../flag-tests/coverage.ts";
import { groupedBy } from "../flag-tests/grouped-by.ts";
import type { Mismatch, TestResult } from "../flag-tests/run-case.ts";
import type { JsonValue } from "../model/json.ts";
import type { Position } from "../model/position.ts";
import { paint } from "./color.ts";
import { countOf } from "./count-of.ts";
import { safeText } from "./safe-text.ts";

/** What a run of the flag tests found. */
export type TestRun = {
  readonly results: readonly TestResult[];
  readonly coverage: Coverage;
  /** Whether a place that no test reaches makes the run fail. */
  readonly isCoverageRequired: boolean;
  /** Where each flag is defined. */
  readonly sites: ReadonlyMap<string, Position>;
};

export const failuresOf = ({ results }: TestRun): readonly TestResult[] =>
  results.filter(({ mismatches }) => mismatches.length > 0);

/** Whether everything that was asked for holds. */
export const hasPassed = (run: TestRun): boolean =>
  failuresOf(run).length === 0 && !(run.isCoverageRequired && run.coverage.unreached.length > 0);

/** A longer value would hide the other one. */
const MAX_VALUE = 200;

const valueText = (value: JsonValue): string => {
  const text = safeText(JSON.stringify(value));
  return text.length > MAX_VALUE ? `${text.slice(0, MAX_VALUE)}…` : text;
};

/** `value: expected true, got false` */
export const mismatchText = ({ field, expected, got }: Mismatch): string =>
  `${field}: expected ${valueText(expected)}, got ${got === undefined ? "none" : valueText(got)}`;

/** The failures with their traces, what no test reaches, and the counts. */
export const testReport = (run: TestRun, color: boolean): string => {
  const failures = failuresOf(run);
  const { total, unreached } = run.coverage;
  const counts = `${countOf(run.results.length, "test")}, ${failures.length} failed`;
  const covered = `${total - unreached.length} of ${total} rules, targets and defaults reached`;
  const style = hasPassed(run) ? "green" : "red";
  return [
    ...failures.map((failure) => failureText(failure, color)),
    unreachedText(run, color),
    `${paint(style, `${counts}; ${covered}`, color)}\n`,
  ].join("");
};

const failureText = ({ test, answer, mismatches }: TestResult, color: boolean): string => {
  const { file, line, column } = test.position;
  const place = paint("bold", `${safeText(file)}:${line}:${column}`, color);
  const head = `${paint("red", "FAIL", color)} ${place} ${safeText(test.name)}`;
  const lines = [
    `flag ${safeText(test.flag)} in ${safeText(test.environment)}`,
    ...mismatches.map(mismatchText),
    ...renderTrace(answer).split("\n"),
  ];
  return `${head}\n${lines.map((each) => `  ${each}\n`).join("")}\n`;
};

const unreachedText = ({ coverage, sites }: TestRun, color: boolean): string => {
  if (coverage.unreached.length === 0) return "";
  const lines = Array.from(
    groupedBy(coverage.unreached, ({ flag }) => flag),
    ([flag, places]) => {
      const site = sites.get(flag);
      const where = site === undefined ? "" : `${safeText(site.file)}:${site.line}:${site.column} `;
      return `  ${where}${safeText(flag)}: ${safeText(places.map(placeName).join(", "))}\n`;
    },
  );
  return `${paint("yellow", "Reached by no test:", color)}\n${lines.join("")}\n`;
};

/** The same for a program. */
export const testReportAsJson = (run: TestRun): JsonValue => ({
  schema_version: 1,
  passed: hasPassed(run),
  tests: run.results.length,
  failed: failuresOf(run).length,
  results: run.results.map(resultAsJson),
  coverage: {
    required: run.isCoverageRequired,
    total: run.coverage.total,
    reached: run.coverage.total - run.coverage.unreached.length,
    unreached: run.coverage.unreached.map((place) => placeAsJson(place, run.sites)),
  },
});

const resultAsJson = ({ test, answer, mismatches }: TestResult): JsonValue => ({
  ...positionAsJson(test.position),
  name: test.name,
  flag: test.flag,
  environment: test.environment,
  passed: mismatches.length === 0,
  value: answer.value,
  reason: answer.reason,
  ...(mismatches.length > 0 && {
    context: test.context,
    now: new Date(test.now).toISOString(),
    mismatches: mismatches.map((mismatch) => ({ ...mismatch })),
    trace: answer.trace as unknown as JsonValue,
  }),
});

const placeAsJson = ({ ...place }: Place, sites: TestRun["sites"]): JsonValue => {
  const site = sites.get(place.flag);
  return { ...place, ...(site && positionAsJson(site)) };
};

const positionAsJson = ({ file, line, column }: Position) => ({ file, line, column });
