import { parseDocument } from "../../../src/document/parse-document.ts";
import { type Coverage, coverageOf, placeName } from "../../../src/flag-tests/coverage.ts";
import { readTests } from "../../../src/flag-tests/read-tests.ts";
import { runCase, type TestResult } from "../../../src/flag-tests/run-case.ts";
import type { TestCase } from "../../../src/flag-tests/test-case.ts";
import type { Outcome } from "../../../src/model/problem.ts";
import { createEvaluator, loadFlagSet } from "../../../src/pipeline.ts";

/** Flags with every way to find a bucket, a target, a schedule, and environments that replace things. */
export const FLAGS = `version: 1
environments: { development: {}, production: { when: { branch: main } } }
defaultEnvironment: development
attributes: { title: string, tier: string, seats: number, vip: boolean }
segments: { timed: { flag: sale }, both: { all: [{ not: { segment: timed } }, { any: [{ segment: timed }] }] } }
flags:
  half: { description: d, permanent: true, rules: [{ id: share, rollout: 50, serve: true }] }
  way:
    description: d
    permanent: true
    type: string
    variants: { left: LEFT, right: RIGHT }
    bucketBy: [seats, targetingKey]
    targets: [{ attribute: tier, in: [gold], serve: right }, { attribute: tier, in: [coin], serve: { split: { left: 50, right: 50 } } }]
    default: { split: { left: 10, right: 90 } }
    off: left
    environments: { production: { targets: [], rules: [{ id: only, serve: left }], default: right } }
  many:
    description: d
    permanent: true
    type: string
    variants: { a: A, b: B }
    rules:
      - { id: one, rollout: 10, serve: a }
      - { id: two, rollout: 10, seed: other, serve: a }
      - { id: three, rollout: 10, bucketBy: [vip], serve: a }
      - { id: four, rollout: 10, bucketBy: [environment], serve: { split: { a: 1, b: 99 } } }
    default: b
  sale: { description: d, permanent: true, schedule: { from: "2027-01-01T00:00:00Z" }, default: true }
  asks: { description: d, permanent: true, rules: [{ id: r, when: { segment: both }, serve: true }] }
  needs: { description: d, permanent: true, prerequisites: [{ flag: asks }] }
  ramp:
    description: d
    permanent: true
    rules:
      - id: r
        rollout: { ramp: { from: { at: "2027-01-01T00:00:00Z", percent: 0 }, to: { at: "2027-01-02T00:00:00Z", percent: 100 } } }
        serve: true
  foreign: { description: d, permanent: true, hash: unleash, rules: [{ id: r, rollout: 50, serve: true }] }
  shape: { description: d, permanent: true, type: json, variants: { s: { a: 1, b: [1, null] } }, default: s }
  gone: { description: d, permanent: true, archived: true }
  quiet: { description: d, permanent: true, environments: { production: { enabled: false, default: true } } }
`;

const loaded = await loadFlagSet([{ file: "flags", text: FLAGS }], {
  loadRegex: () => Promise.reject(new Error("no flag here uses a regular expression")),
});
if (!loaded.ok) throw new Error(loaded.problems.map(({ message }) => message).join("\n"));
const evaluator = createEvaluator(loaded.value);

/** Reads a test file, called `t`, against the flags. */
export const read = (text: string): Outcome<readonly TestCase[]> => {
  const parsed = parseDocument(text, "t");
  return parsed.ok ? readTests([parsed.value], evaluator) : parsed;
};

/** A test file of these tests, which start in line 3. */
export const fileOf = (tests: string): string => `version: 1\ntests:\n${tests.replace(/^(?=.)/gm, "  ")}`;

/** Reads tests that must be accepted, and runs them. */
export const run = (tests: string): readonly TestResult[] => {
  const outcome = read(fileOf(tests));
  if (!outcome.ok) throw new Error(outcome.problems.map(({ message }) => message).join("\n"));
  return outcome.value.map((one) => runCase(evaluator, one));
};

/** What tests leave unreached, flag by flag. */
export const unreachedBy = (tests: string): { readonly total: number; readonly places: readonly string[] } => {
  const { total, unreached }: Coverage = coverageOf(evaluator.flagSet, run(tests));
  return { total, places: unreached.map((place) => `${place.flag}: ${placeName(place)}`) };
};

/** `code line:column "suggestion"` of every problem. */
export const placesOf = ({ problems }: Outcome<unknown>): readonly string[] =>
  problems.map(({ code, position, suggestion }) => {
    const place = position === undefined ? code : `${code} ${position.line}:${position.column}`;
    return suggestion === undefined ? place : `${place} ${suggestion}`;
  });
