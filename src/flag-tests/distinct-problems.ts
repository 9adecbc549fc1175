import { ProblemList } from "../document/problem-list.ts";
import type { Problem } from "../model/problem.ts";

/** Problems, each once: every case of a matrix reads the same lines. */
export class DistinctProblems extends ProblemList {
  readonly #known = new Set<string>();

  override add(problem: Problem): void {
    const key = JSON.stringify([problem.code, problem.message, problem.position]);
    if (this.#known.has(key)) return;
    this.#known.add(key);
    super.add(problem);
  }
}
