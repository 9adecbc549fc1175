import { quoted } from "../../syntax/parsed.ts";
import { cidrsOf } from "./cidr-values.ts";
import { type ConstraintWorld, requirementOf } from "./constraint.ts";
import type { JsonRecord } from "./json-field.ts";
import { ALWAYS, attributeCondition, joinRequirements, NEVER, type Requirement } from "./requirement.ts";
import type { ImportedSegments } from "./segments.ts";
import { hasKey, isSeed, noteRandom, type Stickiness, stickinessOf } from "./stickiness.ts";
import type { UnleashNotes } from "./unleash-notes.ts";
import type { UnleashFeature, UnleashStrategy } from "./unleash-state.ts";

/** Whom a strategy lets in, in the fields of a rule. All absent: everyone, at all times. */
export type Eligibility = {
  readonly when?: JsonRecord;
  readonly schedule?: { readonly from?: string; readonly until?: string };
  /** Whole percent, 1 to 99, with its seed and attributes. */
  readonly share?: { readonly rollout: number; readonly seed: string; readonly bucketBy: readonly string[] };
};

export type StrategyWorld = ConstraintWorld & { readonly segments: ImportedSegments["requirements"] };

/** What a strategy asks of a context; undefined: nobody gets in. */
export const eligibilityOf = (
  strategy: UnleashStrategy,
  feature: UnleashFeature,
  world: StrategyWorld,
  notes: UnleashNotes,
): Eligibility | undefined => {
  if (strategy.disabled) return undefined;
  const own = ownRequirement(strategy, feature, world, notes);
  const joined = joinRequirements([
    ...strategy.segments.flatMap((id) => segmentRequirements(id, world, notes)),
    ...strategy.constraints.map((constraint, index) =>
      requirementOf(constraint, world, notes.at(`constraints[${index}]`)),
    ),
    ...own.requirements,
  ]);
  if (joined === undefined) return undefined;
  const { when, from, until } = joined;
  const schedule = {
    ...(from !== undefined && { from: instantText(from) }),
    ...(until !== undefined && { until: instantText(until) }),
  };
  return {
    ...(when && { when }),
    ...(Object.keys(schedule).length > 0 && { schedule }),
    ...(own.share && { share: own.share }),
  };
};

const instantText = (time: number): string => new Date(time).toISOString();

const segmentRequirements = (id: string, world: StrategyWorld, notes: UnleashNotes): readonly Requirement[] => {
  const requirements = world.segments.get(id);
  if (requirements === undefined) notes.add("dropped", `segment ${quoted(id)} is not there: nobody matches`);
  return requirements ?? [NEVER];
};

type Own = { readonly requirements: readonly Requirement[]; readonly share?: NonNullable<Eligibility["share"]> };

const only = (requirement: Requirement): Own => ({ requirements: [requirement] });

const ownRequirement = (
  { name, parameters }: UnleashStrategy,
  feature: UnleashFeature,
  world: StrategyWorld,
  notes: UnleashNotes,
): Own => {
  const parameter = (key: string): string => parameters.get(key) ?? "";
  const list = (key: string): readonly string[] =>
    parameter(key)
      .split(",")
      .map((item) => item.trim())
      .filter(Boolean);
  const oneOf = (attribute: string, tests: JsonRecord): Own => {
    world.names.nameOf(attribute, notes);
    return only({ kind: "condition", condition: attributeCondition(attribute, tests) });
  };
  switch (name) {
    case "default":
      return only(ALWAYS);
    case "userWithId": {
      const ids = list("userIds");
      return ids.length === 0 ? only(NEVER) : oneOf("userId", { in: ids });
    }
    case "remoteAddress": {
      const ranges = cidrsOf(list("IPs"), notes);
      return ranges.length === 0 ? only(NEVER) : oneOf("remoteAddress", { cidr: ranges });
    }
    case "gradualRolloutUserId":
    case "gradualRolloutSessionId": {
      const stickiness = name === "gradualRolloutUserId" ? "userId" : "sessionId";
      return rollout(parameter("percentage"), stickiness, parameter("groupId"), world, notes);
    }
    case "gradualRolloutRandom":
      return rollout(parameter("percentage"), "random", parameter("groupId") || feature.name, world, notes);
    case "flexibleRollout": {
      const groupId = parameter("groupId") || feature.name;
      return rollout(parameter("rollout"), parameter("stickiness") || "default", groupId, world, notes);
    }
    default:
      notes.add("dropped", `the strategy ${quoted(name)} is not known: it never matches`);
      return only(NEVER);
  }
};

const FULL = 100;

const rollout = (
  text: string,
  stickiness: string,
  seed: string,
  { names }: StrategyWorld,
  notes: UnleashNotes,
): Own => {
  // Unleash compares a whole number from 1 to 100 with the percentage: what is behind the point decides nothing.
  const percent = Math.floor(Math.min(Number(text), FULL));
  if (!(percent > 0)) return only(NEVER);
  const sticky = stickinessOf(stickiness, "rollout", names, notes);
  if (sticky === undefined) return only(NEVER);
  if (percent === FULL) return sticky.isRequired ? only(keyOf(sticky)) : only(ALWAYS);
  if (!isSeed(seed)) {
    notes.add(
      "dropped",
      `the groupId ${quoted(seed)} cannot be a seed: it must not be empty or hold ":"; it never matches`,
    );
    return only(NEVER);
  }
  noteRandom(sticky, stickiness, "rollout", notes);
  return { requirements: [keyOf(sticky)], share: { rollout: percent, seed, bucketBy: sticky.bucketBy } };
};

const keyOf = ({ bucketBy }: Stickiness): Requirement => ({ kind: "condition", condition: hasKey(bucketBy) });
