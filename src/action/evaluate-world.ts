import { canonicalJson } from "../digest/canonical-json.ts";
import type { Evaluator } from "../evaluation/evaluator.ts";
import type { PipelineContext } from "../io/run-context.ts";
import { sha256 } from "../io/sha256.ts";
import type { KillReading, StandingKill } from "../kill/kill-reading.ts";
import type { Flag } from "../model/flag.ts";
import type { FlagSet } from "../model/flag-set.ts";
import type { JsonValue } from "../model/json.ts";
import type { Override, Overrides } from "../model/override.ts";
import type { Position } from "../model/position.ts";
import type { ResolutionDetails } from "../model/resolution-details.ts";
import { createEvaluator } from "../pipeline.ts";
import { ActionFailure } from "./action-failure.ts";
import type { Annotation } from "./action-io.ts";
import type { Origin } from "./flag-source.ts";
import { isGate, killNotes, killsOf, withKills } from "./kills.ts";
import { bindOverrides, checkOverridden, type OverrideLines } from "./overrides.ts";
import type { Loaded, World } from "./world.ts";

/** The answer for one flag, with the definition that gave it. */
export type Answer = {
  readonly flag: Flag;
  readonly details: ResolutionDetails;
  /** It has a safe value in this environment. */
  readonly gate: boolean;
  /** The gate's definition was not that of the values, but of the base. */
  readonly fromBase: boolean;
  readonly site?: Position;
};

/** What a run decided. */
export type Evaluated = {
  readonly environment: string;
  /** In the order of the document; gates that only the base knows come last. */
  readonly answers: readonly Answer[];
  readonly configDigest: string;
  readonly origin: Origin;
  readonly gates?: { readonly origin: Origin; readonly configDigest: string };
  readonly now: number;
  readonly notes: readonly Annotation[];
  /** Kills that hit some flag, and why that may not be all of them. */
  readonly kills: { readonly standing: readonly StandingKill[]; readonly unknown?: string };
};

/** What a run is evaluated with. */
export type Question = {
  readonly context: PipelineContext;
  readonly environment?: string;
  readonly overrides: OverrideLines;
  /** Epoch milliseconds. */
  readonly now: number;
  /** What flags that are `live` are evaluated with instead; absent: with the same as the others. */
  readonly live?: { readonly now: number; readonly overrides: OverrideLines };
  /** Fresh, beside a frozen world too. */
  readonly kills: KillReading;
};

/** No environment has this name, so every flag is INVALID_CONTEXT and every gate serves its safe value. */
const NO_ENVIRONMENT = "";

/**
 * Evaluates every flag of the world. Where the base has flags of its own, it decides on the keys that it makes a
 * gate; a gate that only the change knows is decided by the change. So a change can add gates, and cannot relax one.
 */
export const evaluateWorld = (world: World, question: Question): Evaluated => {
  const sets = world.gates === undefined ? [world.values] : [world.values, world.gates];
  checkOverridden(
    question.overrides,
    sets.map(({ flagSet }) => flagSet),
  );
  const chosen = world.values.evaluator.chooseEnvironment(question.context, question.environment);
  if (!chosen.ok) throw new ActionFailure("environment_unknown", chosen.message);
  const environment = chosen.name;

  const own = answerAll(world.values, environment, question, world.gatesAreSafe);
  const { unknown } = question.kills;
  const standing = killsOf(
    question.kills,
    sets.map(({ flagSet }) => flagSet),
    environment,
  );
  const shared = {
    environment,
    configDigest: digestOf(world.values.flagSet),
    origin: world.values.origin,
    now: question.now,
    notes: [...world.notes, ...killNotes(standing, unknown, question.live?.now ?? question.now)],
    kills: { standing, ...(unknown !== undefined && { unknown }) },
  };
  if (world.gates === undefined) return { ...shared, answers: own };

  const baseEnvironment = world.gates.evaluator.chooseEnvironment(question.context, question.environment);
  const base = answerAll(world.gates, baseEnvironment.ok ? baseEnvironment.name : NO_ENVIRONMENT, question, false);
  const gates = { origin: world.gates.origin, configDigest: digestOf(world.gates.flagSet) };
  return { ...shared, answers: merge(own, base), gates };
};

/** Attributes that some condition of the world reads. */
export const attributesOf = (world: World): ReadonlySet<string> =>
  new Set(
    [world.values, ...(world.gates === undefined ? [] : [world.gates])].flatMap((set) => [...set.evaluator.attributes]),
  );

const answerAll = (
  loaded: Loaded,
  environment: string,
  question: Question,
  gatesAreSafe: boolean,
): readonly Answer[] => {
  const { flagSet } = loaded;
  const { context, now, live } = question;
  const evaluatorWith = (lines: OverrideLines): Evaluator => {
    const bound = bindOverrides(lines, flagSet);
    const gated = gatesAreSafe ? withKilledGates(bound, flagSet, environment) : bound;
    const overrides = withKills(gated, flagSet, environment, question.kills);
    return overrides.size === 0 ? loaded.evaluator : createEvaluator(loaded, overrides);
  };
  const answers = evaluatorWith(question.overrides).in(environment).evaluateAll(context, now);
  if (live === undefined) return answers.map((details) => answer(loaded, environment, details));
  const fresh = evaluatorWith(live.overrides).in(environment);
  return answers.map((details) => {
    const isLive = flagSet.flags[details.flagKey]?.live === true;
    return answer(loaded, environment, isLive ? fresh.evaluate(details.flagKey, context, live.now) : details);
  });
};

const answer = (loaded: Loaded, environment: string, details: ResolutionDetails): Answer => {
  const flag = loaded.flagSet.flags[details.flagKey];
  if (flag === undefined) throw new Error(`an answer for flag "${details.flagKey}", which the flag set does not have`);
  const site = loaded.sites.get(flag.key);
  return { flag, details, gate: isGate(flag, environment), fromBase: false, ...(site && { site }) };
};

/** Killed, a gate serves its safe value, and the flags that look at it see that value, too. */
const withKilledGates = (overrides: Overrides, { flags }: FlagSet, environment: string): Overrides => {
  const gates = Object.values(flags).filter((flag) => isGate(flag, environment));
  return new Map<string, Override>([...overrides, ...gates.map(({ key }) => [key, { kill: true }] as const)]);
};

const merge = (own: readonly Answer[], base: readonly Answer[]): readonly Answer[] => {
  const gates = new Map(base.filter(({ gate }) => gate).map((each) => [each.flag.key, { ...each, fromBase: true }]));
  const merged = own.map((each) => gates.get(each.flag.key) ?? each);
  const known = new Set(own.map(({ flag }) => flag.key));
  return [...merged, ...[...gates.values()].filter(({ flag }) => !known.has(flag.key))];
};

/** The brand of a FlagSet is no property, so what is left is plain JSON. */
const digestOf = (flagSet: FlagSet): string => sha256(canonicalJson(flagSet as unknown as JsonValue));
