import type { Job, WorkflowTemplate } from "@actions/workflow-parser/model/workflow-template";
import { beforeAll, describe, expect, test } from "@jest/globals";
import { conditionHolds } from "../helpers/expressions/evaluate-job-if.ts";
import { ALL_WELL, JOB_RESULTS, type JobResult } from "../helpers/expressions/job-status.ts";
import { jobNamed, loadWorkflow } from "../helpers/expressions/load-workflow.ts";

/** Workflow files that end in a closing job over an evaluate job and two gated jobs, each by one flag. */
const CLOSING_JOBS = [
  {
    file: "examples/feature-flags-usage/closing-job.yml",
    first: { job: "scan", flag: "automated_security_scanning" },
    second: { job: "quality", flag: "strict_quality_gates" },
  },
  {
    file: "examples/feature-flags-usage/workflows/gated-jobs.yml",
    first: { job: "scan", flag: "automated_security_scanning" },
    second: { job: "quality", flag: "strict_quality_gates" },
  },
] as const;
type ClosingJob = (typeof CLOSING_JOBS)[number];

const FLAG_VALUES = ["true", "false", ""] as const;
type FlagValue = (typeof FLAG_VALUES)[number];
type Gated = { readonly result: JobResult; readonly flag: FlagValue };
type Run = {
  readonly evaluate: JobResult;
  readonly evaluated: FlagValue;
  readonly first: Gated;
  readonly second: Gated;
};

/** What one gated job's end means, row by row; written down apart from the workflow, which must agree. */
const GATED_PASSES: Readonly<Record<JobResult, Readonly<Record<FlagValue, boolean>>>> = {
  success: { true: true, false: true, "": true },
  skipped: { true: false, false: true, "": false },
  failure: { true: false, false: false, "": false },
  cancelled: { true: false, false: false, "": false },
};

const GATED = JOB_RESULTS.flatMap((result) => FLAG_VALUES.map((flag): Gated => ({ result, flag })));
const RUNS = JOB_RESULTS.flatMap((evaluate) =>
  FLAG_VALUES.flatMap((evaluated) =>
    GATED.flatMap((first) => GATED.map((second): Run => ({ evaluate, evaluated, first, second }))),
  ),
);

function expectedVerdict({ evaluate, evaluated, first, second }: Run): "success" | "failure" {
  if (evaluate !== "success" || evaluated !== "true") return "failure";
  return [first, second].every(({ result, flag }) => GATED_PASSES[result][flag]) ? "success" : "failure";
}

/** The outputs of evaluate; what is empty was dropped by the runner, or is no key of the bundle, so it is not there at all. */
function outputsOf({
  evaluated,
  flags,
}: {
  readonly evaluated: FlagValue;
  readonly flags: Readonly<Record<string, FlagValue>>;
}) {
  const present = Object.entries(flags).filter(([, value]) => value !== "");
  const bundle = Object.fromEntries(present.map(([flag, value]) => [flag, value === "true"]));
  return { ...Object.fromEntries(present), flags: JSON.stringify(bundle), ...(evaluated !== "" && { evaluated }) };
}

function contextsOf({ first, second }: ClosingJob, run: Run) {
  const flags = { [first.flag]: run.first.flag, [second.flag]: run.second.flag };
  return {
    needs: {
      flags: { result: run.evaluate, outputs: outputsOf({ evaluated: run.evaluated, flags }) },
      [first.job]: { result: run.first.result, outputs: {} },
      [second.job]: { result: run.second.result, outputs: {} },
    },
  };
}

/** Runs the closing job's steps in order; each is a plain `exit 1`, so a step that runs fails the job. */
function verdictOf(
  job: Job,
  contexts: ReturnType<typeof contextsOf>,
  cancelled: boolean,
): "success" | "failure" | "skipped" {
  const ancestors = Object.values(contexts.needs).map(({ result }) => result);
  if (!conditionHolds(job.if.expression, contexts, { cancelled, ancestors })) return "skipped";
  const runs = job.steps.some((step) => conditionHolds(step.if?.expression ?? "success()", contexts, ALL_WELL));
  return runs ? "failure" : "success";
}

describe.each(CLOSING_JOBS)("the closing required job of $file", (closingJob) => {
  let workflow: WorkflowTemplate;
  let closing: Job;
  beforeAll(async () => {
    workflow = await loadWorkflow(closingJob.file);
    closing = jobNamed(workflow, "required");
  });

  test("needs every other job of the workflow, and each of its steps can only fail", () => {
    const others = workflow.jobs.map(({ id }) => id.value).filter((id) => id !== "required");
    expect(closing.needs?.map(({ value }) => value)).toEqual(others);
    const steps = closing.steps.map((step) => [
      "run" in step ? step.run.toDisplayString() : "no run",
      Boolean(step["continue-on-error"]),
    ]);
    expect(steps).toEqual(Array(3).fill(["exit 1", false]));
  });

  test("always runs and gives the verdict of the table, for every combination of results, flags and sentinel", () => {
    expect(RUNS.length).toBe(4 * 3 * 12 * 12);
    const wrong = RUNS.filter((run) =>
      [false, true].some(
        (cancelled) => verdictOf(closing, contextsOf(closingJob, run), cancelled) !== expectedVerdict(run),
      ),
    );
    expect(wrong).toEqual([]);
    // Four good ends a gated job (success with any flag, skipped with 'false'): the table is not one-sided.
    expect(RUNS.filter((run) => expectedVerdict(run) === "success").length).toBe(4 * 4);
  });

  test.each([closingJob.first, closingJob.second])(
    "its gated job $job runs after a successful evaluate with the flag on, and else never",
    ({ job, flag }) => {
      const gated = jobNamed(workflow, job);
      const runs = JOB_RESULTS.flatMap((result) =>
        FLAG_VALUES.filter((value) => {
          const needs = { flags: { result, outputs: outputsOf({ evaluated: "true", flags: { [flag]: value } }) } };
          return conditionHolds(gated.if.expression, { needs }, { cancelled: false, ancestors: [result] });
        }).map((value) => [result, value]),
      );
      expect(runs).toEqual([["success", "true"]]);
    },
  );
});

test.each([
  ["fails on failure alone", "contains(needs.*.result, 'failure') || contains(needs.*.result, 'cancelled')"],
  ["takes every skipped job as wanted", "needs.scan.result != 'success' && needs.scan.result != 'skipped'"],
  [
    "asks whether the flag was on",
    "needs.scan.result == 'skipped' && needs.flags.outputs.automated_security_scanning == 'true'",
  ],
  [
    "compares the bundle's value with false, which null equals",
    "needs.scan.result == 'skipped' && !(fromJSON(needs.flags.outputs.flags).automated_security_scanning == false)",
  ],
])("a closing job that %s lets a lost flag through", (_, refuseIf) => {
  const lost: Run = {
    evaluate: "success",
    evaluated: "true",
    first: { result: "skipped", flag: "" },
    second: { result: "success", flag: "true" },
  };
  expect(conditionHolds(refuseIf, contextsOf(CLOSING_JOBS[0], lost), ALL_WELL)).toBe(false);
  expect(expectedVerdict(lost)).toBe("failure");
});
