import type { SecretMasker } from "../../runner/secret-masker.ts";
import { createStepLog, type StepLog } from "../../runner/step-log.ts";
import type { StepReport } from "../job-contract.ts";
import type { StepState } from "./frame.ts";
import type { StepSurroundings } from "./run-step.ts";

/** The reports of a job's steps, in the order in which they ran. */
export type Journal = {
  readonly reports: readonly StepReport[];
  /** Runs one step and reports it; steps inside an action write into the report of the step around. */
  step(name: string, id: string | undefined, run: (around: StepSurroundings) => Promise<StepState>): Promise<void>;
  /** The runner's own work fails: `Set up job`, `Complete job`. */
  failure(name: string, messages: readonly string[]): void;
};

/** An empty journal. */
export function createJournal(masker: SecretMasker): Journal {
  const reports: StepReport[] = [];
  const never = new AbortController().signal;
  const report = (name: string, id: string | undefined, log: StepLog, summaries: string[], state: StepState): void => {
    reports.push({
      name: masker.mask(name),
      ...(id !== undefined && { id }),
      ...state,
      log: log.text(),
      annotations: log.annotations,
      ...(summaries.length > 0 && { summary: summaries.join("") }),
    });
  };
  return {
    reports,
    async step(name, id, run) {
      const log = createStepLog(masker, false);
      const summaries: string[] = [];
      report(name, id, log, summaries, await run({ log, summaries, name, timeout: never }));
    },
    failure(name, messages) {
      const log = createStepLog(masker, false);
      for (const message of messages) log.issue("error", message);
      report(name, undefined, log, [], { outcome: "failure", conclusion: "failure", outputs: {} });
    },
  };
}
