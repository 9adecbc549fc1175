import type { Problem, ProblemCode } from "../model/problem.ts";
import { WARNING_CODES } from "../model/problem-codes.ts";
import { MAX_PROBLEMS } from "./limits.ts";
import type { Span } from "./node.ts";
import { placeOf, type Source } from "./parsed-document.ts";

/** What a problem may say beyond its message. */
export type ProblemExtras = Pick<Problem, "suggestion" | "related">;

const inOrder = (a: Problem, b: Problem): number => {
  const [left, right] = [a.position, b.position];
  if (left === undefined || right === undefined) return (left ? 1 : 0) - (right ? 1 : 0);
  if (left.file !== right.file) return left.file < right.file ? -1 : 1;
  return left.line - right.line || left.column - right.column;
};

/** Collects the faults of one validation; each severity up to a bound, the rest counted. */
export class ProblemList {
  readonly #kept = { error: [] as Problem[], warning: [] as Problem[] };
  readonly #seen = { error: 0, warning: 0 };

  get hasErrors(): boolean {
    return this.#seen.error > 0;
  }

  add(problem: Problem): void {
    this.#seen[problem.severity] += 1;
    if (this.#kept[problem.severity].length < MAX_PROBLEMS) this.#kept[problem.severity].push(problem);
  }

  /** Adds a fault at a place of a source; `undefined` for one that has no place. */
  report(code: ProblemCode, source: Source, span: Span | undefined, message: string, extras: ProblemExtras = {}): void {
    const severity = WARNING_CODES.has(code) ? "warning" : "error";
    // A place is worked out only for what is kept.
    const kept = this.#kept[severity].length < MAX_PROBLEMS;
    this.add({ code, severity, message, ...(kept && span && placeOf(source, span)), ...extras });
  }

  /** By file and position, those without a place first; the same order whatever order the checks ran in. */
  toSorted(): readonly Problem[] {
    const sorted = [...this.#kept.error, ...this.#kept.warning].sort(inOrder);
    for (const severity of ["error", "warning"] as const) {
      const more = this.#seen[severity] - this.#kept[severity].length;
      if (more === 0) continue;
      sorted.push({ code: "too_many_problems", severity, message: `${more} more ${severity}s are not listed` });
    }
    return sorted;
  }
}
