import { quoted } from "../../syntax/parsed.ts";
import type { FlagKeys } from "./flag-keys.ts";
import type { JsonRecord } from "./json-field.ts";
import type { UnleashNotes } from "./unleash-notes.ts";
import type { UnleashDependency, UnleashFeature, UnleashState } from "./unleash-state.ts";
import { DISABLED, type VariantKeys } from "./variants.ts";

/**
 * The prerequisites of a feature; undefined: they can never hold. Unleash looks one level up: a parent that has
 * parents itself disables the feature.
 */
export const prerequisitesOf = (
  feature: UnleashFeature,
  { features }: UnleashState,
  keys: FlagKeys,
  variantsOf: (feature: UnleashFeature) => VariantKeys,
  notes: UnleashNotes,
): readonly JsonRecord[] | undefined => {
  const all: JsonRecord[] = [];
  for (const dependency of feature.dependencies) {
    const parent = features.get(dependency.feature);
    const name = quoted(dependency.feature);
    if (parent === undefined) notes.add("dropped", `the parent ${name} is not there: the feature is off`);
    else if (parent.dependencies.length > 0) {
      notes.add("dropped", `the parent ${name} has parents itself, as Unleash does not allow: the feature is off`);
    }
    if (parent === undefined || parent.dependencies.length > 0) return undefined;
    const one = prerequisiteOf(dependency, parent, keys, variantsOf);
    if (one === undefined) return undefined;
    all.push(...one);
  }
  return all;
};

const prerequisiteOf = (
  { enabled, variants }: UnleashDependency,
  parent: UnleashFeature,
  keys: FlagKeys,
  variantsOf: (feature: UnleashFeature) => VariantKeys,
): readonly JsonRecord[] | undefined => {
  const flag = keys.of(parent.name);
  if (!enabled) return [{ flag, is: false }];
  if (variants.length === 0) return [{ flag }];
  const variantFlag = keys.ofVariants(parent.name);
  // A feature without variants answers with the one that is called so.
  if (variantFlag === undefined) return variants.includes(DISABLED) ? [{ flag }] : undefined;
  const is = variantsOf(parent).keysNamed(variants);
  return is.length === 0 ? undefined : [{ flag }, { flag: variantFlag, is }];
};
