import { truthy } from "@actions/expressions/result";
import { ensureStatusFunction } from "@actions/workflow-parser/model/converter/if-condition";
import type { DefinitionInfo } from "@actions/workflow-parser/templates/schema/definition-info";
import { evaluateWith, statusDefinitions } from "../../expressions/evaluate-expression.ts";
import type { Json } from "../json.ts";
import { type Scope, wholeExpression } from "./template.ts";
import { unsupported } from "./unsupported.ts";

/** What the status functions of a step look at: the job so far, or inside a composite action that action so far. */
export type Status = "success" | "failure" | "cancelled";

/** Source: the workflow schema of @actions/workflow-parser (step-if). It serves to find status functions alone. */
const STEP_IF = {
  allowedContext: [
    ...["github", "inputs", "vars", "needs", "strategy", "matrix", "steps", "job", "runner", "env"],
    ...["always(0,0)", "failure(0,0)", "cancelled(0,0)", "success(0,0)", "hashFiles(1,255)"],
  ],
} as unknown as DefinitionInfo;

/** The condition of a step as an expression: `success() && (...)` around one that has no status function. */
export function stepCondition(condition: Json | undefined): string {
  const text = String(condition ?? "").trim();
  if (text === "") return "success()";
  const bare = wholeExpression(text) ?? text;
  if (bare.includes("${{")) throw unsupported("if that mixes text and expressions: it is always true on GitHub");
  return ensureStatusFunction(bare, STEP_IF);
}

/** Whether an expression of stepCondition, or a `pre-if` or `post-if`, holds. */
export function stepConditionHolds(expression: string, scope: Scope, status: Status): boolean {
  const ancestors = status === "failure" ? (["failure"] as const) : [];
  const functions = statusDefinitions({ cancelled: status === "cancelled", ancestors });
  return truthy(evaluateWith(expression, scope.contexts, [...scope.functions, ...functions]));
}
