import { makeCommandFiles } from "../../runner/command-files.ts";
import type { StepLog } from "../../runner/step-log.ts";
import { Unsupported } from "../faults.ts";
import { type Frame, noteConclusion, type StepState, statusOf } from "./frame.ts";
import { stepConditionHolds } from "./step-condition.ts";
import type { StepDefinition } from "./step-definition.ts";
import type { StepCall, StepEnd } from "./step-process.ts";
import { conditionScope, stepScope } from "./step-scope.ts";
import { fillRecord, fillTyped, type Scope } from "./template.ts";

export type Attempt = {
  readonly name: string;
  /** An expression: of the step's `if`, or of `pre-if` or `post-if`. */
  readonly condition: string;
  readonly body: (call: StepCall) => Promise<StepEnd>;
  readonly log: StepLog;
  readonly summaries: string[];
  /** Of the steps around. */
  readonly timeout: AbortSignal;
};

/**
 * Runs one step with everything around its work: env, condition, timeout, cancellation, continue-on-error.
 * Source: actions/runner, src/Runner.Worker/StepsRunner.cs; for steps in actions, Handlers/CompositeActionHandler.cs.
 */
export async function attemptStep(frame: Frame, definition: StepDefinition, attempt: Attempt): Promise<StepState> {
  const { log } = attempt;
  const github = { ...frame.github, action: definition.action };
  const around = { ...Object.fromEntries(frame.run.env), ...frame.outerEnv };
  const conclude = (outcome: StepState["outcome"], conclusion = outcome, outputs = {}): StepState => {
    noteConclusion(frame, conclusion);
    return { outcome, conclusion, outputs };
  };

  let own: Record<string, string>;
  try {
    own = fillRecord(definition.env, stepScope(frame, around, github));
  } catch (error) {
    return conclude(failed(log, error));
  }
  const env = { ...around, ...own };
  // A fresh scope each time: `job.status` and the status functions move while the step runs.
  const holds = (): boolean => {
    const scope = conditionScope(stepScope(frame, env, github));
    return stepConditionHolds(attempt.condition, scope, statusOf(frame));
  };
  try {
    if (!holds()) return conclude("skipped");
  } catch (error) {
    return conclude(failed(log, error));
  }

  const files = makeCommandFiles(frame.run.folders.temp);
  const withFiles = { ...github, ...files };
  const scope = stepScope(frame, env, withFiles);
  const clock = stepClock(frame, holds, attempt.timeout, log);
  let end: StepEnd;
  try {
    const minutes = timeoutMinutes(definition, scope, log);
    clock.start(minutes);
    const { summaries } = attempt;
    const { stop, timeout } = clock;
    const stepEnv = { ...frame.outerEnv, ...own };
    const call = { frame, definition, scope, github: withFiles, files, env, stepEnv, log, summaries, stop, timeout };
    end = await attempt.body(call);
    if (clock.expired()) log.issue("error", `The action '${attempt.name}' has timed out after ${minutes} minutes.`);
    // A composite action is cancelled step by step, and each of those has said so.
    else if (!timeout.aborted && stop.aborted && end.outcome !== "cancelled") {
      log.issue("error", "The operation was canceled.");
    }
  } catch (error) {
    end = { outcome: failed(log, error), outputs: {} };
  } finally {
    clock.end();
  }
  const stopped = clock.timeout.aborted ? "failure" : clock.stop.aborted ? "cancelled" : undefined;
  const outcome = stopped ?? (log.failed() ? "failure" : end.outcome);
  const forgiven = outcome === "failure" && fillTyped(definition.continueOnError ?? false, scope) === true;
  return conclude(outcome, forgiven ? "success" : outcome, end.outputs);
}

/** Logs what failed the step; what the rig does not model goes on up. */
function failed(log: StepLog, error: unknown): "failure" {
  if (error instanceof Unsupported) throw error;
  log.issue("error", (error as Error).message);
  return "failure";
}

/** Source: actions/runner, src/Runner.Worker/StepsRunner.cs: without a readable number the step has all the time. */
function timeoutMinutes(definition: StepDefinition, scope: Scope, log: StepLog): number {
  const minutes = Number(fillTyped(definition.timeoutMinutes ?? 0, scope));
  if (Number.isFinite(minutes)) return minutes;
  log.issue("error", "An error occurred when attempting to determine the step timeout.");
  return 0;
}

/**
 * What ends a step early: its time, the time of the step around, or the cancelled job unless its condition holds for
 * a cancelled job too.
 */
function stepClock(frame: Frame, holds: () => boolean, outerTimeout: AbortSignal, log: StepLog) {
  const stop = new AbortController();
  const timeout = new AbortController();
  const { signal, minuteMs } = frame.run.job;
  let timer: NodeJS.Timeout | undefined;
  let expired = false;
  const overtime = (): void => {
    timeout.abort();
    stop.abort();
  };
  const cancel = (): void => {
    try {
      if (holds()) return;
    } catch (error) {
      log.issue("error", (error as Error).message);
    }
    stop.abort();
  };
  // A step that starts in a cancelled job was asked already.
  if (!signal.aborted) signal.addEventListener("abort", cancel);
  if (outerTimeout.aborted) overtime();
  outerTimeout.addEventListener("abort", overtime);
  return {
    stop: stop.signal,
    timeout: timeout.signal,
    /** By its own time, not by that of a step around. */
    expired: () => expired,
    start(minutes: number): void {
      if (minutes <= 0) return;
      timer = setTimeout(() => {
        expired = true;
        overtime();
      }, minutes * minuteMs);
    },
    end(): void {
      clearTimeout(timer);
      signal.removeEventListener("abort", cancel);
      outerTimeout.removeEventListener("abort", overtime);
    },
  };
}
