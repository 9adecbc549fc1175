import { truthy } from "@actions/expressions/result";
import { ensureStatusFunction } from "@actions/workflow-parser/model/converter/if-condition";
import type { DefinitionInfo } from "@actions/workflow-parser/templates/schema/definition-info";
import { evaluateToData } from "./evaluate-expression.ts";
import type { ExpressionContexts } from "./expression-contexts.ts";
import type { JobResult, JobStatus } from "./job-status.ts";

/** Contexts and functions of a job's `if`, as the workflow schema of @actions/workflow-parser lists them (job-if). */
const JOB_IF = {
  allowedContext: [
    "github",
    "inputs",
    "vars",
    "needs",
    "always(0,0)",
    "failure(0,0)",
    "cancelled(0,0)",
    "success(0,0)",
  ],
} as unknown as DefinitionInfo;

/**
 * Decides whether a job runs: the text of its `if:`, bare or inside `${{ }}`, over its contexts. A text without a
 * status function is wrapped in `success() && (...)`, as GitHub does.
 * @param status by default: not cancelled, and the jobs in `contexts.needs` are all there is above
 */
export function evaluateJobIf(text: string, contexts: ExpressionContexts, status?: JobStatus): boolean {
  const whole = /^\s*\$\{\{(.*)\}\}\s*$/su.exec(text)?.[1] ?? text;
  if (whole.includes("${{"))
    throw new Error(`if "${text}": mixes text and expressions, which GitHub always takes as true`);
  return truthy(
    evaluateToData(ensureStatusFunction(whole, JOB_IF), contexts, status ?? statusOfNeeds(contexts["needs"])),
  );
}

function statusOfNeeds(needs: unknown): JobStatus {
  const results = Object.values((needs ?? {}) as Record<string, { readonly result: JobResult }>).map(
    (job) => job.result,
  );
  return { cancelled: false, ancestors: results };
}

/** Reads a condition that the workflow parser has wrapped already, such as a job's or step's `if.expression`. */
export function conditionHolds(expression: string, contexts: ExpressionContexts, status: JobStatus): boolean {
  return truthy(evaluateToData(expression, contexts, status));
}
