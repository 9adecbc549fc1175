import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { load } from "js-yaml";
import type { JsonObject } from "../../../../helpers/simulator/json.ts";
import { compact, type JobCase, runCase } from "./prepared-job.ts";

/** What a job does on a runner, whole: with the file of actions/runner, or the page, that says so. */
type GoldenCase = JobCase & { readonly name: string; readonly source: string; readonly expect: JsonObject };

const FOLDER = join(import.meta.dirname, "../../../../vectors/simulator-job");

describe.each(readdirSync(FOLDER))("%s", (file) => {
  const cases = load(readFileSync(join(FOLDER, file), "utf8")) as GoldenCase[];

  test.each(cases.map((each) => [each.name, each] as const))("%s", async (_, given) => {
    const outcome = await runCase(given);
    expect(compact(outcome)).toEqual(given.expect);
    expect(outcome.annotations).toEqual(outcome.steps.flatMap((step) => step.annotations));
    expect(outcome.log).toBe(outcome.steps.flatMap((step) => (step.log === "" ? [] : [step.log])).join("\n"));
  });

  test("each case names its source", () => {
    const known = /^(?:actions\/runner src\/|https:\/\/docs\.github\.com\/|@actions\/workflow-parser )/u;
    expect(cases.filter(({ source }) => !known.test(source))).toEqual([]);
  });
});
