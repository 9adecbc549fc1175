import { isWorkAbandoned } from "../io/deadline.ts";
import { assertNever } from "../model/assert-never.ts";
import { asFailure } from "./action-failure.ts";
import { endProcess, failStep, readInput, writeAnnotation, writeLog, writeOutputs, writeSummary } from "./action-io.ts";
import { limitAnnotations, problemAnnotations } from "./annotations.ts";
import { evaluate, type Report } from "./evaluate.ts";
import { type Inputs, parseInputs } from "./inputs.ts";
import type { Ports } from "./ports.ts";
import { createRunnerPorts } from "./runner-ports.ts";
import { renderFailureSummary } from "./summary.ts";

/** Opens the door that the action.yml names; what only another one needs is loaded with it. */
const report = async (inputs: Inputs, ports: Ports): Promise<Report> => {
  switch (inputs.door) {
    case "evaluate":
      return evaluate(inputs, ports);
    case "check":
      return (await import("./check.ts")).check(inputs, ports);
    default:
      return assertNever(inputs.door);
  }
};

/** One step: ask the door, then write all of it, outputs last. */
const run = async (): Promise<void> => {
  try {
    const inputs = parseInputs(readInput);
    const { annotations, summary, line, outputs, failure } = await report(inputs, createRunnerPorts(inputs));
    // A failure at the end is one of the ten annotations.
    limitAnnotations(annotations, failure === undefined ? 0 : 1).forEach(writeAnnotation);
    if (inputs.summary) await writeSummary(summary);
    line.split("\n").forEach(writeLog);
    writeOutputs(outputs);
    if (failure !== undefined) failStep(`[${failure.code}] ${failure.message}`, undefined);
  } catch (thrown) {
    const failure = asFailure(thrown);
    // The failure itself is one of the ten.
    limitAnnotations(problemAnnotations(failure.problems), 1).forEach(writeAnnotation);
    if (readInput("summary") !== "false") await writeSummary(renderFailureSummary(failure));
    failStep(
      `[${failure.code}] ${failure.message}`,
      failure.cause instanceof Error ? failure.cause.stack : failure.stack,
    );
  }
};

/** A client that was not waited for any longer would hold the process open with its retries. */
const end = (): void => {
  if (isWorkAbandoned()) endProcess();
};

/** Settled when all is written. Not awaited here: a module that waits is compiled twice. */
export const ended = run().then(end);
