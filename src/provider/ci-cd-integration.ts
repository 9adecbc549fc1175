import { parseDocument } from "../document/parse-document.ts";
import { validate } from "../document/validate.ts";
import { compile } from "../evaluation/compile.ts";
import type { EnvironmentEvaluator, Evaluator } from "../evaluation/evaluator.ts";
import { systemClock } from "../io/clock.ts";
import { readPipelineContext, type Standpoint } from "../io/pipeline-context.ts";
import { readFlagFileNow } from "../io/read-now.ts";
import { regexEngineNow } from "../io/regex-engine-now.ts";
import type { FlagType } from "../model/flag.ts";
import type { JsonValue } from "../model/json.ts";
import type { ResolutionDetails } from "../model/resolution-details.ts";
import { FlagsRefused } from "./flags-refused.ts";
import { conditionsOf, type WorkflowCondition } from "./workflow-conditions.ts";

/** Where the flags are and what is known of the run; all of it is found out where it is left out. */
export type IntegrationOptions = Standpoint & {
  /** A flag file; else config/feature-flags.yaml, else the one that ships with the package. */
  readonly config?: string;
  readonly environment?: string;
  readonly branch?: string;
  /** Attributes that add to those of the run, and win. */
  readonly context?: { readonly [attribute: string]: JsonValue };
  /** Epoch milliseconds. */
  readonly clock?: () => number;
};

/**
 * What a pipeline asks of its flags. Everything is read when it is made, once, so its answers agree with one another;
 * methods answer at once, and `await` may stand before them. Throws FlagsRefused for a file that is not valid.
 */
export class CICDFeatureFlagIntegration {
  readonly #evaluator: Evaluator;
  readonly #flags: EnvironmentEvaluator;
  readonly #context: unknown;
  readonly #now: number;

  constructor(options: IntegrationOptions = {}) {
    const { branch, context = {}, clock = systemClock, cwd = ".", config } = options;
    const { file, text } = readFlagFileNow(cwd, config);
    this.#evaluator = evaluatorOf(file, text);
    const found = readPipelineContext({ ...context, ...(branch !== undefined && { branch }) }, options);
    const environment = this.#evaluator.chooseEnvironment(found, options.environment);
    if (!environment.ok) throw new FlagsRefused(environment.message);
    this.#flags = this.#evaluator.in(environment.name);
    this.#context = this.#flags.bind(found);
    this.#now = clock();
  }

  /** The environment that the context belongs to, or that was asked for. */
  get environment(): string {
    return this.#flags.environment;
  }

  /** The limit of every flag with a threshold, by its key. Throws where a limit cannot be evaluated. */
  getQualityGateThresholds(): { readonly [flag: string]: number } {
    const limits = Object.values(this.#evaluator.flagSet.flags).filter(({ threshold }) => threshold !== undefined);
    return Object.fromEntries(limits.map(({ key }) => [key, this.#valueOf(key, "number") as number]));
  }

  /** How a version goes out: the flag deployment_strategy. Throws where it cannot be evaluated. */
  getDeploymentStrategy(): string {
    return this.#valueOf("deployment_strategy", "string") as string;
  }

  /** The flag parallel_test_execution; false where it cannot be evaluated. */
  shouldRunParallelTests(): boolean {
    return this.#isTrue("parallel_test_execution", false);
  }

  /** The flag automated_security_scanning; true where it cannot be evaluated, for no fault may skip a scan. */
  shouldRunSecurityScan(): boolean {
    return this.#isTrue("automated_security_scanning", true);
  }

  /** The flag deployment_approval_gates; true where it cannot be evaluated. */
  requiresDeploymentApproval(): boolean {
    return this.#isTrue("deployment_approval_gates", true);
  }

  /** The flag strict_quality_gates; true where it cannot be evaluated. */
  shouldEnforceQualityGates(): boolean {
    return this.#isTrue("strict_quality_gates", true);
  }

  /** What to write behind `if:` for each flag, over the output `flags` of the job of that id. */
  generateWorkflowConditions(job = "flags"): { readonly [flag: string]: WorkflowCondition } {
    const flags = Object.values(this.#evaluator.flagSet.flags);
    return Object.fromEntries(flags.map((flag) => [flag.key, conditionsOf(flag, this.#details(flag.key).value, job)]));
  }

  #details(key: string, defaultValue?: JsonValue, type?: FlagType): ResolutionDetails {
    return this.#flags.evaluate(key, this.#context, this.#now, defaultValue, type);
  }

  #isTrue(key: string, inError: boolean): boolean {
    return this.#details(key, inError, "boolean").value === true;
  }

  /** A gate in error has its safe value. What has no value at all must not be taken for a small one. */
  #valueOf(key: string, type: "number" | "string"): JsonValue {
    const { value, errorMessage } = this.#details(key, undefined, type);
    if (typeof value === type) return value;
    throw new Error(`flag ${JSON.stringify(key)} has no value here: ${errorMessage}`);
  }
}

const evaluatorOf = (file: string, text: string): Evaluator => {
  const parsed = parseDocument(text, file);
  const checked = parsed.ok ? validate([parsed.value], { regex: regexEngineNow }) : parsed;
  if (!checked.ok) throw new FlagsRefused(`${file} is refused`, { problems: checked.problems });
  return compile(checked.value, { regex: regexEngineNow });
};
