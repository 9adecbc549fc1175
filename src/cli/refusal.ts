import type { Problem } from "../model/problem.ts";

/**
 * What the user asked for cannot be done (exit 2). `message` names the thing, what was found and what is needed;
 * `hint` is one line on what to do next; `problems` are the faults of the flag files, where they are the cause.
 */
export class Refusal extends Error {
  readonly hint: string | undefined;
  readonly problems: readonly Problem[];

  constructor(message: string, more: { readonly hint?: string; readonly problems?: readonly Problem[] } = {}) {
    super(message);
    this.name = "Refusal";
    this.hint = more.hint;
    this.problems = more.problems ?? [];
  }
}
