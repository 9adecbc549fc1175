import { tmpdir } from "node:os";
import { join } from "node:path";
import type { EntryDraft } from "../../audit/entry.ts";
import { watchCancellation } from "../../io/cancellation.ts";
import { findAdapter } from "../../io/find-adapter.ts";
import type { RunnerEnvironment } from "../../io/runner-environment.ts";
import type { GateAnswer } from "../../rollout/gate.ts";
import { planRollout } from "../../rollout/plan.ts";
import { renderProgress } from "../../rollout/render-progress.ts";
import { renderSummary } from "../../rollout/render-summary.ts";
import { isSuccess, type RolloutReport } from "../../rollout/report.ts";
import type { RolloutPlan } from "../../rollout/rollout-plan.ts";
import { type Parsed, parsed } from "../../syntax/parsed.ts";
import { ActionFailure } from "../action-failure.ts";
import { readInput, writeLog } from "../action-io.ts";
import { type Decided, decide } from "../decide.ts";
import type { StepReport } from "../evaluate.ts";
import { evaluateWorld } from "../evaluate-world.ts";
import type { Inputs } from "../inputs.ts";
import { escapeMarkdown } from "../markdown.ts";
import type { Output } from "../outputs.ts";
import type { Ports } from "../ports.ts";
import type { RolloutOutputName } from "./contract.ts";
import { runRollout } from "./engine.ts";
import { createGate } from "./gate.ts";
import { rolloutEntry } from "./rollout-entries.ts";
import { isGateOpen, planOf } from "./rollout-flags.ts";
import { parseRolloutInputs, type RolloutInputs } from "./rollout-inputs.ts";

/**
 * The rollout door. It evaluates its flags itself, whatever earlier jobs say; inputs make them stricter. A rollback
 * asks nobody: neither flags, which may be what is broken, nor kills.
 */
export const rollout = async (inputs: Inputs, ports: Ports): Promise<StepReport> => {
  const own = parseRolloutInputs(readInput);
  const decided =
    own.mode === "rollback"
      ? undefined
      : await decide({ ...inputs, environment: own.flagEnvironment }, ports, { save: false });
  if (decided?.context["fork"] === true) {
    throw new ActionFailure("rollout_refused", "the run is of a fork's pull request; needed is one of the repository");
  }
  const plan = must(decided === undefined ? planOfRollback(own) : planOf(own, decided.evaluated.answers));
  const id = `${ports.environment.GITHUB_RUN_ID ?? "0"}.${ports.environment.GITHUB_RUN_ATTEMPT ?? "1"}`;
  const entries: EntryDraft[] = [];
  const cancellation = watchCancellation();
  try {
    const report = await runRollout({
      plan,
      mode: own.mode,
      subject: own.subject,
      id,
      hooks: hooksOf(own, ports.environment),
      folder: join(ports.environment.RUNNER_TEMP ?? tmpdir(), "signalbox", "rollout", id, ...folderOf(own)),
      tempFolder: ports.environment.RUNNER_TEMP ?? tmpdir(),
      env: process.env,
      checkGate: decided === undefined ? async () => ({ kind: "open" }) : gateOf(own, decided, ports),
      cancellation,
      onEvent: (event) => {
        entries.push(rolloutEntry(event, own.subject, id));
        const line = renderProgress(event);
        if (line !== undefined) writeLog(line);
      },
      onLine: ({ hook, text }) => writeLog(`${hook}: ${text}`),
      now: ports.now,
    });
    return asStep(report, own, entries, decided);
  } finally {
    cancellation.end();
  }
};

/** What was left is taken back by the plan that is known: that of the inputs. */
const planOfRollback = ({ knobs }: RolloutInputs): Parsed<RolloutPlan> => planRollout(knobs);

const hooksOf = (own: RolloutInputs, environment: RunnerEnvironment) => ({
  root: environment.GITHUB_WORKSPACE ?? process.cwd(),
  hooksPath: own.hooksPath,
  ...(own.adapter !== undefined && { adapter: must(findAdapter(own.adapter)) }),
  listed: own.hookEnvironment,
  oidc: own.oidc,
});

/** Each name as one folder, whatever is in it. */
const folderOf = ({ subject: { environment, service } }: RolloutInputs): readonly string[] =>
  [environment, service].map((name) => encodeURIComponent(name.toWellFormed()).replaceAll(".", "%2E"));

/** The flags of the step with kills and clock as they are: what a schedule or a kill closes is closed at once. */
const gateOf = (own: RolloutInputs, decided: Decided, ports: Ports): (() => Promise<GateAnswer>) => {
  const { gateFlag, flagEnvironment: environment, subject } = own;
  const { world, context, overrides } = decided;
  return createGate({
    readKills: ports.readKills,
    environments: [...new Set([subject.environment, environment])],
    flags: gateFlag === undefined ? [] : [gateFlag],
    isOpen: (kills) => {
      if (gateFlag === undefined) return parsed(true);
      const evaluated = evaluateWorld(world, { context, environment, overrides, now: ports.now(), kills });
      return isGateOpen(gateFlag, evaluated.answers);
    },
  });
};

const must = <T>(found: Parsed<T>): T => {
  if (found.ok) return found.value;
  throw new ActionFailure("rollout_refused", found.message);
};

const asStep = (
  report: RolloutReport,
  { subject }: RolloutInputs,
  entries: readonly EntryDraft[],
  decided: Decided | undefined,
): StepReport => {
  const { outcome, reasonCode, message } = report;
  const failed = !isSuccess(report);
  return {
    outputs: outputsOf(report, subject),
    annotations: decided?.evaluated.notes ?? [],
    summary: renderSummary(report, subject, escapeMarkdown),
    line: `rollout of ${subject.service} to ${subject.environment}: ${outcome} (${reasonCode})`,
    entries,
    ...(decided !== undefined && { decided }),
    ...(failed && { failure: new ActionFailure("rollout_failed", `${outcome} (${reasonCode}): ${message}`) }),
  };
};

/** Version 1 of the decision: fields may be added, none changes its meaning. Outputs that would be empty are left out. */
const outputsOf = (report: RolloutReport, subject: RolloutInputs["subject"]): readonly Output[] => {
  const { events: _, reasonCode, finalWeight, stepsCompleted, rolledBack, ...rest } = report;
  const decision = {
    schema_version: 1,
    ...rest,
    reason_code: reasonCode,
    final_weight: finalWeight,
    steps_completed: stepsCompleted,
    rolled_back: rolledBack,
    environment: subject.environment,
    service: subject.service,
    version: subject.version,
  };
  const outputs: { readonly [name in RolloutOutputName]: string } = {
    "reason-code": reasonCode,
    strategy: report.strategy,
    version: subject.version,
    "previous-version": subject.previousVersion ?? "",
    "final-weight": finalWeight === undefined ? "" : String(finalWeight),
    "steps-completed": String(stepsCompleted),
    "rolled-back": String(rolledBack),
    url: report.url ?? "",
    settled: String(report.settled),
    decision: JSON.stringify(decision),
    outcome: report.outcome,
  };
  return Object.entries(outputs).filter(([, value]) => value !== "");
};
