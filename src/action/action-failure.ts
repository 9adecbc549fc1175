import type { Problem } from "../model/problem.ts";
import { FAILURE_CODES, type FailureCode } from "./failure-codes.ts";

/** Ends the step for a reason that the user can act on. The message names what was found and what is needed. */
export class ActionFailure extends Error {
  override readonly name = "ActionFailure";
  readonly code: FailureCode;
  /** What is wrong with the flags; with `config_refused`. */
  readonly problems: readonly Problem[];

  constructor(code: FailureCode, message: string, options?: { problems?: readonly Problem[]; cause?: unknown }) {
    super(message, options?.cause === undefined ? undefined : { cause: options.cause });
    this.code = code;
    this.problems = options?.problems ?? [];
  }
}

/** Whatever was thrown, as a failure with a code: what nobody foresaw is `internal`. */
export const asFailure = (thrown: unknown): ActionFailure => {
  if (thrown instanceof ActionFailure) return thrown;
  const found = thrown instanceof Error ? thrown.message : String(thrown);
  return new ActionFailure("internal", `${FAILURE_CODES.internal} (${found})`, { cause: thrown });
};
