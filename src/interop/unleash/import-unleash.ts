import type { JsonValue } from "../../model/json.ts";
import type { RegexEngine } from "../../model/regex-engine.ts";
import { quoted } from "../../syntax/parsed.ts";
import type { ImportNote } from "../import-note.ts";
import { AttributeNames } from "./attribute-names.ts";
import { prerequisitesOf } from "./dependencies.ts";
import { FlagKeys } from "./flag-keys.ts";
import type { JsonRecord } from "./json-field.ts";
import { readState } from "./read-state.ts";
import { isOpen, ruleOf } from "./rules.ts";
import { importSegments } from "./segments.ts";
import { eligibilityOf, type StrategyWorld } from "./strategy.ts";
import { UnleashNotes } from "./unleash-notes.ts";
import type { UnleashFeature, UnleashState } from "./unleash-state.ts";
import { type FeatureParts, variantFlags } from "./variant-flag.ts";
import { VariantKeys } from "./variants.ts";

/** A flag file of ours as a value, and what it does not carry over as it stood. */
export type UnleashImport = {
  readonly document: JsonRecord & { readonly flags: JsonRecord };
  readonly notes: readonly ImportNote[];
};

/**
 * Turns what an Unleash server hands to its clients into a flag file. A feature becomes a boolean flag, and a second
 * one, `<key>-variant`, where it has variants. Throws an UnreadableState for a text that is nothing of that kind.
 */
export const importUnleash = (text: string, regex: RegexEngine): UnleashImport => {
  const notes = new UnleashNotes();
  const state = readState(text, notes);
  const names = new AttributeNames();
  const segments = importSegments(state.segments, { names, regex }, notes);
  const world = { names, regex, segments: segments.requirements };
  const keys = new FlagKeys(state.features);
  const variantKeys = new Map<string, VariantKeys>();
  for (const feature of state.features.values()) {
    variantKeys.set(feature.name, new VariantKeys(feature, notes.feature(feature.name)));
  }
  const flags = new Map<string, JsonValue>();
  for (const feature of state.features.values()) {
    const imported = importFeature(feature, { state, keys, variantKeys }, world, notes.feature(feature.name));
    for (const [key, flag] of imported) flags.set(key, flag);
  }
  const document = {
    version: 1,
    ...names.declarations(),
    ...(Object.keys(segments.document).length > 0 && { segments: segments.document }),
    flags: Object.fromEntries(flags),
  };
  return { document, notes: notes.list };
};

type All = {
  readonly state: UnleashState;
  readonly keys: FlagKeys;
  readonly variantKeys: ReadonlyMap<string, VariantKeys>;
};

const importFeature = (
  feature: UnleashFeature,
  { state, keys, variantKeys }: All,
  world: StrategyWorld,
  notes: UnleashNotes,
): ReadonlyMap<string, JsonRecord> => {
  const key = keys.of(feature.name);
  if (key !== feature.name) notes.add("adapted", `the flag is called ${quoted(key)}`);
  const eligibilities = feature.strategies.map((strategy, index) => {
    const place = notes.at(`strategies[${index}]`);
    if (strategy.disabled) place.add("dropped", "the strategy is disabled and left out");
    return eligibilityOf(strategy, feature, world, place);
  });
  const keysOf = ({ name }: UnleashFeature): VariantKeys => variantKeys.get(name) as VariantKeys;
  const common = {
    description: feature.description || `The Unleash feature ${feature.name}`,
    permanent: true,
    metadata: { unleash: feature.name },
  };
  const parts: FeatureParts = { feature, eligibilities, variantKeys: keysOf(feature), common };
  const prerequisites = prerequisitesOf(feature, state, keys, keysOf, notes);
  const isOn = feature.enabled && prerequisites !== undefined;
  const flags = new Map([[key, booleanFlag(parts, prerequisites ?? [], isOn)]]);
  const variantKey = keys.ofVariants(feature.name);
  if (variantKey === undefined) return flags;
  for (const [name, flag] of variantFlags(variantKey, parts, keys, world, notes)) flags.set(name, flag);
  return flags;
};

/** Strategies are alternatives: each is a rule, up to one that lets everyone in. No strategies: on. */
const booleanFlag = (
  { feature, eligibilities, common }: FeatureParts,
  prerequisites: readonly JsonRecord[],
  isOn: boolean,
): JsonRecord => {
  const open = eligibilities.findIndex((eligibility) => eligibility !== undefined && isOpen(eligibility));
  const rules = eligibilities
    .slice(0, open === -1 ? eligibilities.length : open)
    .flatMap((eligibility, index) => (eligibility ? [ruleOf(`strategy-${index + 1}`, eligibility, true)] : []));
  return {
    ...common,
    ...(!isOn && { enabled: false }),
    ...(rules.some((rule) => Object.hasOwn(rule, "rollout")) && { hash: "unleash" }),
    ...(prerequisites.length > 0 && { prerequisites }),
    ...(rules.length > 0 && { rules }),
    ...((open !== -1 || feature.strategies.length === 0) && { default: true }),
  };
};
