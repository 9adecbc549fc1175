import type { Json } from "./json.ts";

const MAX_NAME_LENGTH = 100;

/**
 * The name a job is shown by: its `name` with expressions filled in, else name or id with the values of its matrix.
 * Source: actions/runner, src/Sdk/WorkflowParser/Conversion/JobNameBuilder.cs, and WorkflowTemplateEvaluator.cs,
 * EvaluateStrategy (the name is expanded after the matrix, and one without an expression gets the matrix's values).
 */
export function jobName(id: string, written: Json | undefined, expanded: string, shown: readonly string[]): string {
  if (typeof written === "string" && written.includes("${{")) return expanded === "" ? withValues(id, shown) : expanded;
  return withValues(written === undefined || written === "" ? id : expanded, shown);
}

function withValues(name: string, shown: readonly string[]): string {
  const whole = shown.length === 0 ? name : `${name} (${shown.join(", ")})`;
  return whole.length > MAX_NAME_LENGTH ? `${whole.slice(0, MAX_NAME_LENGTH - 3)}...` : whole;
}
