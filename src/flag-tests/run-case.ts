import type { Evaluator } from "../evaluation/evaluator.ts";
import type { JsonValue } from "../model/json.ts";
import type { Explanation } from "../model/resolution-details.ts";
import { sameJson } from "./same-json.ts";
import type { Expectation, TestCase } from "./test-case.ts";

/** One field in which an answer is not what was expected; `got` is absent where the answer has no such field. */
export type Mismatch = { readonly field: keyof Expectation; readonly expected: JsonValue; readonly got?: JsonValue };

/** A case that ran; it passed when nothing is mismatched. */
export type TestResult = {
  readonly test: TestCase;
  readonly answer: Explanation;
  readonly mismatches: readonly Mismatch[];
};

/** Evaluates a case and compares each field that it expects. */
export const runCase = (evaluator: Evaluator, test: TestCase): TestResult => {
  const answer = evaluator.in(test.environment).explain(test.flag, test.context, test.now);
  return { test, answer, mismatches: mismatchesOf(test.expect, answer) };
};

const mismatchesOf = (expect: Expectation, answer: Explanation): readonly Mismatch[] => {
  const { value, variant, reason, detail, ruleId, errorCode } = answer;
  const got: { readonly [field in keyof Expectation]: JsonValue | undefined } = {
    value,
    variant,
    reason,
    detail,
    rule: ruleId,
    errorCode,
  };
  return (Object.keys(got) as (keyof Expectation)[]).flatMap((field) => {
    const [expected, found] = [expect[field], got[field]];
    if (expected === undefined || (found !== undefined && sameJson(expected, found))) return [];
    return { field, expected, ...(found !== undefined && { got: found }) };
  });
};
