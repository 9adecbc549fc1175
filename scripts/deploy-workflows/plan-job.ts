import type { Strategy } from "../../src/rollout/strategy.ts";
import { indent, passInputs, x } from "./yaml.ts";

/** By tag, as CONTRIBUTING asks: the commit, and its version beside it. */
export const CHECKOUT = "actions/checkout@8e8c483db84b4bee98b60c0593521ed34d9990e8 # v6.0.1";

/** Steps that end a job for code that somebody else may have written. Everything of a pull request but its own repository's. */
const refuseForks = `
- name: Refuse the code of a fork
  if: >-
    ${x(
      `github.event_name == 'pull_request_target'
    || (startsWith(github.event_name, 'pull_request') && github.event.pull_request.head.repo.full_name != github.repository)
    || (github.event_name == 'workflow_run' && github.event.workflow_run.head_repository.full_name != github.repository)`,
    )}
  shell: bash
  run: |
    echo '::error title=Rollout refused::code of a fork, or of a pull request that is not checked out, is not deployed'
    exit 1`.trim();

const evaluate = `
- name: Evaluate the flags
  id: flags
  uses: $/actions/evaluate
  with:
    config: ${x("inputs.config")}
    source: ${x("inputs.source")}
    environment: ${x("inputs.flag-environment || inputs.environment")}
    context: ${x("inputs.context")}
    targeting-key: ${x("inputs.targeting-key")}
    audit-mode: ${x("inputs.audit-mode")}
    audit-recipient: ${x("inputs.audit-recipient")}
    audit-signing-key: ${x("secrets.audit-signing-key")}`.trim();

/** A flag by its name, as JSON; `null` where no name is given or no flag has it. */
const flagOf = (input: string): string =>
  `${x(`toJSON(fromJSON(steps.flags.outputs.flags)[inputs.${input}])`)} # zizmor: ignore[obfuscation] the caller names it`;

const FAIL = `
fail() {
  echo "::error title=Rollout refused::$1"
  exit 1
}
[[ $EVALUATED == true ]] || fail 'the flags were not evaluated'`.trim();

/** What the engine, in every job and mode, is told. */
export const engineInputs = (strategy: Strategy, knobs: readonly string[]): string =>
  [
    `strategy: ${strategy}`,
    passInputs(["environment", "service", "version", "previous-version"]),
    passInputs(["gate-flag", "knobs-flag", "config", "source"]),
    `flag-environment: ${x("inputs.flag-environment || inputs.environment")}`,
    passInputs(["context", "targeting-key", "adapter", "hooks-path", "hook-environment", "oidc", ...knobs]),
    passInputs(["audit-mode", "audit-recipient"]),
    `audit-signing-key: ${x("secrets.audit-signing-key")}`,
  ].join("\n");

/** Decides, before anybody is asked to approve, whether a rollout may begin; refuses what could never work. */
export const planJob = (strategy: Strategy, knobs: readonly string[]): string =>
  `
plan:
  name: plan
  runs-on: ubuntu-latest
  timeout-minutes: 10
  permissions:
    contents: read # to check out the hooks, and to read flags and kills
  outputs:
    attempt: ${x("steps.decide.outputs.attempt")}
    proceed: ${x("steps.decide.outputs.proceed")}
    approval: ${x("steps.decide.outputs.approval")}
    reason-code: ${x("steps.decide.outputs.reason-code || steps.plan.outputs.reason-code")}
    audit-artifact: ${x("steps.flags.outputs.audit-artifact")}
  steps:
${indent(refuseForks, 4)}
    - name: Check out the hooks
      uses: ${CHECKOUT}
      with:
        persist-credentials: false
${indent(evaluate, 4)}
    - name: Check knobs and hooks
      id: plan
      uses: $/actions/rollout
      with:
        mode: plan
${indent(engineInputs(strategy, knobs), 8)}
    - name: Decide
      id: decide
      shell: bash
      env:
        EVALUATED: ${x("steps.flags.outputs.evaluated")}
        ENGINE_OUTCOME: ${x("steps.plan.outputs.outcome")}
        ENGINE_REASON: ${x("steps.plan.outputs.reason-code")}
        STRATEGY_FLAG: ${x("inputs.strategy-flag")}
        STRATEGY: ${flagOf("strategy-flag")}
        GATE_FLAG: ${x("inputs.gate-flag")}
        GATE: ${flagOf("gate-flag")}
        APPROVAL: ${x("inputs.approval")}
        APPROVAL_FLAG: ${x("inputs.approval-flag")}
        APPROVAL_ASKED: ${flagOf("approval-flag")}
        APPROVAL_ENVIRONMENT: ${x("inputs.approval-environment")}
      run: |
${indent(FAIL, 8)}
        [[ -z $STRATEGY_FLAG || $STRATEGY == '"${strategy}"' ]] || fail 'the strategy flag does not say ${strategy}'
        proceed=true reason=
        case $GATE_FLAG:$GATE in
          :* | *:true) ;;
          *:false) proceed=false reason=gate_closed ;;
          *) fail 'the gate flag is no boolean' ;;
        esac
        if [[ $ENGINE_OUTCOME == skipped ]]; then
          proceed=false reason=$ENGINE_REASON
        fi
        approval=$APPROVAL
        case $APPROVAL_FLAG:$APPROVAL_ASKED in
          :* | *:false) ;;
          *:true) approval=true ;;
          *) fail 'the approval flag is no boolean' ;;
        esac
        [[ $approval == false || -n $APPROVAL_ENVIRONMENT ]] || fail 'an approval is asked for, and approval-environment is empty'
        {
          echo "attempt=$GITHUB_RUN_ATTEMPT"
          echo "proceed=$proceed"
          echo "approval=$approval"
          [[ ! $reason =~ ^[a-z_]+$ ]] || echo "reason-code=$reason"
        } >> "$GITHUB_OUTPUT"`.trim();

/** The first job of the dispatcher: which of the four is called. */
export const choiceJob = (): string =>
  `
plan:
  name: choose the strategy
  runs-on: ubuntu-latest
  timeout-minutes: 10
  permissions:
    contents: read # to read the flags
  outputs:
    strategy: ${x("steps.choose.outputs.strategy")}
    audit-artifact: ${x("steps.flags.outputs.audit-artifact")}
  steps:
${indent(refuseForks, 4)}
${indent(evaluate, 4)}
    - name: Choose
      id: choose
      shell: bash
      env:
        EVALUATED: ${x("steps.flags.outputs.evaluated")}
        STRATEGY: ${flagOf("strategy-flag")}
      run: |
${indent(FAIL, 8)}
        case $STRATEGY in
          '"canary"' | '"blue-green"' | '"rolling"' | '"direct"') ;;
          *) fail 'the strategy flag names none of canary, blue-green, rolling, direct' ;;
        esac
        echo "strategy=\${STRATEGY//\\"/}" >> "$GITHUB_OUTPUT"`.trim();
