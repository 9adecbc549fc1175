import { data } from "@actions/expressions";

/** Named contexts (`needs`, `github`, ...) as plain JSON; a missing key reads as null, as in a workflow. */
export type ExpressionContexts = Readonly<Record<string, unknown>>;

/** Turns a JSON value into the expression engine's own data. */
export function toExpressionData(value: unknown): data.ExpressionData {
  return JSON.parse(JSON.stringify(value ?? null), data.reviver) as data.ExpressionData;
}

/** Turns the engine's data back into a JSON value. */
export function fromExpressionData(value: data.ExpressionData): unknown {
  return JSON.parse(JSON.stringify(value, data.replacer));
}
