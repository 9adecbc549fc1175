import { afterAll, describe, expect, test } from "@jest/globals";
import { type Deployed, runDeployment } from "../helpers/deploy-world/run-deployment.ts";
import type { JsonObject } from "../helpers/simulator/json.ts";
import { createLimit } from "../helpers/simulator/limit.ts";
import { type RunReport, reportOf } from "../helpers/simulator/run-report.ts";
import { type Snippet, snippetsOf } from "../helpers/snippets/complete-snippet.ts";
import { findYaml } from "../helpers/snippets/find-yaml.ts";
import { resultsOf, runWorkflowText, surprisesOf } from "../helpers/snippets/run-workflow-text.ts";
import { DOCUMENTED_DEPLOYMENTS, type DocumentedDeployment } from "./documented-deployments.ts";
import { DOCUMENTED_RUNS, type DocumentedRun } from "./documented-runs.ts";

const AT_ONCE = 4;
const TIMEOUT_MS = 60_000;
/** Seventy looks at a canary, each with hooks and a request. */
const DEPLOYMENT_TIMEOUT_MS = 240_000;

/** Run by a test of its own, own-workflow.test.ts: most of its steps are no part of the product. */
const RUN_ELSEWHERE = [".github/workflows/ci.yml"];

const all = snippetsOf(findYaml()).filter(({ kind }) => kind !== "action");
/** Without the copies that .github/workflows has of workflows/. */
const distinct = all.filter(
  ({ key, whole }) => !all.some((each) => `.github/${each.key}` === key && each.whole === whole),
);
const onlyCalled = (snippet: Snippet): boolean => {
  const on = (snippet.value as JsonObject)["on"];
  return snippet.kind === "workflow" && Object.keys(on as JsonObject).join() === "workflow_call";
};

const limit = createLimit(AT_ONCE);
const started = DOCUMENTED_RUNS.map((documented) => ({ ...documented, run: limit(() => runOf(documented)) }));
const deploying = DOCUMENTED_DEPLOYMENTS.map((documented) => ({ ...documented, run: limit(() => deploy(documented)) }));
const runs = [...started, ...deploying].map(({ run }) => run);
for (const run of runs) run.catch(() => undefined);

function snippetAt(key: string): Snippet {
  const snippet = distinct.find((each) => each.key === key);
  if (snippet === undefined) throw new Error(`no snippet is called "${key}"`);
  return snippet;
}

async function deploy({ key, world }: DocumentedDeployment): Promise<Deployed> {
  return runDeployment({ workflow: snippetAt(key).whole, ...world });
}

async function runOf({ key, world, before }: DocumentedRun): Promise<RunReport> {
  const snippet = snippetAt(key);
  return runWorkflowText(before === undefined ? snippet.whole : withStepBefore(snippet, before), world);
}

function withStepBefore(snippet: Snippet, script: string): string {
  const { on, jobs } = JSON.parse(snippet.whole) as { on: string; jobs: { job: { steps: object[] } } };
  return JSON.stringify({ on, jobs: { job: { ...jobs.job, steps: [{ run: script }, ...jobs.job.steps] } } });
}

afterAll(() => Promise.allSettled(runs), DEPLOYMENT_TIMEOUT_MS);

describe("what the pages and examples show runs as they say", () => {
  test("each of them has a run, or is called by one that has", () => {
    const called = distinct.filter(onlyCalled);
    const running = distinct.filter((snippet) => !called.includes(snippet) && !RUN_ELSEWHERE.includes(snippet.key));
    const planned = new Set([...DOCUMENTED_RUNS, ...DOCUMENTED_DEPLOYMENTS].map(({ key }) => key));
    expect(running.map(({ key }) => key).sort()).toEqual([...planned].sort());
    const uncalled = called.filter(({ key }) => !running.some(({ whole }) => whole.includes(`.github/${key}@v1`)));
    expect(uncalled.map(({ key }) => key)).toEqual([]);
  });

  test.each(started)(
    "$key: $when",
    async ({ run, results, outputs = {} }) => {
      const report = await run;
      expect({ results: resultsOf(report), surprises: surprisesOf(report, results) }).toEqual({
        results,
        surprises: [],
      });
      for (const [job, values] of Object.entries(outputs)) {
        const steps = report.jobs.find(({ path }) => path === job)?.steps ?? [];
        expect(Object.assign({}, ...steps.map((step) => step.outputs))).toMatchObject(values);
      }
    },
    TIMEOUT_MS,
  );

  test.each(deploying)(
    "$key: $when",
    async ({ run, results, outputs, hooks }) => {
      const { runs: attempts, calls } = await run;
      const [report, ...others] = attempts;
      if (report === undefined) throw new Error("nothing ran");
      expect({ results: resultsOf(report), surprises: surprisesOf(report, results), others }).toEqual({
        results,
        surprises: [],
        others: [],
      });
      expect(reportOf(report, "deploy").outputs).toMatchObject(outputs);
      expect(calls.filter((call, at) => call !== calls[at - 1])).toEqual(hooks);
    },
    DEPLOYMENT_TIMEOUT_MS,
  );

  test(
    "a condition that compares the string with true, as the page warns of, would be noticed",
    async () => {
      const { whole = "" } = distinct.find(({ key }) => key === "README.md: In a workflow") ?? {};
      const mixed = whole.replace("strict_quality_gates == 'true'", "strict_quality_gates == true");
      expect(mixed).not.toBe(whole);
      const run = await limit(() => runWorkflowText(mixed));
      expect(resultsOf(run)).toEqual({ flags: "success", quality: "skipped", scan: "success", required: "failure" });
    },
    TIMEOUT_MS,
  );
});
