import { type JobOutputs, keepJobOutputs } from "../../runner/job-outputs.ts";
import { Unsupported } from "../faults.ts";
import type { JobOutcome, RunJob } from "../job-contract.ts";
import { type Frame, type JobRun, noteConclusion } from "./frame.ts";
import { createJournal, type Journal } from "./journal.ts";
import { evaluateEnvironment, jobFrame, newJobRun, refuseUnknownJobKeys } from "./prepare-run.ts";
import { findInstances, runPosts, runPres } from "./run-pre-post.ts";
import { type Instances, runStep } from "./run-step.ts";
import { mapping, readSteps, type StepDefinition } from "./step-definition.ts";
import { stepName } from "./step-name.ts";
import { stepScope } from "./step-scope.ts";
import { fillRecord } from "./template.ts";

const NO_OUTPUTS: JobOutputs = { outputs: {}, skipped: [], warnings: [] };

/** Runs one job to its end, each step as the runner does: real shells and real actions, in folders of their own. */
export const runJob: RunJob = async (job) => {
  refuseUnknownJobKeys(job);
  const steps = readSteps(job.definition["steps"], "job");
  const run = newJobRun(job);
  try {
    const journal = createJournal(run.masker);
    const ready = setUp(jobFrame(run), steps, journal);
    if (ready === undefined) return outcome(run, journal, NO_OUTPUTS);
    await runPres(ready.instances, journal);
    for (const step of steps) await runJobStep(ready.frame, step, ready.instances, journal);
    await runPosts(run, journal);
    return outcome(run, journal, jobOutputs(ready.frame, journal));
  } finally {
    run.folders.remove();
  }
};

/** What comes before the first step; a fault here fails the job and no step runs, whatever its condition. */
function setUp(
  frame: Frame,
  steps: readonly StepDefinition[],
  journal: Journal,
): { readonly frame: Frame; readonly instances: Instances } | undefined {
  try {
    const ready = evaluateEnvironment(frame);
    return { frame: ready, instances: findInstances(ready, steps) };
  } catch (error) {
    if (error instanceof Unsupported) throw error;
    fail(frame, journal, "Set up job", [(error as Error).message]);
    return undefined;
  }
}

function runJobStep(frame: Frame, step: StepDefinition, instances: Instances, journal: Journal): Promise<void> {
  const name = stepName(step, stepScope(frame, Object.fromEntries(frame.run.env)));
  return journal.step(name, step.id, (around) => runStep(frame, step, around, instances));
}

/** Source: actions/runner, src/Runner.Worker/JobExtension.cs, FinalizeJob: after every post, whatever the job's result. */
function jobOutputs(frame: Frame, journal: Journal): JobOutputs {
  const { run } = frame;
  const scope = { ...stepScope(frame, Object.fromEntries(run.env)), functions: [] };
  try {
    const values = fillRecord(mapping(run.job.definition["outputs"], "outputs"), scope);
    const kept = keepJobOutputs(Object.entries(values), run.masker);
    if (kept.failure === undefined) return kept;
    fail(frame, journal, "Complete job", [kept.failure]);
  } catch (error) {
    if (error instanceof Unsupported) throw error;
    fail(frame, journal, "Complete job", ["Failed to evaluate job outputs", (error as Error).message]);
  }
  return NO_OUTPUTS;
}

function fail(frame: Frame, journal: Journal, name: string, messages: readonly string[]): void {
  noteConclusion(frame, "failure");
  journal.failure(name, messages);
}

function outcome(run: JobRun, journal: Journal, { outputs, warnings }: JobOutputs): JobOutcome {
  const { reports } = journal;
  return {
    result: run.job.signal.aborted ? "cancelled" : run.progress.status,
    outputs,
    steps: reports,
    annotations: reports.flatMap((report) => report.annotations),
    warnings,
    log: reports.flatMap((report) => (report.log === "" ? [] : [report.log])).join("\n"),
    summary: reports.map((report) => report.summary ?? "").join(""),
    masks: run.masks,
  };
}
