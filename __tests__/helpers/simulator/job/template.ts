import type { FunctionDefinition } from "@actions/expressions/funcs/info";
import { evaluateWith } from "../../expressions/evaluate-expression.ts";
import { expandTemplate } from "../../expressions/expand-template.ts";
import { type ExpressionContexts, fromExpressionData } from "../../expressions/expression-contexts.ts";
import type { Json, JsonObject } from "../json.ts";

/** The contexts and functions that one key of a workflow may use. */
export type Scope = { readonly contexts: ExpressionContexts; readonly functions: readonly FunctionDefinition[] };

/** A value as the text the runner makes of it: expressions filled, null empty, numbers and booleans written out. */
export function fillText(value: Json, scope: Scope): string {
  if (typeof value === "object" && value !== null) {
    throw new Error(`A mapping or sequence was not expected: ${JSON.stringify(value)}`);
  }
  return typeof value === "string" ? expandTemplate(value, scope.contexts, scope.functions) : String(value ?? "");
}

/** Each value of a mapping as a text. */
export function fillRecord(values: JsonObject, scope: Scope): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, fillText(value, scope)]));
}

/** The inside of a text that is one expression and nothing else. */
export function wholeExpression(text: string): string | undefined {
  const inside = /^\s*\$\{\{(.*)\}\}\s*$/su.exec(text)?.[1];
  return inside?.includes("${{") === false ? inside : undefined;
}

/** A value that keeps its type when it is one whole expression, as `continue-on-error` and `timeout-minutes` do. */
export function fillTyped(value: Json, scope: Scope): unknown {
  const inside = typeof value === "string" ? wholeExpression(value) : undefined;
  if (inside === undefined) return value;
  return fromExpressionData(evaluateWith(inside, scope.contexts, scope.functions));
}
