import { join } from "node:path";
import { DEMANDS } from "../../audit/mode.ts";
import { createArtifactStore } from "../../io/artifact-store.ts";
import { readSealingSecret } from "../../io/audit-keys.ts";
import { systemClock } from "../../io/clock.ts";
import { addJobNote, readJobNotes } from "../../io/job-notes.ts";
import { randomSource } from "../../io/random-bytes.ts";
import { readRunnerEnvironment } from "../../io/runner-environment.ts";
import { jobBackendId } from "../../io/runtime-token.ts";
import type { ActionFailure } from "../action-failure.ts";
import type { StepReport } from "../evaluate.ts";
import type { Inputs } from "../inputs.ts";
import { type Audited, type AuditPorts, auditStep } from "./audit-step.ts";
import type { SealReport } from "./seal-report.ts";
import { readAuditSettings } from "./settings.ts";
import { trailOf, trailOfFailure } from "./trail.ts";

/** The audit of one step: told how the step ended, once. */
export type StepAudit = {
  /** Throws where the mode denies an answer that is not on record. */
  readonly end: (report: StepReport | SealReport) => Promise<Audited>;
  /** Nothing where the end was told already. */
  readonly fail: (failure: ActionFailure) => Promise<Audited | undefined>;
};

/** What a step may wait for its log to be stored: where it can do without, less. Milliseconds. */
const PATIENCE = { optional: 8_000, demanded: 60_000 } as const;

/** Opens the audit of a step on a runner. Throws ActionFailure when the inputs are not what the mode demands. */
export const openStepAudit = (inputs: Inputs): StepAudit => {
  const settings = readAuditSettings(inputs, readSealingSecret);
  const ports = createAuditPorts(DEMANDS[settings.mode].unwritten === "warn" ? PATIENCE.optional : PATIENCE.demanded);
  let told = false;
  return {
    end: async (report) => {
      told = true;
      const audited = await auditStep(trailOf(report), settings, ports);
      if (audited.failure !== undefined) throw audited.failure;
      return audited;
    },
    fail: async (failure) => (told ? undefined : await auditStep(trailOfFailure(failure), settings, ports)),
  };
};

/** The world of an audit on a runner. `patience`: milliseconds that storing may take. */
export const createAuditPorts = (patience: number): AuditPorts => {
  const environment = readRunnerEnvironment();
  // Emptied by the runner before each job, and shared by its steps.
  const notes = environment.RUNNER_TEMP && join(environment.RUNNER_TEMP, "signalbox", "audit.jsonl");
  return {
    environment,
    artifacts: createArtifactStore(patience),
    jobId: jobBackendId(process.env["ACTIONS_RUNTIME_TOKEN"]),
    notes: {
      read: () => (notes ? readJobNotes(notes) : []),
      add: (note) => {
        if (notes) addJobNote(notes, note);
      },
    },
    now: systemClock,
    random: randomSource(),
  };
};
