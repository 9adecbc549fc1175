import { evaluateExpression, evaluateToData } from "../expressions/evaluate-expression.ts";
import { expandTemplate } from "../expressions/expand-template.ts";
import type { ExpressionContexts } from "../expressions/expression-contexts.ts";
import { ALL_WELL } from "../expressions/job-status.ts";
import { JobFault } from "./faults.ts";
import { isObject, type Json } from "./json.ts";

/** One expression from the first `${{` on; quotes may hold braces. */
const EXPRESSION = /\$\{\{((?:'(?:[^']|'')*'|[^'])*?)\}\}/u;

/**
 * Fills the expressions of a YAML value, also in lists and mappings. A text that is one expression and nothing else
 * becomes what the expression yields, of whatever type; any other text stays a text.
 * Source: actions/runner, src/Sdk/WorkflowParser/ObjectTemplating/TemplateReader.cs, ParseScalar.
 * @param where names the value in a fault: `'strategy' for job 'test'`
 * @throws JobFault when an expression cannot be evaluated
 */
export function expandJson(value: Json, contexts: ExpressionContexts, where: string): Json {
  if (typeof value === "string") return expandText(value, contexts, where);
  if (Array.isArray(value)) return (value as readonly Json[]).map((each) => expandJson(each, contexts, where));
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, expandJson(each, contexts, where)]));
}

/** As expandJson, for a value that must come out as a text; an absent one is "". */
export function expandToText(value: Json | undefined, contexts: ExpressionContexts, where: string): string {
  const expanded = expandJson(value ?? "", contexts, where);
  if (expanded === null) return "";
  if (typeof expanded === "object") throw new JobFault(`Error when evaluating ${where}. A text is needed, not a list`);
  return evaluateToData("value", { value: expanded }, ALL_WELL).coerceString();
}

function expandText(text: string, contexts: ExpressionContexts, where: string): Json {
  const match = EXPRESSION.exec(text);
  if (match === null) return text;
  try {
    const whole = match.index === 0 && match[0].length === text.length;
    return whole ? (evaluateExpression(match[1] ?? "", contexts) as Json) : expandTemplate(text, contexts);
  } catch (error) {
    throw new JobFault(`Error when evaluating ${where}. ${(error as Error).message}`);
  }
}
