import type { Flag, Prerequisite, Serving } from "../model/flag.ts";
import type { Override } from "../model/override.ts";
import type { Rule, Target } from "../model/rule.ts";
import { Bucketing, type Purpose } from "./bucketing.ts";
import { type Choice, compileChoice } from "./choice.ts";
import { compileCondition, type Scope, targetCondition } from "./condition.ts";
import type { DecisionTable } from "./decision-table.ts";
import { FlagAnswers } from "./flag-answers.ts";
import { FlagProgram, type Stop } from "./flag-program.ts";
import { RolloutRange } from "./rollout-range.ts";
import { RuleProgram } from "./rule-program.ts";
import { compileSchedule } from "./schedule-test.ts";
import { UnleashBucketing } from "./unleash-bucketing.ts";

/** Whole fields of an environment replace those of the flag. */
export const servingIn = (flag: Flag, environment: string): Serving =>
  Object.hasOwn(flag.environments, environment) ? { ...flag.serving, ...flag.environments[environment] } : flag.serving;

/** Compiles one flag for one environment, whose rules' conditions go into the environment's table. */
export const compileFlag = (
  flag: Flag,
  environment: string,
  scope: Scope,
  table: DecisionTable,
  override: Override | undefined,
): FlagProgram => {
  const serving = servingIn(flag, environment);
  const build: Build = { flag, serving, scope, answers: new FlagAnswers(flag, serving) };
  const entry = table.end;
  // All of them before anything else is compiled: a flag that is referred to would come in between.
  const words = serving.rules.map((rule) => addEntry(rule, table));
  const prerequisites = serving.prerequisites.map((one) => compilePrerequisite(one, build));
  const targets = serving.targets.map((one) => compileTarget(one, build));
  const rules = serving.rules.map((one, i) => compileRule(one, words[i], build));
  const looks = serving.schedule !== undefined || prerequisites.length + targets.length + rules.length > 0;
  return new FlagProgram({
    flag,
    answers: build.answers,
    cost: sumOf(prerequisites) + sumOf(targets) + sumOf(rules) + 1,
    stop: compileStop(build, override),
    schedule: serving.schedule && {
      test: compileSchedule(serving.schedule),
      inactive: build.answers.disabled("SCHEDULE"),
    },
    prerequisites,
    targets,
    rules,
    table,
    entry,
    otherwise: compileDefault(build, looks ? "DEFAULT" : "STATIC"),
  });
};

/** What every part of a flag is compiled from. */
type Build = {
  readonly flag: Flag;
  readonly serving: Serving;
  readonly scope: Scope;
  readonly answers: FlagAnswers;
};

const sumOf = (parts: readonly { readonly cost: number }[]): number => parts.reduce((sum, { cost }) => sum + cost, 0);

/** How many words a rule's condition takes, which is no less than its tests; undefined for one that must be asked. */
const addEntry = ({ when, schedule }: Rule, table: DecisionTable): number | undefined => {
  const before = table.end;
  const isWritten = schedule === undefined ? table.add(when) : table.addOther();
  return isWritten ? table.end - before : undefined;
};

const compileStop = ({ flag, serving, answers }: Build, override: Override | undefined): Stop | undefined => {
  if (override !== undefined && "kill" in override) {
    return { step: "override", why: "killed from outside", outcome: answers.disabled("KILLED") };
  }
  if (override !== undefined && "error" in override) {
    return {
      step: "override",
      why: "what is forced from outside is unknown",
      outcome: answers.error("GENERAL", override.error),
    };
  }
  if (override !== undefined) {
    const { value } = override;
    const served = answers.servedValue(flag.variants === undefined ? { value } : { variant: String(value) });
    const outcome = answers.outcome({ ...served, reason: "STATIC", detail: "OVERRIDE" });
    return { step: "override", why: "forced from outside", outcome };
  }
  if (flag.archived) return { step: "enabled", why: "the flag is archived", outcome: answers.disabled("OFF") };
  if (!serving.enabled) return { step: "enabled", why: "enabled is false", outcome: answers.disabled("OFF") };
  return undefined;
};

const compilePrerequisite = ({ flag: key, is }: Prerequisite, { flag, scope, answers }: Build) => {
  const parent = scope.flag(key);
  const message = `flag "${flag.key}": its prerequisite "${key}" cannot be evaluated`;
  return {
    key,
    flag: parent,
    cost: parent.cost + 1,
    is: new Set<unknown>(is),
    unmet: answers.disabled("PREREQUISITE_FAILED", { prerequisite: key }),
    failed: answers.error("GENERAL", message, { detail: "PREREQUISITE_ERROR", prerequisite: key }),
  };
};

const compileTarget = (target: Target, build: Build) => {
  const { test, cost } = compileCondition(targetCondition(target), build.scope);
  const bucketing = bucketingOf(build, "a target", "split");
  const choice = compileChoice(target.serve, build.answers, { detail: "TARGET" }, "TARGETING_MATCH", bucketing);
  return { target, test, cost, choice };
};

const compileRule = (rule: Rule, words: number | undefined, build: Build): RuleProgram => {
  const when = words === undefined && rule.when ? compileCondition(rule.when, build.scope) : undefined;
  const name = `rule "${rule.id}"`;
  const place = { detail: "RULE", ruleId: rule.id } as const;
  const hasRollout = rule.rollout !== undefined;
  const splitBucketing = bucketingOf(build, name, "split", rule);
  return new RuleProgram({
    rule,
    scope: build.scope,
    cost: (when?.cost ?? words ?? 0) + 1,
    test: when?.test,
    schedule: rule.schedule && compileSchedule(rule.schedule),
    rollout: rule.rollout && {
      range: new RolloutRange(rule.rollout),
      bucketing: bucketingOf(build, name, "rollout", rule)(PERCENT),
    },
    choice: compileChoice(rule.serve, build.answers, place, "TARGETING_MATCH", splitBucketing, hasRollout),
  });
};

const compileDefault = (build: Build, reason: "DEFAULT" | "STATIC"): Choice => {
  const { flag, serving, answers } = build;
  const stated = serving.default ?? (flag.type === "boolean" ? { value: false } : undefined);
  // Nothing is stated only where the environment is not there: no evaluation gets as far as the default then.
  return compileChoice(stated ?? { value: null }, answers, {}, reason, bucketingOf(build, "the default", "split"));
};

/** What a rollout is a share of. */
const PERCENT = 100;

/** Made on demand: most choices need no bucket. Only a rule can state its own seed and attributes. */
const bucketingOf =
  ({ flag, serving, scope, answers }: Build, place: string, purpose: Purpose, rule?: Rule) =>
  (total: number): Bucketing => {
    const attributes = rule?.bucketBy ?? serving.bucketBy;
    const slots = attributes.map((attribute) => scope.slotOf(attribute));
    const message = `flag "${flag.key}": ${place} needs a bucketing key; one of ${attributes.join(", ")} must be a text, a number or a boolean`;
    const seed = rule?.seed ?? flag.seed;
    const keyMissing = answers.error("TARGETING_KEY_MISSING", message);
    return flag.hash === "unleash"
      ? new UnleashBucketing(seed, purpose, total, slots, keyMissing)
      : new Bucketing(seed, purpose, slots, keyMissing);
  };
