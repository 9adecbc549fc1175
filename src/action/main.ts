import { isWorkAbandoned } from "../io/deadline.ts";
import { assertNever } from "../model/assert-never.ts";
import { asFailure } from "./action-failure.ts";
import { endProcess, readInput } from "./action-io.ts";
import type { StepAudit } from "./audit/runner-audit.ts";
import type { SealReport } from "./audit/seal-report.ts";
import { INPUTS } from "./contract.ts";
import { evaluate, type StepReport } from "./evaluate.ts";
import { type Inputs, parseInputs } from "./inputs.ts";
import type { Ports } from "./ports.ts";
import { createRunnerPorts } from "./runner-ports.ts";
import { writeFailure, writeReport } from "./write-step.ts";

/** Opens the door that the action.yml names; what only another one needs is loaded with it. */
const report = async (inputs: Inputs, ports: Ports): Promise<StepReport | SealReport> => {
  switch (inputs.door) {
    case "evaluate":
      return evaluate(inputs, ports);
    case "check":
      return (await import("./check.ts")).check(inputs, ports);
    case "audit":
      return (await import("./audit/seal-on-runner.ts")).sealOnRunner(inputs);
    case "rollout":
      return (await import("./rollout/rollout.ts")).rollout(inputs, ports);
    default:
      return assertNever(inputs.door);
  }
};

/** One step: ask the door, put it on record, then write all of it. */
const run = async (): Promise<void> => {
  let audit: StepAudit | undefined;
  try {
    // Before the others, so that an input which is refused goes on record, too.
    const asked = parseInputs((name) => (name.startsWith("audit") ? readInput(name) : INPUTS[name].default));
    if (asked.audit === "upload") audit = (await import("./audit/runner-audit.ts")).openStepAudit(asked);
    const inputs = parseInputs(readInput);
    const done = await report(inputs, createRunnerPorts(inputs));
    await writeReport(done, await audit?.end(done), inputs.summary);
  } catch (thrown) {
    const failure = asFailure(thrown);
    await writeFailure(failure, await audit?.fail(failure), readInput("summary") !== "false");
  }
};

/** A client that was not waited for any longer would hold the process open with its retries. */
const end = (): void => {
  if (isWorkAbandoned()) endProcess();
};

/** Settled when all is written. Not awaited here: a module that waits is compiled twice. */
export const ended = run().then(end);
