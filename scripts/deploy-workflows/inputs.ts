import { KNOB_REFERENCE } from "../../src/action/rollout/knob-meanings.ts";
import { KNOB_TABLE } from "../../src/rollout/knob-table.ts";
import { KNOBS, type KnobName } from "../../src/rollout/knobs.ts";
import { STRATEGIES, type Strategy } from "../../src/rollout/strategy.ts";

/** One input of a deployment workflow. Without a default it is required. */
export type WorkflowInput = {
  readonly name: string;
  readonly type: "string" | "boolean" | "number";
  readonly default?: string;
  readonly description: string;
};

const text = (name: string, fallback: string, description: string): WorkflowInput => ({
  name,
  type: "string",
  default: fallback === "" ? '""' : fallback,
  description,
});

/** Knobs that are inputs of the workflow of a strategy: all but what the workflow itself says. */
export const knobsOf = (strategies: readonly Strategy[]): readonly KnobName[] =>
  KNOBS.filter(
    (knob) =>
      knob !== "strategy" && knob !== "stage" && strategies.some((each) => KNOB_TABLE[knob].strategies.includes(each)),
  );

const knobInput = (knob: KnobName): WorkflowInput => {
  const { description, fallback } = KNOB_REFERENCE.find(({ name }) => name === knob) as (typeof KNOB_REFERENCE)[number];
  const otherwise = fallback === "" ? "" : `; left out, ${fallback}`;
  return text(knob, "", `${description.replace(/\.$/, "")}${otherwise}`);
};

/** Inputs of every workflow before its knobs; `strategyFlag` differs between the dispatcher and the four. */
const common = (strategyFlag: WorkflowInput): readonly WorkflowInput[] => [
  { name: "environment", type: "string", description: "The protected environment of the deployment" },
  { name: "version", type: "string", description: "What goes out, as the hooks understand it" },
  text("service", "app", "What is deployed; rollouts of one service in one environment wait for each other"),
  text("previous-version", "", "What serves now; left out, the hook prepare finds out"),
  strategyFlag,
  text("gate-flag", "", "Flag that must be true, before the rollout and during it"),
  text("knobs-flag", "", "JSON flag with knobs; inputs may only be stricter"),
  text("approval-flag", "", "Flag that asks for an approval when it is true"),
  {
    name: "approval",
    type: "boolean",
    default: "false",
    description: "true asks for an approval whatever the flag says",
  },
  text("approval-environment", "", "Environment whose reviewers approve; needed where an approval is asked for"),
  text(
    "rollback-environment",
    "",
    "Environment without reviewers for the safety net; left out, <environment>-rollback",
  ),
  text("flag-environment", "", "The environment to evaluate flags for; left out, that of the deployment"),
  text("config", "config/feature-flags.yaml", "Files, folders or globs of flags, one a line"),
  text("source", "auto", "Where the flags are read from; auto, workspace, base, or a ref"),
  text("context", "", "Attributes added to the context, as YAML or JSON"),
  text("targeting-key", "", "What percentages are taken of; left out, the pull request, tag or branch"),
  text("adapter", "", "A folder of hooks that ships with the project; hooks of the caller go over it"),
  text("hooks-path", ".signalbox/hooks", "Folder of the caller's hooks"),
  text("hook-environment", "", "Variables that hooks may see beside the usual ones, such as AWS_*"),
  { name: "oidc", type: "boolean", default: "false", description: "true lets hooks ask for an OIDC token" },
  text("runs-on", "ubuntu-latest", "Label of the runner for the jobs that run hooks"),
  {
    name: "job-minutes",
    type: "number",
    default: "355",
    description: "After so many minutes GitHub ends the rollout job",
  },
  text("audit-mode", "standard", "What the audit log demands; standard, strict, or defense"),
  text("audit-recipient", "", "Public keys of those who may read the audit log, one a line; with one it is encrypted"),
];

const STAGE_ENVIRONMENT = text(
  "stage-environment",
  "",
  "Environment without reviewers for the idle side; left out, <environment>-stage; blue-green",
);

/** Inputs of the workflow of one strategy. */
export const strategyInputs = (strategy: Strategy): readonly WorkflowInput[] => [
  ...common(text("strategy-flag", "", `Flag that must say ${strategy}; left out, the caller has chosen`)),
  ...(strategy === "blue-green" ? [STAGE_ENVIRONMENT] : []),
  ...knobsOf([strategy]).map(knobInput),
];

/** Inputs of the dispatcher: those of all four. */
export const dispatcherInputs = (): readonly WorkflowInput[] => [
  ...common(text("strategy-flag", "deployment_strategy", "Flag that names the strategy")),
  STAGE_ENVIRONMENT,
  ...knobsOf(STRATEGIES).map(knobInput),
];

/** Secrets of every workflow; both may be left out. */
export const SECRETS = {
  "deploy-credentials": "Handed to the hooks as DEPLOY_CREDENTIALS where hook-environment lists it; OIDC is better",
  "audit-signing-key": "Private key of signalbox audit keygen; without it the audit log is unsigned",
} as const;

/** Outputs of every workflow. */
export const OUTPUTS = {
  outcome: "promoted, rolled_back, aborted, held, skipped or failed",
  "reason-code": "Why it ended so, one word",
  strategy: "The strategy that was used",
  version: "The version that was asked for",
  "previous-version": "What served before",
  "final-weight": "Percent of traffic that the version has at the end",
  "steps-completed": "Steps of a canary, batches of a rolling rollout",
  "rolled-back": "true when something was taken back",
  url: "The address that a hook named",
  decision: "JSON with what was decided, and why",
  "audit-artifact": "Name of the artifact that seals the audit logs of this rollout",
} as const;
