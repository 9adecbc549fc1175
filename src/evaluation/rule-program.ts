import type { ResolutionDetails } from "../model/resolution-details.ts";
import type { Rule } from "../model/rule.ts";
import type { Bucketing } from "./bucketing.ts";
import type { Choice } from "./choice.ts";
import { compileCondition, type Scope } from "./condition.ts";
import type { RolloutRange } from "./rollout-range.ts";
import type { ScheduleTest } from "./schedule-test.ts";
import type { Test } from "./ternary.ts";

/** What a rule is compiled from. */
type RuleParts = Pick<RuleProgram, "rule" | "cost" | "schedule" | "rollout" | "choice"> & {
  readonly scope: Scope;
  /** Its condition, where the decision table does not have it. */
  readonly test: Test | undefined;
};

/** One rule of a flag in one environment. */
export class RuleProgram {
  readonly rule: Rule;
  /** How many tests it makes at most, when every reference is followed. */
  readonly cost: number;
  readonly schedule: ScheduleTest | undefined;
  readonly rollout: { readonly range: RolloutRange; readonly bucketing: Bucketing } | undefined;
  readonly choice: Choice;
  /** What it serves to everyone whom its condition lets in, where that is one answer for all time. */
  readonly answer: ResolutionDetails | undefined;
  private readonly scope: Scope;
  private test: Test | undefined;

  constructor({ rule, cost, schedule, rollout, choice, scope, test }: RuleParts) {
    this.rule = rule;
    this.cost = cost;
    this.schedule = schedule;
    this.rollout = rollout;
    this.choice = choice;
    this.answer = rollout === undefined && choice.kind === "fixed" ? choice.outcome.forever : undefined;
    this.scope = scope;
    this.test = test;
  }

  /** A condition that is in the decision table is compiled when it is first asked: hardly any ever is. */
  get when(): Test | undefined {
    const { when } = this.rule;
    if (when === undefined) return undefined;
    this.test ??= compileCondition(when, this.scope).test;
    return this.test;
  }
}
