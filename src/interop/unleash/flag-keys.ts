import { keysFor, takeKey } from "./key-names.ts";
import type { UnleashFeature } from "./unleash-state.ts";

/** The keys of all flags that the features of a state become. */
export class FlagKeys {
  readonly #features: ReadonlyMap<string, string>;
  readonly #variants = new Map<string, string>();
  readonly #taken: Set<string>;

  constructor(features: ReadonlyMap<string, UnleashFeature>) {
    this.#features = keysFor(features.keys(), "flag");
    this.#taken = new Set();
    for (const key of this.#features.values()) takeKey(key, this.#taken);
    for (const { name, variants, strategies } of features.values()) {
      if (variants.length === 0 && strategies.every((strategy) => strategy.variants.length === 0)) continue;
      this.#variants.set(name, takeKey(`${this.of(name)}-variant`, this.#taken));
    }
  }

  /** The boolean flag of a feature. */
  of(feature: string): string {
    return this.#features.get(feature) as string;
  }

  /** The flag of a feature's variants; undefined where it has none. */
  ofVariants(feature: string): string | undefined {
    return this.#variants.get(feature);
  }

  /** A flag that stands for one strategy alone. */
  ofStrategy(feature: string, index: number): string {
    return takeKey(`${this.of(feature)}-strategy-${index + 1}`, this.#taken);
  }
}
