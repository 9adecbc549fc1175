import { STRATEGIES, type Strategy } from "../../src/rollout/strategy.ts";
import { OUTPUTS } from "./inputs.ts";
import { indent, x } from "./yaml.ts";

const SEAL = `
- name: Seal the audit
  id: seal
  uses: $/actions/audit
  with:
    needs: ${x("toJSON(needs)")}
    audit-mode: ${x("inputs.audit-mode")}
    audit-recipient: ${x("inputs.audit-recipient")}
    audit-signing-key: ${x("secrets.audit-signing-key")}`.trim();

const END = `
[[ $why =~ ^[a-z_]+$ ]] || why=record_failed
{
  echo "outcome=$outcome"
  echo "reason-code=$why"
  echo "rolled-back=$back"
} >> "$GITHUB_OUTPUT"
printf '| outcome | reason |\\n|---|---|\\n| %s | %s |\\n' "$outcome" "$why" >> "$GITHUB_STEP_SUMMARY"
[[ $outcome == promoted || $outcome == skipped ]] || {
  echo "::error title=Not promoted::the rollout ended as $outcome: $why"
  exit 1
}`.trim();

const stageBranch = `
stale=false
if [[ $STAGE == success && $STAGE_ATTEMPT != "$GITHUB_RUN_ATTEMPT" && $ROLLOUT == skipped ]]; then
  stale=true
elif [[ $STAGE != success ]]; then
  ROLLOUT=$STAGE ROLLOUT_ATTEMPT=$STAGE_ATTEMPT ROLLOUT_OUTCOME=$STAGE_OUTCOME ROLLOUT_REASON=$STAGE_REASON
fi`.trim();

/** What the results of all jobs mean together. Every path that is not known to be good fails. */
const script = (staged: boolean): string =>
  `
outcome=failed why=record_failed back=false
${staged ? `${stageBranch}\n` : ""}# Of a job that failed only what it said in this attempt counts.
if [[ $ROLLOUT != success && $ROLLOUT_ATTEMPT != "$GITHUB_RUN_ATTEMPT" ]]; then
  ROLLOUT_OUTCOME='' ROLLOUT_REASON=''
fi
case $ROLLOUT in
  skipped)
    why=cancelled
    if [[ $APPROVAL != true && $APPROVAL != false ]]; then why=record_failed; fi
    if [[ $APPROVE == failure ]]; then why=approval_rejected; fi
    if [[ $APPROVE == success && $APPROVE_ATTEMPT != "$GITHUB_RUN_ATTEMPT" ]]; then why=approval_rejected; fi
${staged ? "    if [[ $stale == true ]]; then why=plan_refused; fi\n" : ""}    ;;
  cancelled)
    why=\${ROLLOUT_REASON:-cancelled}
    if [[ $why == runner_lost ]]; then why=cancelled; fi
    ;;
  success) why=$ROLLOUT_REASON ;;
  *) why=\${ROLLOUT_REASON:-runner_lost} ;;
esac
case $PLAN:$PROCEED in
  cancelled:*) outcome=aborted why=cancelled ;;
  failure:*) outcome=aborted why=\${PLAN_REASON:-plan_refused} ;;
  success:false) outcome=skipped why=\${PLAN_REASON:-gate_closed} ;;
  success:true)
    case $ROLLBACK in
      success)
        case $ROLLBACK_OUTCOME in
          promoted | aborted | held) outcome=$ROLLBACK_OUTCOME ;;
          *) outcome=rolled_back ;;
        esac
        ;;
      skipped)
        case $ROLLOUT:$ROLLOUT_OUTCOME in
          success:promoted | success:skipped) outcome=$ROLLOUT_OUTCOME ;;
          failure:promoted | cancelled:promoted) outcome=promoted why=record_failed ;;
          failure:rolled_back | failure:aborted | failure:held) outcome=$ROLLOUT_OUTCOME ;;
          cancelled:rolled_back | cancelled:aborted | cancelled:held) outcome=$ROLLOUT_OUTCOME ;;
          skipped:*) outcome=aborted ;;
          *) why=record_failed ;;
        esac
        ;;
    esac
    ;;
  *) why=record_failed ;;
esac
if [[ $outcome == rolled_back ]]; then back=true; fi
${END}`.trim();

