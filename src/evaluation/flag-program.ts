import type { Flag } from "../model/flag.ts";
import type { ResolutionDetails } from "../model/resolution-details.ts";
import type { Target } from "../model/rule.ts";
import type { Slots } from "./attribute-value.ts";
import { BUCKETS, NO_KEY } from "./bucketing.ts";
import type { Choice } from "./choice.ts";
import { type FlagReader, servedName, WORTH_REMEMBERING } from "./condition.ts";
import { ASK, type DecisionTable, NO, YES } from "./decision-table.ts";
import type { FlagAnswers } from "./flag-answers.ts";
import type { Outcome } from "./outcome.ts";
import type { RuleProgram } from "./rule-program.ts";
import type { ScheduleTest } from "./schedule-test.ts";
import type { Memo, Test } from "./ternary.ts";
import type { TraceRecorder } from "./trace-recorder.ts";

/** Served without looking at anything, because an override or the flag itself says so. */
export type Stop = { readonly step: "override" | "enabled"; readonly why: string; readonly outcome: Outcome };

export type PrerequisiteProgram = {
  readonly key: string;
  readonly flag: FlagReader;
  readonly is: ReadonlySet<unknown>;
  readonly unmet: Outcome;
  readonly failed: Outcome;
};

export type TargetProgram = {
  readonly target: Target;
  readonly test: Test;
  readonly choice: Choice;
};

/** The steps of one flag in one environment, compiled. */
export type FlagSteps = {
  readonly flag: Flag;
  readonly answers: FlagAnswers;
  /** How many tests an evaluation makes when every reference is followed. */
  readonly cost: number;
  readonly stop: Stop | undefined;
  readonly schedule: { readonly test: ScheduleTest; readonly inactive: Outcome } | undefined;
  readonly prerequisites: readonly PrerequisiteProgram[];
  readonly targets: readonly TargetProgram[];
  readonly rules: readonly RuleProgram[];
  /** Where the conditions of the rules are, one behind the other from `entry` on. */
  readonly table: DecisionTable;
  readonly entry: number;
  readonly otherwise: Choice;
};

/**
 * One flag in one environment, ready to evaluate: steps 3 to 9 of flag-model.md, section 3.
 *
 * Reason SPLIT and a bucket go together: a rollout that takes everyone, or a split of one variant, reads no key and
 * decides nothing, so its answer has the reason that it would have without it.
 */
export class FlagProgram implements FlagReader {
  readonly flag: Flag;
  readonly answers: FlagAnswers;
  readonly cost: number;
  /** The one answer of a flag that looks at nothing, here and not in an Outcome: among many flags each step is a wait. */
  private readonly fixed: ResolutionDetails | undefined;
  private readonly fixedExpired: ResolutionDetails | undefined;
  /** undefined: never. */
  private readonly expiresAt: number | undefined;
  private readonly table: DecisionTable;
  private readonly entry: number;
  private readonly rules: FlagSteps["rules"];
  private readonly otherwise: FlagSteps["otherwise"];
  /** What comes before the rules; undefined for the many flags of which nothing does. */
  private readonly ahead: Ahead | undefined;

  constructor(steps: FlagSteps) {
    const { flag, answers, cost, stop, schedule, prerequisites, targets } = steps;
    this.flag = flag;
    this.answers = answers;
    this.cost = cost;
    const fixed = stop?.outcome ?? fixedDefault(steps);
    this.fixed = fixed?.plain;
    this.fixedExpired = fixed?.expired;
    this.expiresAt = answers.expiresAt === Number.POSITIVE_INFINITY ? undefined : answers.expiresAt;
    this.table = steps.table;
    this.entry = steps.entry;
    this.rules = steps.rules;
    this.otherwise = steps.otherwise;
    const isAhead = stop !== undefined || schedule !== undefined || prerequisites.length + targets.length > 0;
    this.ahead = isAhead ? { stop, schedule, prerequisites, targets } : undefined;
  }

  get hasVariants(): boolean {
    return this.flag.variants !== undefined;
  }

  get settlesErrors(): boolean {
    return this.answers.settlesErrors;
  }

  /** The answer of a flag that looks at nothing; undefined for the others. */
  fixedAt(now: number): ResolutionDetails | undefined {
    return this.expiresAt !== undefined && now >= this.expiresAt ? this.fixedExpired : this.fixed;
  }

  /** The answer to another flag of the same environment, worked out once per memo. */
  result(slots: Slots, now: number, memo: Memo): ResolutionDetails {
    if (memo === undefined || this.cost < WORTH_REMEMBERING) return this.evaluate(slots, now, memo, undefined);
    const known = memo.get(this) as ResolutionDetails | undefined;
    if (known !== undefined) return known;
    const details = this.evaluate(slots, now, memo, undefined);
    memo.set(this, details);
    return details;
  }

