import { renderProblem } from "../document/render-problem.ts";
import type { JsonValue } from "../model/json.ts";
import type { Position } from "../model/position.ts";
import type { Problem } from "../model/problem.ts";

/** Every problem for a person, an empty line between two. */
export const renderProblems = (problems: readonly Problem[], color: boolean): string =>
  problems.map((problem) => `${renderProblem(problem, { color })}\n\n`).join("");

/** Every problem for a program: `{code, severity, message, file?, line?, column?, length?, suggestion?, related?}`. */
export const problemsAsJson = (problems: readonly Problem[]): readonly JsonValue[] =>
  problems.map(({ code, severity, message, position, length, suggestion, related }) => ({
    code,
    severity,
    message,
    ...(position && placeAsJson(position)),
    ...(length !== undefined && { length }),
    ...(suggestion !== undefined && { suggestion }),
    ...(related && { related: related.map(placeAsJson) }),
  }));

const placeAsJson = ({ file, line, column }: Position): { readonly [key: string]: JsonValue } => ({
  file,
  line,
  column,
});