const job = (name: string, needs: string, minutes: number, outputs: string, steps: string): string =>
  `
${name}:
  name: ${name}
  needs: ${needs}
  if: ${x("always()")}
  runs-on: ubuntu-latest
  timeout-minutes: ${minutes}
  permissions: {} # the artifacts of its own run need none
  outputs:
${indent(outputs, 4)}
  steps:
${indent(steps, 4)}`.trim();

/** Seals the audit, says how it ended, and fails unless promoted or skipped. @param mover the job that serves users */
export const finalizeJob = (strategy: Strategy): string => {
  const staged = strategy === "blue-green";
  const mover = staged ? "cutover" : "rollout";
  const of = (each: string, output: string): string => x(`needs.${each}.outputs.${output}`);
  const passed = ["previous-version", "final-weight", "steps-completed", "url", "decision"];
  const outputs = [
    ...["outcome", "reason-code", "rolled-back"].map((each) => `${each}: ${x(`steps.end.outputs.${each}`)}`),
    ...passed.map((each) => `${each}: ${of(mover, each)}`),
    `audit-artifact: ${x("steps.seal.outputs.audit-artifact")}`,
  ].join("\n");
  const env = [
    `PLAN: ${x("needs.plan.result")}`,
    `PROCEED: ${of("plan", "proceed")}`,
    `PLAN_REASON: ${of("plan", "reason-code")}`,
    `APPROVAL: ${of("plan", "approval")}`,
    `APPROVE: ${x("needs.approve.result")}`,
    `APPROVE_ATTEMPT: ${of("approve", "attempt")}`,
    ...(staged ? facts("STAGE", "stage") : []),
    ...facts("ROLLOUT", mover),
    `ROLLBACK: ${x("needs.rollback.result")}`,
    `ROLLBACK_OUTCOME: ${of("rollback", "outcome")}`,
  ].join("\n");
  const end = `- name: How it ended\n  id: end\n  if: ${x("always()")}\n  shell: bash\n  env:\n${indent(env, 4)}\n  run: |\n${indent(script(staged), 4)}`;
  const needs = staged ? "[plan, stage, approve, cutover, rollback]" : "[plan, approve, rollout, rollback]";
  return job("finalize", needs, 15, outputs, `${SEAL}\n${end}`);
};

const facts = (prefix: string, id: string): readonly string[] => [
  `${prefix}: ${x(`needs.${id}.result`)}`,
  `${prefix}_ATTEMPT: ${x(`needs.${id}.outputs.attempt`)}`,
  `${prefix}_OUTCOME: ${x(`needs.${id}.outputs.outcome`)}`,
  `${prefix}_REASON: ${x(`needs.${id}.outputs.reason-code`)}`,
];

/** The last job of the dispatcher: what the one workflow that was called said. */
export const resultJob = (): string => {
  const any = (output: string): string =>
    x(STRATEGIES.map((strategy) => `needs.${strategy}.outputs.${output}`).join(" || "));
  const told = Object.keys(OUTPUTS).filter(
    (each) => !["outcome", "reason-code", "rolled-back", "strategy", "version"].includes(each),
  );
  const outputs = [
    ...["outcome", "reason-code", "rolled-back"].map((each) => `${each}: ${x(`steps.end.outputs.${each}`)}`),
    `strategy: ${x("needs.plan.outputs.strategy")}`,
    ...told.map((each) => `${each}: ${any(each)}`),
  ].join("\n");
  const env = [
    `PLAN: ${x("needs.plan.result")}`,
    `OUTCOME: ${any("outcome")}`,
    `REASON: ${any("reason-code")}`,
    `BACK: ${any("rolled-back")}`,
  ].join("\n");
  const run = `
outcome=failed why=record_failed back=false
case $PLAN:$OUTCOME in
  cancelled:*) outcome=aborted why=cancelled ;;
  failure:*) outcome=aborted why=plan_refused ;;
  success:promoted | success:skipped | success:rolled_back | success:aborted | success:held)
    outcome=$OUTCOME why=$REASON back=\${BACK:-false}
    ;;
  success:failed) why=$REASON ;;
esac
${END}`.trim();
  const end = `- name: How it ended\n  id: end\n  shell: bash\n  env:\n${indent(env, 4)}\n  run: |\n${indent(run, 4)}`;
  return job("result", `[plan, ${STRATEGIES.join(", ")}]`, 5, outputs, end);
};
