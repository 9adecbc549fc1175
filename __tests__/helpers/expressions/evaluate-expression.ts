import { data, Evaluator, Lexer, Parser } from "@actions/expressions";
import type { FunctionDefinition } from "@actions/expressions/funcs/info";
import { type ExpressionContexts, fromExpressionData, toExpressionData } from "./expression-contexts.ts";
import { ALL_WELL, type JobStatus, statusFunctions } from "./job-status.ts";

/**
 * Evaluates one expression (without `${{ }}`) by GitHub's own engine and answers a JSON value.
 * @throws when it does not parse or names a context that is not given
 */
export function evaluateExpression(text: string, contexts: ExpressionContexts, status: JobStatus = ALL_WELL): unknown {
  return fromExpressionData(evaluateToData(text, contexts, status));
}

/** As evaluateExpression, but answers the engine's own value, which knows how it coerces. */
export function evaluateToData(text: string, contexts: ExpressionContexts, status: JobStatus): data.ExpressionData {
  return evaluateWith(text, contexts, statusDefinitions(status));
}

/** The status functions in the form that the engine takes. */
export function statusDefinitions(status: JobStatus): readonly FunctionDefinition[] {
  return Object.entries(statusFunctions(status)).map(
    ([name, value]): FunctionDefinition => ({ name, minArgs: 0, maxArgs: 0, call: () => toExpressionData(value) }),
  );
}

/** As evaluateToData, with exactly the given functions beside those that the engine has by itself. */
export function evaluateWith(
  text: string,
  contexts: ExpressionContexts,
  functions: readonly FunctionDefinition[],
): data.ExpressionData {
  const tree = new Parser(new Lexer(text).lex().tokens, Object.keys(contexts), [...functions]).parse();
  const pairs = Object.entries(contexts).map(([key, value]) => ({ key, value: toExpressionData(value) }));
  const bodies = new Map(functions.map((definition) => [definition.name.toLowerCase(), definition]));
  return new Evaluator(tree, new data.Dictionary(...pairs), bodies).evaluate();
}
