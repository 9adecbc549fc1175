import { asFailure } from "./action-failure.ts";
import { failStep, readInput, writeAnnotation, writeLog, writeOutputs, writeSummary } from "./action-io.ts";
import { limitAnnotations, problemAnnotations } from "./annotations.ts";
import { evaluate } from "./evaluate.ts";
import { parseInputs } from "./inputs.ts";
import { createRunnerPorts } from "./runner-ports.ts";
import { renderFailureSummary } from "./summary.ts";

/** One step: evaluate, then write all of it, outputs last. */
const run = async (): Promise<void> => {
  try {
    const inputs = parseInputs(readInput);
    const report = await evaluate(inputs, createRunnerPorts(inputs));
    limitAnnotations(report.annotations).forEach(writeAnnotation);
    if (inputs.summary) await writeSummary(report.summary);
    writeLog(report.line);
    writeOutputs(report.outputs);
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

/** Settled when all is written. Not awaited here: a module that waits is compiled twice. */
export const ended = run();
