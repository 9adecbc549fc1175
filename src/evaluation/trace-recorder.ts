import type { Condition } from "../model/condition.ts";
import type { ResolutionDetails } from "../model/resolution-details.ts";
import type { ConditionTrace, Ternary, TraceStep } from "../model/trace.ts";
import type { Slots } from "./attribute-value.ts";
import { BUCKETS } from "./bucketing.ts";
import type { SplitChoice } from "./choice.ts";
import { servedName, targetCondition } from "./condition.ts";
import type { EnvironmentScope } from "./environment-scope.ts";
import type { FlagProgram, PrerequisiteProgram, Stop, TargetProgram } from "./flag-program.ts";
import type { RuleProgram } from "./rule-program.ts";
import type { Memo } from "./ternary.ts";
import { traceCondition } from "./trace-condition.ts";

/** Writes down, for a person, what an evaluation looked at. Evaluation tells it; it decides nothing. */
export class TraceRecorder {
  private readonly steps: TraceStep[] = [];
  private readonly scope: EnvironmentScope;
  private readonly shown = new Set<string>();
  private readonly environment: string;

  constructor(scope: EnvironmentScope, environment: string) {
    this.scope = scope;
    this.environment = environment;
  }

  found({ flag }: FlagProgram): void {
    const text = `${flag.type} flag in environment "${this.environment}"`;
    this.steps.push({ step: "lookup", subject: flag.key, result: "passed", text });
  }

  stopped({ step, why }: Stop): void {
    this.steps.push({ step, result: "passed", text: why });
  }

  notStopped(): void {
    this.steps.push({ step: "enabled", result: "passed", text: "enabled, and nothing is forced from outside" });
  }

  schedule(active: boolean, now: number): void {
    const text = `${active ? "active" : "not active"} at ${instant(now)}`;
    this.steps.push({ step: "schedule", result: "passed", text });
  }

  prerequisite({ key, flag, is }: PrerequisiteProgram, parent: ResolutionDetails): void {
    const served = servedName(flag, parent);
    const wanted = Array.from(is, (value) => JSON.stringify(value)).join(" or ");
    const text =
      parent.reason === "ERROR"
        ? `flag "${key}" is in error: ${parent.errorCode}`
        : `flag "${key}" serves ${JSON.stringify(served)} (${parent.reason}); ${wanted} is needed`;
    this.steps.push({ step: "prerequisite", subject: key, result: "passed", text });
  }

  target({ target }: TargetProgram, matches: boolean, slots: Slots, now: number, memo: Memo): void {
    this.steps.push({
      step: "target",
      subject: target.attribute,
      result: matches ? "passed" : "skipped",
      text: matches ? "this subject is targeted" : "this subject is not targeted",
      conditions: [this.condition(targetCondition(target), slots, now, memo)],
    });
  }

  ruleUnscheduled({ rule }: RuleProgram, now: number): void {
    const text = `its schedule is not active at ${instant(now)}`;
    this.steps.push({ step: "rule", subject: rule.id, result: "skipped", text });
  }

  ruleCondition({ rule }: RuleProgram, outcome: Ternary, slots: Slots, now: number, memo: Memo): void {
    this.steps.push({
      step: "rule",
      subject: rule.id,
      result: outcome === true ? "passed" : "skipped",
      text: outcome === undefined ? "when is unknown, and only true matches" : `when is ${outcome}`,
      ...(rule.when && { conditions: [this.condition(rule.when, slots, now, memo)] }),
    });
  }

  ruleForAll({ rule }: RuleProgram): void {
    this.steps.push({ step: "rule", subject: rule.id, result: "passed", text: "no condition: it is for all" });
  }

  rolloutOfAllOrNone({ rule }: RuleProgram, start: number, end: number): void {
    const none = start >= end;
    this.steps.push({
      step: "rollout",
      subject: rule.id,
      result: none ? "skipped" : "passed",
      text: none ? "0 percent: nobody is in it" : "100 percent: everyone is in it",
    });
  }

  rollout({ rule }: RuleProgram, bucket: number, start: number, end: number): void {
    const inside = bucket >= start && bucket < end;
    const text = `bucket ${bucket} is ${inside ? "inside" : "outside"} [${start}, ${end}) of ${BUCKETS}`;
    this.steps.push({ step: "rollout", subject: rule.id, result: inside ? "passed" : "skipped", text, bucket });
  }

  split(choice: SplitChoice, bucket: number): void {
    const text = `bucket ${bucket} is inside ${choice.rangeOf(bucket)} of ${BUCKETS}`;
    this.steps.push({ step: "split", result: "passed", text, bucket });
  }

  otherwise(): void {
    this.steps.push({ step: "default", result: "passed", text: "nothing else matched" });
  }

  /** The last line of an evaluation that could not answer. */
  error({ errorCode, errorMessage }: ResolutionDetails): void {
    this.steps.push({ step: "error", result: "passed", text: `${errorCode}: ${errorMessage}` });
  }

  /** An evaluation ends at the step that decided: the last one. */
  finish(): readonly TraceStep[] {
    return this.steps.map((step, i) => (i === this.steps.length - 1 ? { ...step, result: "decided" } : step));
  }

  private condition(condition: Condition, slots: Slots, now: number, memo: Memo): ConditionTrace {
    const { scope, shown } = this;
    return traceCondition(condition, { scope, slots, now, memo, shown });
  }
}

/** An instant outside of the calendar's years is shown as its number. */
const instant = (now: number): string => (Math.abs(now) <= MAX_TIME ? new Date(now).toISOString() : String(now));

/** The last instant that a Date can hold, in epoch milliseconds. */
const MAX_TIME = 8.64e15;
