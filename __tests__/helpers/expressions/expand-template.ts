import type { FunctionDefinition } from "@actions/expressions/funcs/info";
import { evaluateWith, statusDefinitions } from "./evaluate-expression.ts";
import type { ExpressionContexts } from "./expression-contexts.ts";
import { ALL_WELL } from "./job-status.ts";

/**
 * Fills every `${{ expression }}` of a text. An array or object becomes its kind's name (`Object`), as in a workflow.
 * Source: https://docs.github.com/actions/reference/workflows-and-actions/expressions
 */
export function expandTemplate(
  text: string,
  contexts: ExpressionContexts,
  functions: readonly FunctionDefinition[] = statusDefinitions(ALL_WELL),
): string {
  return text.replace(/\$\{\{((?:'(?:[^']|'')*'|[^'])*?)\}\}/gu, (_, expression: string) =>
    evaluateWith(expression, contexts, functions).coerceString(),
  );
}
