import type { JsonValue } from "../../model/json.ts";
import { quoted } from "../../syntax/parsed.ts";
import type { AttributeNames } from "./attribute-names.ts";
import type { JsonRecord } from "./json-field.ts";
import { keysFor, takeKey } from "./key-names.ts";
import { attributeCondition } from "./requirement.ts";
import { isSeed, noteRandom, stickinessOf } from "./stickiness.ts";
import type { UnleashNotes } from "./unleash-notes.ts";
import type { UnleashFeature, UnleashVariant } from "./unleash-state.ts";

/** The variant for whoever gets none. */
export const DISABLED = "disabled";

/** Variants to choose from: overrides first, then a fixed one or a split. */
export type VariantChoice = {
  readonly overrides: readonly { readonly when: JsonRecord; readonly key: string }[];
  readonly serve: JsonValue;
  /** Absent where one variant has all the weight. */
  readonly hash?: { readonly seed: string; readonly bucketBy: readonly string[] };
};

export const NO_VARIANT: VariantChoice = { overrides: [], serve: DISABLED };

/** The variants of a feature and of its strategies, each under a key of ours. */
export class VariantKeys {
  readonly #keys = new Map<string, string>();
  readonly #values = new Map<string, JsonValue>([[DISABLED, { name: DISABLED }]]);
  readonly #names = new Map<string, string[]>([[DISABLED, [DISABLED]]]);

  constructor({ variants, strategies }: UnleashFeature, notes: UnleashNotes) {
    const all = [...variants, ...strategies.flatMap((strategy) => strategy.variants)];
    const wishes = keysFor(new Set(all.map(({ name }) => name)), "variant");
    const taken = new Set([DISABLED]);
    for (const list of [variants, ...strategies.map((strategy) => strategy.variants)]) {
      list.forEach((variant, index) => {
        const id = identity(variant, index, list);
        if (this.#keys.has(id)) return;
        const key = takeKey(wishes.get(variant.name) as string, taken);
        this.#keys.set(id, key);
        this.#values.set(key, servedValue(variant));
        this.#names.set(variant.name, [...(this.#names.get(variant.name) ?? []), key]);
        if (key !== variant.name) notes.add("adapted", `the variant ${quoted(variant.name)} is called ${quoted(key)}`);
      });
    }
  }

  /** The `variants` of the flag. */
  get values(): JsonRecord {
    return Object.fromEntries(this.#values);
  }

  keyOf(variant: UnleashVariant, index: number, list: readonly UnleashVariant[]): string {
    return this.#keys.get(identity(variant, index, list)) as string;
  }

  /** Every key that stands for one of these names. */
  keysNamed(names: readonly string[]): readonly string[] {
    return names.flatMap((name) => this.#names.get(name) ?? []);
  }
}

/** Strategies may have variants of one name with other payloads, and a list may hold one twice. */
const identity = (variant: UnleashVariant, index: number, list: readonly UnleashVariant[]): string => {
  const earlier = list.slice(0, index).filter(({ name }) => name === variant.name).length;
  return JSON.stringify([variant.name, variant.payload ?? null, earlier]);
};

const servedValue = ({ name, payload }: UnleashVariant): JsonValue => ({
  name,
  ...(payload !== undefined && { payload }),
});

/** What a list of variants serves. `stickiness` and `seed` are those that Unleash would bucket it by. */
export const choiceOf = (
  variants: readonly UnleashVariant[],
  stickiness: string | undefined,
  seed: string,
  keys: VariantKeys,
  names: AttributeNames,
  notes: UnleashNotes,
): VariantChoice => {
  const total = variants.reduce((sum, { weight }) => sum + weight, 0);
  if (variants.length === 0 || total === 0) return NO_VARIANT;
  if (!isWhole(variants, total)) {
    notes.add("dropped", `the weights must be whole numbers that add up to at most ${MAX_TOTAL}: no variant is served`);
    return NO_VARIANT;
  }
  const overrides = variants.flatMap((variant, index) =>
    variant.overrides.flatMap(({ contextName, values }) => {
      const attribute = names.nameOf(contextName, notes);
      if (attribute === undefined || values.length === 0) return [];
      names.seeValues(attribute, values);
      const when = attributeCondition(attribute, { in: values });
      return [{ when, key: keys.keyOf(variant, index, variants) }];
    }),
  );
  const weighted = variants.flatMap((variant, index) =>
    variant.weight === 0 ? [] : [[keys.keyOf(variant, index, variants), variant.weight] as const],
  );
  const [first, ...others] = weighted;
  if (first !== undefined && others.length === 0) return { overrides, serve: first[0] };
  const sticky = stickinessOf(stickiness, "variants", names, notes);
  if (sticky === undefined || !isSeed(seed)) {
    notes.add("dropped", `variants cannot be bucketed with the seed ${quoted(seed)}: none is served`);
    return { overrides, serve: DISABLED };
  }
  noteRandom(sticky, stickiness, "variants", notes);
  return { overrides, serve: { split: Object.fromEntries(weighted) }, hash: { seed, bucketBy: sticky.bucketBy } };
};

/** As the document's own check says. */
const MAX_TOTAL = 100_000;

const isWhole = (variants: readonly UnleashVariant[], total: number): boolean =>
  total <= MAX_TOTAL && variants.every(({ weight }) => Number.isInteger(weight) && weight >= 0);
