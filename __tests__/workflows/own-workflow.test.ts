import { cpSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "@jest/globals";
import { startResultsService } from "../helpers/results-service/results-service.ts";
import { runJob } from "../helpers/simulator/job/run-job.ts";
import type { ActionHandler, RunJob } from "../helpers/simulator/job-contract.ts";
import type { JsonObject } from "../helpers/simulator/json.ts";
import type { RunReport } from "../helpers/simulator/run-report.ts";
import { simulate } from "../helpers/simulator/simulate.ts";
import { PROJECT } from "../helpers/snippets/find-yaml.ts";
import { resultsOf, surprisesOf } from "../helpers/snippets/run-workflow-text.ts";

const TIMEOUT_MS = 60_000;
const FILE = ".github/workflows/ci.yml";
const CONFIG = "config/feature-flags.yaml";
const SHA = "c0ffee0123456789abcdef0123456789abcdef01";

/** Steps that would run all tests of the project in this one; a script stands for each, the rest is run as it is. */
const STOOD_FOR: Readonly<Record<string, string>> = {
  "Everything that a change must pass": "test -e .ci/run",
  "Install and test": "test -e package-lock.json",
};

/** What the steps touch; the double of the simulator would copy all of the project for each job. */
const CHECKED_OUT = [".ci", "action.yml", "config", "dist", "package-lock.json"];

const checkout: ActionHandler = ({ workspace }) => {
  for (const path of CHECKED_OUT) cpSync(join(PROJECT, path), join(workspace, path), { recursive: true });
  return {};
};
const nothing: ActionHandler = () => ({});

/** Runs ci.yml on the files of this repository. @param scripts for steps, by name, beside those above */
async function runCi(scripts: Readonly<Record<string, string>> = {}): Promise<RunReport> {
  const replaced = new Set<string>();
  const given = { ...STOOD_FOR, ...scripts };
  const runOwn: RunJob = (job) => {
    const steps = (job.definition["steps"] as readonly JsonObject[]).map((step) => {
      const name = String(step["name"]);
      const script = given[name];
      if (script === undefined) return step;
      replaced.add(name);
      return { ...step, run: script };
    });
    return runJob({ ...job, definition: { ...job.definition, steps } });
  };
  const service = await startResultsService({
    contents: {
      repository: "octo/app",
      commits: { [SHA]: { files: { [CONFIG]: readFileSync(join(PROJECT, CONFIG), "utf8") } } },
      branches: { main: SHA },
    },
  });
  try {
    const run = await simulate({
      root: PROJECT,
      workflow: FILE,
      github: { sha: SHA },
      services: service,
      actions: { "actions/checkout": checkout, "actions/setup-node": nothing, "actions/setup-go": nothing },
      runJob: runOwn,
    });
    expect([...replaced].sort()).toEqual(Object.keys(given).sort());
    return run;
  } finally {
    await service.close();
  }
}

const s = "success";
const ALL_WELL = {
  check: s,
  ...{ "test[0]": s, "test[1]": s, "test[2]": s },
  ...{ "action[0]": s, "action[1]": s, "action[2]": s },
  ...{ flags: s, "flags/evaluate": s },
  "ci-ok": s,
};

const started = [
  { when: "all is well", scripts: {}, results: ALL_WELL },
  {
    when: "the tests fail",
    scripts: { "Install and test": "exit 1" },
    results: { ...ALL_WELL, "test[0]": "failure", "test[1]": "failure", "test[2]": "failure", "ci-ok": "failure" },
  },
].map(({ scripts, ...expected }) => {
  const run = runCi(scripts);
  run.catch(() => undefined);
  return { ...expected, run };
});

afterAll(() => Promise.allSettled(started.map(({ run }) => run)), TIMEOUT_MS);

test.each(started)(
  "the project's own workflow, when $when",
  async ({ run, results }) => {
    const report = await run;
    expect({ results: resultsOf(report), surprises: surprisesOf(report, results) }).toEqual({ results, surprises: [] });
  },
  TIMEOUT_MS,
);
