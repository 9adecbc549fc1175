import { type Parsed, parsed, quoted, refused } from "../syntax/parsed.ts";
import { LONGEST_MS, parseDuration, renderDuration } from "./duration.ts";
import { HOOKS, type HookName } from "./hook.ts";
import { KNOB_TABLE } from "./knob-table.ts";
import {
  parseAmount,
  parseCount,
  parseHookTimeouts,
  parseMetricLimits,
  parsePercent,
  parsePositiveDuration,
  parseSteps,
  parseTargetShare,
  parseUrl,
  parseWord,
} from "./knob-values.ts";
import { KNOBS, type KnobName, type RolloutKnobs } from "./knobs.ts";
import { forwardTime, rollbackTime } from "./plan-time.ts";
import type { RolloutPlan } from "./rollout-plan.ts";
import { STAGES, STRATEGIES } from "./strategy.ts";

/** Polling faster than this is a load test of the gate. */
const SHORTEST_INTERVAL_MS = 50;

/** Settles and checks every knob. The message names each knob at fault, what was found and what is needed. */
export const planRollout = (knobs: RolloutKnobs): Parsed<RolloutPlan> => {
  const strategy = parseWord(STRATEGIES)(knobs.strategy ?? "");
  if (!strategy.ok) return refused(`knob "strategy": ${strategy.message}`);
  const problems = Object.keys(knobs).flatMap((knob) => unusedKnob(knob, knobs, strategy.value));
  const read = <T>(knob: KnobName, parse: (text: string) => Parsed<T>): T => {
    const fallback = parse(KNOB_TABLE[knob].fallback);
    const value = isGiven(knobs, knob) ? parse(knobs[knob] ?? "") : fallback;
    if (value.ok) return value.value;
    problems.push(`knob "${knob}": ${value.message}`);
    if (fallback.ok) return fallback.value;
    throw new Error(`the default of knob "${knob}" is refused: ${fallback.message}`);
  };
  const maxErrorRate = read("max-error-rate", optional(parsePercent));
  const maxP95Ms = read("max-p95", optional(parseP95));
  const previewUrl = read("preview-url", optional(parseUrl));
  const extendMs = read("extend", optional(parseDuration));
  const hookTimeout = read("hook-timeout", parsePositiveDuration);
  const hookTimeouts = read("hook-timeouts", optional(parseHookTimeouts));
  const plan: RolloutPlan = {
    strategy: strategy.value,
    stage: read("stage", parseWord(STAGES)),
    steps: read("steps", parseSteps),
    firstStepSmoke: read("first-step-smoke", parseWord(["true", "false"])) === "true",
    promotion: read("promotion", parseWord(["automatic", "manual"])),
    maxWaitMs: read("max-wait", parsePositiveDuration),
    settleMs: read("settle", parseDuration),
    bakeAfterSwitchMs: read("bake-after-switch", parseDuration),
    scaleDownDelayMs: read("scale-down-delay", parseDuration),
    ...(previewUrl !== undefined && { previewUrl }),
    batch: read("batch", parseTargetShare),
    maxUnavailable: read("max-unavailable", parseTargetShare),
    waitMs: read("wait", parseDuration),
    onFailure: read("on-failure", parseWord(["rollback-touched", "stop"])),
    healthRetries: read("health-retries", parseCount(0, 100)),
    healthTimeoutMs: read("health-timeout", parsePositiveDuration),
    intervalMs: read("interval", parseInterval),
    limits: {
      minRequests: read("min-requests", parseCount(0, 999_999_999)),
      failureLimit: read("failure-limit", parseCount(0, 1000)),
      ...(maxErrorRate !== undefined && { maxErrorRate }),
      ...(maxP95Ms !== undefined && { maxP95Ms }),
      metrics: read("metric-limits", optional(parseMetricLimits)) ?? [],
    },
    onInconclusive: read("on-inconclusive", parseWord(["hold", "abort"])),
    ...(extendMs !== undefined && { extendMs }),
    unknownGraceMs: read("unknown-grace", parseDuration),
    hookTimeoutMs: Object.fromEntries(HOOKS.map((hook) => [hook, hookTimeouts?.get(hook) ?? hookTimeout])) as {
      [hook in HookName]: number;
    },
    hookRetries: read("hook-retries", parseCount(0, 100)),
    retryDelayMs: read("retry-delay", parseDuration),
    timeoutMs: read("timeout", parsePositiveDuration),
  };
  if (problems.length === 0) problems.push(...timeProblems(plan));
  return problems.length === 0 ? parsed(plan) : refused(problems.join("; "));
};

/** An empty text is what a workflow hands over for an input that nobody gave. */
export const isGiven = (knobs: RolloutKnobs, knob: KnobName): boolean =>
  Object.hasOwn(knobs, knob) && knobs[knob] !== undefined && knobs[knob] !== "";

const unusedKnob = (knob: string, knobs: RolloutKnobs, strategy: RolloutPlan["strategy"]): readonly string[] => {
  const name = KNOBS.find((known) => known === knob);
  if (name === undefined) return [`knob ${quoted(knob)}: unknown; needed is one of ${KNOBS.join(", ")}`];
  const { strategies } = KNOB_TABLE[name];
  if (!isGiven(knobs, name) || strategies.includes(strategy)) return [];
  return [
    `knob "${name}": found ${quoted(knobs[name] ?? "")}, but it is for ${strategies.join(", ")}, not ${strategy}`,
  ];
};

const optional =
  <T>(parse: (text: string) => Parsed<T>) =>
  (text: string): Parsed<T | undefined> =>
    text === "" ? parsed(undefined) : parse(text);

/** Milliseconds as a plain number, as hooks report them, or a duration. */
const parseP95 = (text: string): Parsed<number> =>
  /[a-z]$/.test(text) ? parsePositiveDuration(text) : parseAmount(text);

const parseInterval = (text: string): Parsed<number> => {
  const ms = parseDuration(text);
  return ms.ok && ms.value < SHORTEST_INTERVAL_MS
    ? refused(`${quoted(text)} is shorter than ${SHORTEST_INTERVAL_MS}ms`)
    : ms;
};

const timeProblems = (plan: RolloutPlan): readonly string[] => {
  const forward = forwardTime(plan);
  const limit = renderDuration(plan.timeoutMs);
  if (forward > plan.timeoutMs) {
    return [`knob "timeout": found ${limit}, but bakes, waits and hooks may take ${renderDuration(forward)}`];
  }
  const whole = plan.timeoutMs + rollbackTime(plan);
  if (whole < LONGEST_MS) return [];
  const rollback = renderDuration(rollbackTime(plan));
  return [`knob "timeout": found ${limit}, and with ${rollback} for the rollback it must stay under 6h`];
};
