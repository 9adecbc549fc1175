import type { FlagKeys } from "./flag-keys.ts";
import type { JsonRecord } from "./json-field.ts";
import { choiceRules, fitsOneRule, isOpen, overrideRules, ruleOf } from "./rules.ts";
import type { Eligibility, StrategyWorld } from "./strategy.ts";
import type { UnleashNotes } from "./unleash-notes.ts";
import type { UnleashFeature, UnleashStrategy } from "./unleash-state.ts";
import { choiceOf, DISABLED, NO_VARIANT, type VariantChoice, type VariantKeys } from "./variants.ts";

/** A feature on its way to flags: whom each strategy lets in, and the keys of its variants. */
export type FeatureParts = {
  readonly feature: UnleashFeature;
  readonly eligibilities: readonly (Eligibility | undefined)[];
  readonly variantKeys: VariantKeys;
  /** The fields that all flags of the feature share. */
  readonly common: JsonRecord;
};

/** The flag that answers which variant a feature serves, and the helpers it needs, by key. It is on with the feature. */
export const variantFlags = (
  key: string,
  parts: FeatureParts,
  keys: FlagKeys,
  world: StrategyWorld,
  notes: UnleashNotes,
): ReadonlyMap<string, JsonRecord> => {
  const { feature, variantKeys, common } = parts;
  const ofFeature = choiceOf(
    feature.variants,
    feature.variants[0]?.stickiness,
    feature.name,
    variantKeys,
    world.names,
    notes.at("variants"),
  );
  const flags = new Map<string, JsonRecord>();
  const { rules, otherwise } = servingOf(parts, ofFeature, world, notes, (index, eligibility) => {
    const helper = keys.ofStrategy(feature.name, index);
    flags.set(helper, { ...common, hash: "unleash", rules: [ruleOf("strategy", eligibility, true)] });
    return helper;
  });
  const isHashed = otherwise.hash !== undefined || rules.some((rule) => Object.hasOwn(rule, "seed"));
  flags.set(key, {
    ...common,
    type: "json",
    ...(isHashed && { hash: "unleash" }),
    ...otherwise.hash,
    variants: variantKeys.values,
    prerequisites: [{ flag: keys.of(feature.name) }],
    rules: [...rules, ...overrideRules("default", {}, otherwise)],
    default: otherwise.serve,
    off: DISABLED,
  });
  return flags;
};

type Serving = { readonly rules: readonly JsonRecord[]; readonly otherwise: VariantChoice };

/**
 * The first strategy that lets a context in decides, by its own variants or by those of the feature. Strategies behind
 * the last one with variants of its own need no rule, since the flag is only asked when one of them let the context in.
 */
const servingOf = (
  { feature, eligibilities, variantKeys }: FeatureParts,
  ofFeature: VariantChoice,
  world: StrategyWorld,
  notes: UnleashNotes,
  helperFor: (index: number, eligibility: Eligibility) => string,
): Serving => {
  const rules: JsonRecord[] = [];
  const last = feature.strategies.findLastIndex(({ variants }) => variants.length > 0);
  for (const [index, strategy] of feature.strategies.slice(0, last + 1).entries()) {
    const eligibility = eligibilities[index];
    if (eligibility === undefined) continue;
    const place = notes.at(`strategies[${index}].variants`);
    const choice = strategy.variants.length > 0 ? ownChoice(strategy, feature, variantKeys, world, place) : ofFeature;
    if (isOpen(eligibility)) return { rules, otherwise: choice };
    const id = `strategy-${index + 1}`;
    const alone = fitsOneRule(eligibility, choice) ? eligibility : { when: { flag: helperFor(index, eligibility) } };
    rules.push(...choiceRules(id, alone, choice));
  }
  const hasMore = last + 1 < feature.strategies.length || feature.strategies.length === 0;
  return { rules, otherwise: hasMore ? ofFeature : NO_VARIANT };
};

const ownChoice = (
  { parameters, variants }: UnleashStrategy,
  feature: UnleashFeature,
  keys: VariantKeys,
  { names }: StrategyWorld,
  notes: UnleashNotes,
): VariantChoice => {
  const groupId = parameters.get("groupId") ?? "";
  if (groupId === "" && variants.length > 1) {
    notes.add("adapted", "the strategy has no groupId; its variants are bucketed by the name of the feature");
  }
  return choiceOf(variants, parameters.get("stickiness"), groupId || feature.name, keys, names, notes);
};
