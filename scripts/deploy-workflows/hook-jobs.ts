import type { Strategy } from "../../src/rollout/strategy.ts";
import { CHECKOUT, engineInputs } from "./plan-job.ts";
import { indent, x } from "./yaml.ts";

/** Outcomes after which nothing is left to take back. */
const SETTLED = `fromJSON('["promoted", "rolled_back", "aborted", "held", "skipped"]')`;
const THIS_ATTEMPT = (job: string): string => `needs.${job}.outputs.attempt == github.run_attempt`;

/** The approval that a job needs: of this attempt, or none at all. A dropped output is neither. */
const APPROVED = `((needs.plan.outputs.approval == 'false' && needs.approve.result == 'skipped')
|| (needs.plan.outputs.approval == 'true' && needs.approve.result == 'success' && ${THIS_ATTEMPT("approve")}))`;

const PLANNED = "needs.plan.result == 'success' && needs.plan.outputs.proceed == 'true'";

/** A job without rights of its own has those of the job that calls the workflow. */
export const CALLERS_GRANT =
  "# zizmor: ignore[excessive-permissions] the caller's grant holds, so the caller decides on OIDC";

/** A folded expression: one line to GitHub. */
const folded = (expression: string, by: number): string => `>-\n${indent(x(expression), by)}`;

/** What every job that runs hooks does first. Their permissions are the caller's, so the caller decides on OIDC. */
const PREPARE = `
- name: Check out the hooks
  uses: ${CHECKOUT}
  with:
    persist-credentials: false
- name: Set up the tools of the hooks
  if: ${x("hashFiles('.signalbox/setup/action.yml') != ''")}
  uses: ./.signalbox/setup # zizmor: ignore[self-repository] the caller's own, from the checkout above`.trim();

const engine = (id: string, mode: string, inputs: string, stage: string): string =>
  `
  id: ${id}
  uses: $/actions/rollout
  env:
    DEPLOY_CREDENTIALS: ${x("secrets.deploy-credentials")}
  with:
    mode: ${mode}
${stage === "" ? "" : `    stage: ${stage}\n`}${indent(inputs, 4)}`.slice(1);

const OUTPUTS = `
attempt: ${x("github.run_attempt")}
outcome: ${x("steps.rollback.outputs.outcome || steps.rollout.outputs.outcome")}
reason-code: ${x("steps.rollout.outputs.reason-code || steps.rollback.outputs.reason-code")}
previous-version: ${x("steps.rollout.outputs.previous-version")}
final-weight: ${x("steps.rollback.outputs.final-weight || steps.rollout.outputs.final-weight")}
steps-completed: ${x("steps.rollout.outputs.steps-completed")}
url: ${x("steps.rollout.outputs.url")}
decision: ${x("steps.rollout.outputs.decision")}
audit-artifact: ${x("steps.rollout.outputs.audit-artifact")}`.trim();

/** A job that moves something, and takes it back itself where it can. */
const mutatingJob = (
  job: string,
  name: string,
  needs: string,
  condition: string,
  environment: string,
  strategy: Strategy,
  knobs: readonly string[],
): string =>
  `
${job}: ${CALLERS_GRANT}
  name: ${name}
  needs: ${needs}
  if: ${folded(condition, 4)}
  runs-on: ${x("inputs.runs-on")}
  timeout-minutes: ${x("inputs.job-minutes")}
  environment:
${indent(environment, 4)}
  outputs:
${indent(OUTPUTS, 4)}
  steps:
${indent(PREPARE, 4)}
    - name: Roll out
${indent(engine("rollout", "run", engineInputs(strategy, knobs), strategy === "blue-green" ? job : ""), 4)}
    - name: Roll back what the engine left
      if: >-
        ${x(`always() && steps.rollout.outcome != 'skipped'
        && !contains(${SETTLED}, steps.rollout.outputs.outcome)`)}
${indent(engine("rollback", "rollback", engineInputs(strategy, knobs), strategy === "blue-green" ? job : ""), 4)}`.trim();

