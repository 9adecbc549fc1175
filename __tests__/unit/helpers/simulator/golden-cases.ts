import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CORE_SCHEMA, load } from "js-yaml";
import type { RunJob } from "../../../helpers/simulator/job-contract.ts";
import { isObject, type JsonObject } from "../../../helpers/simulator/json.ts";
import type { JobReport, RunReport } from "../../../helpers/simulator/run-report.ts";
import { rerunFailed, type SimulateOptions, simulate } from "../../../helpers/simulator/simulate.ts";

/** One row of a table in __tests__/vectors/simulator. */
export type GoldenCase = {
  readonly case: string;
  /** The page of the documentation, or the file of actions/runner, that the rule rests on. */
  readonly source: string;
  /** The workflow that the event starts; jobs without steps get one that goes well. */
  readonly workflow: JsonObject;
  /** Further workflows by file name. */
  readonly called?: Readonly<Record<string, JsonObject>>;
  readonly run?: Partial<SimulateOptions>;
  /** Decisions of approvers by environment. */
  readonly decisions?: Readonly<Record<string, "approve" | "reject">>;
  /** The run is cancelled when the job of this path starts. */
  readonly cancelAt?: string;
  /** Whole results; a field that is left out is not looked at. */
  readonly expect?: Expectation;
  /** What the re-run of failed jobs comes to. */
  readonly rerun?: Expectation;
  /** A run that cannot start: its message holds this. */
  readonly refused?: string;
};
export type Expectation = Readonly<Record<string, unknown>>;

/** Reads a table. */
export function readGolden(name: string): readonly GoldenCase[] {
  const text = readFileSync(new URL(`../../../vectors/simulator/${name}.yaml`, import.meta.url), "utf8");
  return load(text, { schema: CORE_SCHEMA }) as readonly GoldenCase[];
}

/** Runs a case, and its failed jobs once more if it says so. */
export async function runGolden(golden: GoldenCase, runJob: RunJob): Promise<readonly RunReport[]> {
  const root = mkdtempSync(join(tmpdir(), "golden-"));
  try {
    const folder = join(root, ".github/workflows");
    mkdirSync(folder, { recursive: true });
    const files: Readonly<Record<string, JsonObject>> = {
      ...golden.called,
      "main.yml": { on: "push", ...golden.workflow },
    };
    for (const [file, workflow] of Object.entries(files))
      writeFileSync(join(folder, file), JSON.stringify(completed({ on: "workflow_call", ...workflow })));
    const options = optionsOf(golden, root, runJob);
    const first = await simulate(options);
    return golden.rerun ? [first, await rerunFailed(options, first)] : [first];
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

function optionsOf(golden: GoldenCase, root: string, runJob: RunJob): SimulateOptions {
  const environments = Object.entries({ ...golden.run?.environments }).map(([name, environment]) => {
    const decision = golden.decisions?.[name];
    return [name, { ...environment, ...(decision && { approve: () => decision }) }] as const;
  });
  return {
    root,
    workflow: ".github/workflows/main.yml",
    runJob,
    ...golden.run,
    environments: Object.fromEntries(environments),
    onJob: ({ phase, path, cancelRun }) => {
      if (phase === "start" && path === golden.cancelAt) cancelRun();
    },
  };
}

function completed(workflow: JsonObject): JsonObject {
  if (!isObject(workflow["jobs"])) return workflow;
  const jobs = Object.entries(workflow["jobs"]).map(([id, job]) => {
    if (!isObject(job) || Object.hasOwn(job, "uses")) return [id, job] as const;
    return [id, { "runs-on": "ubuntu-latest", steps: [{ run: "true" }], ...job }] as const;
  });
  return { ...workflow, jobs: Object.fromEntries(jobs) };
}

const FIELDS: Readonly<Record<string, (job: JobReport) => unknown>> = {
  jobs: (job) => job.result,
  outcomes: (job) => job.outcome,
  names: (job) => job.name,
  jobOutputs: (job) => job.outputs,
  matrices: (job) => job.matrix,
  permissions: (job) => job.permissions,
  cacheModes: (job) => job.cacheMode,
  attempts: (job) => job.attempt,
  logs: (job) => job.log,
};

/** The fields of a run that an expectation names, each for all jobs by path. */
export function observed(run: RunReport, expectation: Expectation): Record<string, unknown> {
  const fields = Object.keys(expectation).map((field) => {
    if (field === "result" || field === "outputs") return [field, run[field]];
    if (field === "messages") return [field, run.annotations.map(({ level, message }) => `${level}: ${message}`)];
    const read = FIELDS[field];
    if (read === undefined) throw new Error(`no such field to expect: ${field}`);
    return [field, Object.fromEntries(run.jobs.map((job) => [job.path, read(job)]))];
  });
  return Object.fromEntries(fields);
}
