import type { Job, WorkflowTemplate } from "@actions/workflow-parser/model/workflow-template";
import { beforeAll, describe, expect, test } from "@jest/globals";
import { conditionHolds } from "../helpers/expressions/evaluate-job-if.ts";
import { JOB_RESULTS, type JobResult, type JobStatus } from "../helpers/expressions/job-status.ts";
import { jobNamed, loadWorkflow } from "../helpers/expressions/load-workflow.ts";

const FILE = "examples/feature-flags-usage/closing-job.yml";
const FLAG_VALUES = ["true", "false", ""] as const;
type FlagValue = (typeof FLAG_VALUES)[number];
type Gated = { readonly result: JobResult; readonly flag: FlagValue };
type Run = {
  readonly evaluate: JobResult;
  readonly evaluated: FlagValue;
  readonly scan: Gated;
  readonly quality: Gated;
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
    GATED.flatMap((scan) => GATED.map((quality): Run => ({ evaluate, evaluated, scan, quality }))),
  ),
);

function expectedVerdict({ evaluate, evaluated, scan, quality }: Run): "success" | "failure" {
  if (evaluate !== "success" || evaluated !== "true") return "failure";
  return [scan, quality].every(({ result, flag }) => GATED_PASSES[result][flag]) ? "success" : "failure";
}

/** The contexts of the closing job; an output that is empty was dropped by the runner, so it is not there at all. */
function contextsOf(run: Run) {
  const outputs = Object.entries({
    evaluated: run.evaluated,
    automated_security_scanning: run.scan.flag,
    strict_quality_gates: run.quality.flag,
  }).filter(([, value]) => value !== "");
  return {
    needs: {
      flags: { result: run.evaluate, outputs: Object.fromEntries(outputs) },
      scan: { result: run.scan.result, outputs: {} },
      quality: { result: run.quality.result, outputs: {} },
    },
  };
}

/** Runs the closing job's steps in order; each is a plain `exit 1`, so a step that runs fails the job. */
function verdictOf(job: Job, run: Run, cancelled: boolean): "success" | "failure" | "skipped" {
  const ancestors: JobStatus = { cancelled, ancestors: [run.evaluate, run.scan.result, run.quality.result] };
  if (!conditionHolds(job.if.expression, contextsOf(run), ancestors)) return "skipped";
  const inJob: JobStatus = { cancelled: false, ancestors: [] };
  return job.steps.some((step) => conditionHolds(step.if?.expression ?? "success()", contextsOf(run), inJob))
    ? "failure"
    : "success";
}

let workflow: WorkflowTemplate;
let closing: Job;
beforeAll(async () => {
  workflow = await loadWorkflow(FILE);
  closing = jobNamed(workflow, "required");
});

describe("the closing required job", () => {
  test("needs every other job of the workflow, and each of its steps can only fail", () => {
    const others = workflow.jobs.map(({ id }) => id.value).filter((id) => id !== "required");
    expect(closing.needs?.map(({ value }) => value)).toEqual(others);
    expect(closing.steps.map((step) => ("run" in step ? step.run.toDisplayString() : "no run"))).toEqual(
      Array(3).fill("exit 1"),
    );
    expect(closing.steps.map((step) => Boolean(step["continue-on-error"]))).toEqual(Array(3).fill(false));
  });

  test("always runs and gives the verdict of the table, for every combination of results, flags and sentinel", () => {
    expect(RUNS.length).toBe(4 * 3 * 12 * 12);
    const wrong = RUNS.filter((run) =>
      [false, true].some((cancelled) => verdictOf(closing, run, cancelled) !== expectedVerdict(run)),
    );
    expect(wrong).toEqual([]);
    // 12 passing ends (success with 3 flags, skipped with one) a gated job: both verdicts do occur.
    expect(RUNS.filter((run) => expectedVerdict(run) === "success").length).toBe(4 * 4);
  });

  test("the gated jobs run when their flag is exactly 'true', and only after a successful evaluate", () => {
    for (const [id, flag] of [
      ["scan", "automated_security_scanning"],
      ["quality", "strict_quality_gates"],
    ] as const) {
      const job = jobNamed(workflow, id);
      const runs = JOB_RESULTS.flatMap((result) =>
        FLAG_VALUES.filter((value) => {
          const contexts = { needs: { flags: { result, outputs: value === "" ? {} : { [flag]: value } } } };
          return conditionHolds(job.if.expression, contexts, { cancelled: false, ancestors: [result] });
        }).map((value) => [result, value]),
      );
      expect(runs).toEqual([["success", "true"]]);
    }
  });
});

describe("closing jobs that look right and are not", () => {
  const lostFlag: Run = {
    evaluate: "success",
    evaluated: "true",
    scan: { result: "skipped", flag: "" },
    quality: { result: "success", flag: "true" },
  };
  const WELL: JobStatus = { cancelled: false, ancestors: [] };

  test.each([
    ["fails on failure alone", "contains(needs.*.result, 'failure') || contains(needs.*.result, 'cancelled')"],
    ["takes every skipped job as wanted", "needs.scan.result != 'success' && needs.scan.result != 'skipped'"],
    [
      "takes a missing flag as off",
      "needs.scan.result == 'skipped' && needs.flags.outputs.automated_security_scanning == 'true'",
    ],
  ])("one that %s lets a lost flag through", (_, refuseIf) => {
    expect(conditionHolds(refuseIf, contextsOf(lostFlag), WELL)).toBe(false);
    expect(verdictOf(closing, lostFlag, false)).toBe("failure");
  });
});
