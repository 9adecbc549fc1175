import { STRATEGIES, type Strategy } from "../../src/rollout/strategy.ts";
import { finalizeJob, resultJob } from "./finalize-job.ts";
import { CALLERS_GRANT, stagedJobs, straightJobs } from "./hook-jobs.ts";
import { dispatcherInputs, knobsOf, OUTPUTS, SECRETS, strategyInputs } from "./inputs.ts";
import { choiceJob, planJob } from "./plan-job.ts";
import { head, indent, passInputs, x } from "./yaml.ts";

/** A generated workflow, by its name in `workflows/` and `.github/workflows/`. */
export type GeneratedWorkflow = { readonly file: string; readonly text: string };

const WRITTEN =
  "Written by scripts/write-deploy-workflows.ts; a test fails when they differ. Callers: docs/deployments.md";

const ABOUT: { readonly [strategy in Strategy]: string } = {
  canary: "Rolls a version out to a growing share of the traffic, watched at every step.",
  "blue-green": "Deploys a version beside what serves, waits for an approval, then switches all traffic.",
  rolling: "Replaces what serves target by target, in batches, the first of them alone.",
  direct: "Deploys a version over what serves, checks it, and deploys the previous one when it is bad.",
};

/** Never cut off midway, and in the order of the callers. The group is not the caller's, which it would wait for. */
const CONCURRENCY = `
concurrency:
  group: signalbox-deploy-${x("inputs.environment")}-${x("inputs.service")}
  cancel-in-progress: false # zizmor: ignore[concurrency-limits] a rollout that is cut off leaves traffic where it was
  queue: max
`;

const jobs = (each: readonly string[]): string => `\njobs:\n${indent(each.join("\n\n"), 2)}\n`;

const strategyWorkflow = (strategy: Strategy): string => {
  const knobs = knobsOf([strategy]);
  const outputs = Object.fromEntries(
    Object.keys(OUTPUTS).map((each) => [each, x(`jobs.finalize.outputs.${each}`)]),
  ) as { [name in keyof typeof OUTPUTS]: string };
  return [
    head(`${ABOUT[strategy]}\n${WRITTEN}`, `deploy ${strategy}`, strategyInputs(strategy), {
      ...outputs,
      strategy,
      version: x("inputs.version"),
    }),
    CONCURRENCY,
    jobs([
      planJob(strategy, knobs),
      ...(strategy === "blue-green" ? stagedJobs(knobs) : straightJobs(strategy, knobs)),
      finalizeJob(strategy),
    ]),
  ].join("");
};

const callingJob = (strategy: Strategy): string =>
  `
${strategy}: ${CALLERS_GRANT}
  name: ${strategy}
  needs: plan
  if: ${x(`needs.plan.outputs.strategy == '${strategy}'`)}
  uses: $/.github/workflows/deploy-${strategy}.yml
  with:
${indent(passInputs(strategyInputs(strategy).map(({ name }) => name)), 4)}
  secrets:
${indent(
  Object.keys(SECRETS)
    .map((name) => `${name}: ${x(`secrets.${name}`)}`)
    .join("\n"),
  4,
)}`.trim();

const dispatcher = (): string => {
  const outputs = Object.fromEntries(Object.keys(OUTPUTS).map((each) => [each, x(`jobs.result.outputs.${each}`)])) as {
    [name in keyof typeof OUTPUTS]: string;
  };
  return [
    head(`Rolls a version out by the strategy that a flag names.\n${WRITTEN}`, "deploy", dispatcherInputs(), {
      ...outputs,
      version: x("inputs.version"),
    }),
    jobs([choiceJob(), ...STRATEGIES.map(callingJob), resultJob()]),
  ].join("");
};

/** The dispatcher and the four workflows that it calls. */
export const deployWorkflows = (): readonly GeneratedWorkflow[] => [
  { file: "deploy.yml", text: dispatcher() },
  ...STRATEGIES.map((strategy) => ({ file: `deploy-${strategy}.yml`, text: strategyWorkflow(strategy) })),
];
