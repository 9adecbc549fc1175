import { evaluateToData } from "./evaluate-expression.ts";
import type { ExpressionContexts } from "./expression-contexts.ts";
import { ALL_WELL } from "./job-status.ts";

/**
 * Fills every `${{ expression }}` of a text. An array or object becomes its kind's name (`Object`), as in a workflow.
 * Source: https://docs.github.com/actions/reference/workflows-and-actions/expressions
 */
export function expandTemplate(text: string, contexts: ExpressionContexts): string {
  return text.replace(/\$\{\{((?:'(?:[^']|'')*'|[^'])*?)\}\}/gu, (_, expression: string) =>
    evaluateToData(expression, contexts, ALL_WELL).coerceString(),
  );
}
