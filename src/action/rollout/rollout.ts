import { tmpdir } from "node:os";
import { join } from "node:path";
import type { EntryDraft } from "../../audit/entry.ts";
import { watchCancellation } from "../../io/cancellation.ts";
import { findAdapter } from "../../io/find-adapter.ts";
import { findHook } from "../../io/hooks/find-hook.ts";
import type { RunnerEnvironment } from "../../io/runner-environment.ts";
import { sha256 } from "../../io/sha256.ts";
import type { GateAnswer } from "../../rollout/gate.ts";
import type { ReasonCode } from "../../rollout/outcome.ts";
import { planRollout } from "../../rollout/plan.ts";
import { requiredHooks } from "../../rollout/program.ts";
import { renderProgress } from "../../rollout/render-progress.ts";
import { renderSummary } from "../../rollout/render-summary.ts";
import { isSuccess, type RolloutReport } from "../../rollout/report.ts";
import type { RolloutPlan } from "../../rollout/rollout-plan.ts";
import { type Parsed, parsed } from "../../syntax/parsed.ts";
import { ActionFailure, asFailure } from "../action-failure.ts";
import { readInput, writeLog } from "../action-io.ts";
import { problemAnnotations } from "../annotations.ts";
import { type Decided, decide } from "../decide.ts";
import type { StepReport } from "../evaluate.ts";
import { evaluateWorld } from "../evaluate-world.ts";
import type { Inputs } from "../inputs.ts";
import { escapeMarkdown } from "../markdown.ts";
import type { Output } from "../outputs.ts";
import type { Ports } from "../ports.ts";
import { renderFailureSummary } from "../summary.ts";
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
  if (readInput("mode") === "rollback") {
    const own = parseRolloutInputs(readInput);
    return walk({ own, plan: must(planRollout(own.knobs)), hooks: hooksOf(own, ports.environment) }, ports);
  }
  let prepared: Prepared;
  try {
    prepared = await prepare(inputs, ports);
  } catch (thrown) {
    return notBegun(asFailure(thrown), "plan_refused");
  }
  const { own, plan, hooks } = prepared;
  if (own.mode === "run") return walk(prepared, ports);
  const missing = requiredHooks(plan).filter((names) => !names.some((name) => findHook(hooks, name).kind === "found"));
  if (missing.length === 0) return planned(prepared);
  const message = `hooks are missing or cannot be run: ${missing.map((names) => names.join(" or ")).join(", ")}`;
  return notBegun(new ActionFailure("rollout_refused", message), "hook_missing");
};

/** Everything that is settled before anything changes. A rollback has no flags. */
type Prepared = {
  readonly own: RolloutInputs;
  readonly plan: RolloutPlan;
  readonly hooks: ReturnType<typeof hooksOf>;
  readonly decided?: Decided;
};

const prepare = async (inputs: Inputs, ports: Ports): Promise<Prepared> => {
  const own = parseRolloutInputs(readInput);
  const decided = await decide({ ...inputs, environment: own.flagEnvironment }, ports, { save: false });
  if (decided.context["fork"] === true) {
    throw new ActionFailure("rollout_refused", "the run is of a fork's pull request; needed is one of the repository");
  }
  const plan = must(planOf(own, decided.evaluated.answers));
  return { own, plan, decided, hooks: hooksOf(own, ports.environment) };
};

/** The safety net need not look: nothing was changed by this step. */
const notBegun = (failure: ActionFailure, reasonCode: ReasonCode): StepReport => ({
  outputs: [
    ["reason-code", reasonCode],
    ["outcome", "aborted"],
  ],
  annotations: problemAnnotations(failure.problems),
  summary: renderFailureSummary(failure),
  line: `nothing was changed (${reasonCode})`,
  failure,
});

const planned = ({ own: { subject }, plan, decided }: Prepared): StepReport => ({
  outputs: [
    ["strategy", plan.strategy],
    ["version", subject.version],
  ],
  annotations: decided?.evaluated.notes ?? [],
  summary: "",
  line: `${plan.strategy} of ${subject.service} to ${subject.environment} can begin`,
  ...(decided && { decided }),
});

const walk = async ({ own, plan, hooks, decided }: Prepared, ports: Ports): Promise<StepReport> => {
  const id = `${ports.environment.GITHUB_RUN_ID ?? "0"}.${ports.environment.GITHUB_RUN_ATTEMPT ?? "1"}`;
  const entries: EntryDraft[] = [];
  const cancellation = watchCancellation();
  try {
    const report = await runRollout({
      plan,
      mode: own.mode === "rollback" ? "rollback" : "run",
      subject: own.subject,
      id,
      hooks,
      folder: join(ports.environment.RUNNER_TEMP ?? tmpdir(), "signalbox", "rollout", id, folderOf(own)),
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

const hooksOf = (own: RolloutInputs, environment: RunnerEnvironment) => ({
  root: environment.GITHUB_WORKSPACE ?? process.cwd(),
  hooksPath: own.hooksPath,
  ...(own.adapter !== undefined && { adapter: must(findAdapter(own.adapter)) }),
  listed: own.hookEnvironment,
  oidc: own.oidc,
});

/** One folder for each rollout of a run, whatever its names are made of. */
const folderOf = ({ subject: { environment, service, version } }: RolloutInputs): string =>
  sha256(JSON.stringify([environment, service, version])).slice(0, 32);

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
  { subject, mode }: RolloutInputs,
  entries: readonly EntryDraft[],
  decided: Decided | undefined,
): StepReport => {
  const { outcome, reasonCode, message } = report;
  // What was to be taken back was: the answer of a rollback is yes.
  const failed = !isSuccess(report) && !(mode === "rollback" && report.settled);
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
