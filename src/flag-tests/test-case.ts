import type { JsonValue } from "../model/json.ts";
import type { Position } from "../model/position.ts";
import type { Detail, ErrorCode, Reason } from "../model/reason.ts";

/** What an answer must be; what is left out is not looked at. */
export type Expectation = {
  readonly value?: JsonValue;
  readonly variant?: string;
  readonly reason?: Reason;
  readonly detail?: Detail;
  /** The id of the rule that decides. */
  readonly rule?: string;
  readonly errorCode?: ErrorCode;
};

/** One evaluation with what must come out, checked against the flag set and ready to run. */
export type TestCase = {
  /** Where the test stands that it comes from. */
  readonly position: Position;
  /** The test's name, or the flag's key; with a matrix also the values of the case. */
  readonly name: string;
  readonly flag: string;
  readonly environment: string;
  readonly context: { readonly [attribute: string]: JsonValue };
  /** Epoch milliseconds. */
  readonly now: number;
  readonly expect: Expectation;
};
