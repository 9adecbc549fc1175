import { resolve } from "node:path";
import { coverageOf } from "../../flag-tests/coverage.ts";
import { runCase } from "../../flag-tests/run-case.ts";
import { writeWholeFile } from "../../io/write-whole-file.ts";
import { createEvaluator } from "../../pipeline.ts";
import { colorOf } from "../color.ts";
import type { CommandRun } from "../command.ts";
import { loadFlags } from "../load-flags.ts";
import { loadTests } from "../load-tests.ts";
import { Refusal } from "../refusal.ts";
import { hasPassed, mismatchText, type TestRun, testReport, testReportAsJson } from "../test-report.ts";
import type { World } from "../world.ts";
import { writeJson } from "../write-json.ts";

/** Expired flags are a matter of `validate`: a test gives the same answer on any day. */
const BEFORE_ALL_TIME = Number.NEGATIVE_INFINITY;

/** `signalbox test`: whether the flags answer as their tests say, and what no test reaches. */
export const test: CommandRun = async (args, world) => {
  const loaded = await loadFlags(args, world, BEFORE_ALL_TIME);
  const evaluator = createEvaluator(loaded);
  const cases = await loadTests(args, world, evaluator);
  const results = cases.map((one) => runCase(evaluator, one));
  const coverage = coverageOf(loaded.flagSet, results);
  const run: TestRun = { results, coverage, isCoverageRequired: args.has("require-coverage"), sites: loaded.sites };
  const junit = args.one("junit");
  if (junit !== undefined) await writeJunit(junit, run, world);
  if (args.has("json")) await writeJson(world.stdout, testReportAsJson(run));
  else {
    const color = colorOf(world.stdout, world.env) && !args.has("no-color");
    await world.stdout.write(testReport(run, color));
  }
  return hasPassed(run) ? 0 : 1;
};

const writeJunit = async (file: string, run: TestRun, world: World): Promise<void> => {
  const { junitReport } = await import("../../flag-tests/junit-report.ts");
  const coverage = run.isCoverageRequired ? run.coverage : undefined;
  const xml = junitReport(run.results, coverage, { mismatch: mismatchText, sites: run.sites });
  const written = await writeWholeFile(resolve(world.cwd, file), xml, { replace: true });
  if (!written.ok) throw new Refusal(`--junit ${JSON.stringify(file)}: ${written.message}`);
};