  evaluate(slots: Slots, now: number, memo: Memo, trace: TraceRecorder | undefined): ResolutionDetails {
    const fixed = trace === undefined ? this.fixedAt(now) : undefined;
    if (fixed !== undefined) return fixed;
    if (this.ahead !== undefined) {
      const details = evaluateAhead(this.ahead, slots, now, memo, trace);
      if (details !== undefined) return details;
    } else trace?.notStopped();
    const { rules, table } = this;
    let entry = this.entry;
    for (let i = 0; i < rules.length; i++) {
      const verdict = trace === undefined ? table.verdict(entry, slots) : ASK;
      entry = table.next(entry);
      if (verdict === NO) continue;
      const details = evaluateRule(rules[i] as RuleProgram, verdict, slots, now, memo, trace);
      if (details !== undefined) return details;
    }
    trace?.otherwise();
    return serve(this.otherwise, slots, now, trace);
  }
}

type Ahead = Pick<FlagSteps, "stop" | "schedule" | "prerequisites" | "targets">;

/** undefined: on to the rules. */
const evaluateAhead = (
  { stop, schedule, prerequisites, targets }: Ahead,
  slots: Slots,
  now: number,
  memo: Memo,
  trace: TraceRecorder | undefined,
): ResolutionDetails | undefined => {
  if (stop !== undefined) {
    trace?.stopped(stop);
    return stop.outcome.at(now);
  }
  trace?.notStopped();
  if (schedule !== undefined) {
    const active = schedule.test(now);
    trace?.schedule(active, now);
    if (!active) return schedule.inactive.at(now);
  }
  for (const prerequisite of prerequisites) {
    const parent = prerequisite.flag.result(slots, now, memo);
    trace?.prerequisite(prerequisite, parent);
    if (parent.reason === "ERROR") return prerequisite.failed.at(now);
    if (!prerequisite.is.has(servedName(prerequisite.flag, parent))) return prerequisite.unmet.at(now);
  }
  for (const target of targets) {
    const matches = target.test(slots, now, memo) === true;
    trace?.target(target, matches, slots, now, memo);
    if (matches) return serve(target.choice, slots, now, trace);
  }
  return undefined;
};

const fixedDefault = ({ schedule, prerequisites, targets, rules, otherwise }: FlagSteps): Outcome | undefined => {
  const looks = schedule !== undefined || prerequisites.length + targets.length + rules.length > 0;
  return !looks && otherwise.kind === "fixed" ? otherwise.outcome : undefined;
};

/** Whether a rule's schedule and condition let a subject in, asked of themselves. */
const asked = (rule: RuleProgram, slots: Slots, now: number, memo: Memo, trace: TraceRecorder | undefined): boolean => {
  const { schedule, when } = rule;
  if (schedule !== undefined && !schedule(now)) {
    trace?.ruleUnscheduled(rule, now);
    return false;
  }
  if (when === undefined) {
    trace?.ruleForAll(rule);
    return true;
  }
  const outcome = when(slots, now, memo);
  trace?.ruleCondition(rule, outcome, slots, now, memo);
  return outcome === true;
};

/** undefined: on to the next rule. */
const evaluateRule = (
  rule: RuleProgram,
  verdict: typeof YES | typeof ASK,
  slots: Slots,
  now: number,
  memo: Memo,
  trace: TraceRecorder | undefined,
): ResolutionDetails | undefined => {
  if (verdict === YES) {
    if (rule.answer !== undefined) return rule.answer;
  } else if (!asked(rule, slots, now, memo, trace)) return undefined;
  const { rollout, choice } = rule;
  if (rollout === undefined) return serve(choice, slots, now, trace);

  const { start } = rollout.range;
  const end = rollout.range.endAt(now);
  if (start >= end || (start === 0 && end === BUCKETS)) {
    trace?.rolloutOfAllOrNone(rule, start, end);
    return start >= end ? undefined : serve(choice, slots, now, trace);
  }
  const bucket = rollout.bucketing.bucketOf(slots);
  if (bucket === NO_KEY) return rollout.bucketing.keyMissing.at(now);
  trace?.rollout(rule, bucket, start, end);
  if (bucket < start || bucket >= end) return undefined;
  const share = choice.kind === "fixed" ? choice.share : undefined;
  return share === undefined ? serve(choice, slots, now, trace) : share.at(bucket, now);
};

const serve = (choice: Choice, slots: Slots, now: number, trace: TraceRecorder | undefined): ResolutionDetails => {
  if (choice.kind === "fixed") return choice.outcome.at(now);
  const bucket = choice.bucketing.bucketOf(slots);
  if (bucket === NO_KEY) return choice.bucketing.keyMissing.at(now);
  trace?.split(choice, bucket);
  return choice.at(bucket, now);
};
