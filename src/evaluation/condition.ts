import { assertNever } from "../model/assert-never.ts";
import type { AttributeCondition, Condition } from "../model/condition.ts";
import type { RegexEngine } from "../model/regex-engine.ts";
import type { ResolutionDetails } from "../model/resolution-details.ts";
import type { Target } from "../model/rule.ts";
import { compileAttribute } from "./attribute-test.ts";
import type { Slots } from "./attribute-value.ts";
import { allOf, anyOf, type Memo, not, type Test } from "./ternary.ts";

/** A condition ready to be tested, and how many tests it makes when every reference is followed. */
export type CompiledCondition = { readonly test: Test; readonly cost: number };

/** A flag as another one sees it. */
export type FlagReader = {
  readonly cost: number;
  /** Its answers are told apart by variant name; else by value. */
  readonly hasVariants: boolean;
  /** It states what it serves in error, with `safe` or `onError`. */
  readonly settlesErrors: boolean;
  result(slots: Slots, now: number, memo: Memo): ResolutionDetails;
};

/** What conditions refer to, in one environment. */
export type Scope = {
  readonly regex: RegexEngine | undefined;
  slotOf(attribute: string): number;
  segment(name: string): CompiledCondition;
  flag(key: string): FlagReader;
};

/** Compiles a condition of any kind to a closure made from one of few function literals, never from text. */
export const compileCondition = (condition: Condition, scope: Scope): CompiledCondition => {
  switch (condition.kind) {
    case "attribute":
      return {
        test: compileAttribute(condition, scope.slotOf(condition.attribute), scope.regex),
        cost: condition.tests.length,
      };
    case "all":
      return joined(condition.conditions, scope, allOf);
    case "any":
      return joined(condition.conditions, scope, anyOf);
    case "not": {
      const { test, cost } = compileCondition(condition.condition, scope);
      return { test: (slots, now, memo) => not(test(slots, now, memo)), cost };
    }
    case "segment":
      return scope.segment(condition.segment);
    case "flag":
      return flagCondition(scope.flag(condition.flag), condition.is);
    default:
      return assertNever(condition);
  }
};

const joined = (
  conditions: readonly Condition[],
  scope: Scope,
  join: (tests: readonly Test[]) => Test,
): CompiledCondition => {
  const parts = conditions.map((condition) => compileCondition(condition, scope));
  return { test: join(parts.map(({ test }) => test)), cost: parts.reduce((sum, { cost }) => sum + cost, 0) };
};

/** The value that the flag serves counts, in error too if the flag states one for that; else the outcome is unknown. */
const flagCondition = (flag: FlagReader, is: readonly unknown[]): CompiledCondition => {
  const wanted = new Set(is);
  return {
    cost: flag.cost + 1,
    test: (slots, now, memo) => {
      const details = flag.result(slots, now, memo);
      if (details.reason === "ERROR" && !flag.settlesErrors) return undefined;
      return wanted.has(servedName(flag, details));
    },
  };
};

/** What `is` of a condition or prerequisite compares with: the variant's name where there are variants. */
export const servedName = (flag: FlagReader, details: ResolutionDetails): unknown =>
  flag.hasVariants ? details.variant : details.value;

/** A target as the condition that it is. */
export const targetCondition = ({ attribute, in: values }: Target): AttributeCondition => ({
  kind: "attribute",
  attribute,
  tests: [{ op: "in", values }],
});

/** Below this cost a reference is evaluated anew, which is faster than remembering it. */
export const WORTH_REMEMBERING = 100;

/** Makes a test that is worth it be evaluated once per memo. */
export const remembered = ({ test, cost }: CompiledCondition): CompiledCondition => {
  if (cost < WORTH_REMEMBERING) return { test, cost };
  const key = {};
  return {
    cost,
    test: (slots, now, memo) => {
      if (memo === undefined) return test(slots, now, memo);
      if (!memo.has(key)) memo.set(key, test(slots, now, memo));
      return memo.get(key) as ReturnType<Test>;
    },
  };
};