/** Waits for people, and does nothing else: no record of a deployment, no rights. */
const approveJob = (needs: string): string =>
  `
approve:
  name: approve
  needs: ${needs}
  if: ${x(`${PLANNED} && needs.plan.outputs.approval == 'true'`)}
  runs-on: ubuntu-latest
  timeout-minutes: 5
  permissions: {} # it waits, and nothing more
  environment:
    name: ${x("inputs.approval-environment")}
    deployment: false
  outputs:
    attempt: ${x("github.run_attempt")}
  steps:
    - name: Approved
      shell: bash
      run: echo 'approved for this attempt of the run'`.trim();

/** For a runner that was lost, a timeout, a cancel: takes nothing from the job before but whether it had settled. */
const safetyNet = (needs: string, condition: string, strategy: Strategy, knobs: readonly string[]): string =>
  `
rollback: ${CALLERS_GRANT}
  name: safety net
  needs: ${needs}
  if: ${folded(condition, 4)}
  runs-on: ${x("inputs.runs-on")}
  timeout-minutes: 60
  environment:
    name: ${x("inputs.rollback-environment || format('{0}-rollback', inputs.environment)")}
    deployment: false
  outputs:
    outcome: ${x("steps.rollback.outputs.outcome")}
    reason-code: ${x("steps.rollback.outputs.reason-code")}
    audit-artifact: ${x("steps.rollback.outputs.audit-artifact")}
  steps:
${indent(PREPARE, 4)}
    - name: Roll back
${indent(engine("rollback", "rollback", engineInputs(strategy, knobs), ""), 4)}`.trim();

/** Results of this attempt alone: a re-run of failed jobs may still see those of an earlier one. */
const unsettled = (job: string): string =>
  `needs.${job}.result != 'success' && needs.${job}.result != 'skipped'
&& !(${THIS_ATTEMPT(job)} && contains(${SETTLED}, needs.${job}.outputs.outcome))`;

/** approve, rollout, rollback. */
export const straightJobs = (strategy: Strategy, knobs: readonly string[]): readonly string[] => [
  approveJob("plan"),
  mutatingJob(
    "rollout",
    `roll out (${strategy})`,
    "[plan, approve]",
    `!cancelled() && ${PLANNED}\n&& ${APPROVED}`,
    `name: ${x("inputs.environment")}\nurl: ${x("steps.rollout.outputs.url")}`,
    strategy,
    knobs,
  ),
  safetyNet("[plan, rollout]", `always() && ${PLANNED}\n&& ${unsettled("rollout")}`, strategy, knobs),
];

/** stage, approve, cutover, rollback: people approve what they can look at, and no user is on it yet. */
export const stagedJobs = (knobs: readonly string[]): readonly string[] => [
  mutatingJob(
    "stage",
    "stage beside what serves",
    "plan",
    `!cancelled() && ${PLANNED}`,
    `name: ${x("inputs.stage-environment || format('{0}-stage', inputs.environment)")}\ndeployment: false`,
    "blue-green",
    knobs,
  ),
  approveJob("[plan, stage]"),
  mutatingJob(
    "cutover",
    "cut over (blue-green)",
    "[plan, stage, approve]",
    `!cancelled() && ${PLANNED}\n&& needs.stage.result == 'success' && ${THIS_ATTEMPT("stage")}\n&& ${APPROVED}`,
    `name: ${x("inputs.environment")}\nurl: ${x("steps.rollout.outputs.url")}`,
    "blue-green",
    knobs,
  ),
  safetyNet(
    "[plan, stage, approve, cutover]",
    `always() && ${PLANNED}\n&& ((${unsettled("stage")})
|| (needs.stage.result == 'success' && ${THIS_ATTEMPT("stage")}
&& (needs.cutover.result == 'skipped'
|| (needs.cutover.result == 'success' && needs.cutover.outputs.outcome == 'skipped')
|| (needs.cutover.result != 'success'
&& !(${THIS_ATTEMPT("cutover")} && contains(fromJSON('["promoted", "rolled_back", "held"]'), needs.cutover.outputs.outcome))))))`,
    "blue-green",
    knobs,
  ),
];
