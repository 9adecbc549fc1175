/** One comparison of a context field; `values` and `value` are both kept, since each operator reads its own. */
export type UnleashConstraint = {
  readonly contextName: string;
  readonly operator: string;
  readonly values: readonly string[];
  readonly value: string | undefined;
  readonly inverted: boolean;
  readonly caseInsensitive: boolean;
};

export type UnleashVariant = {
  readonly name: string;
  readonly weight: number;
  readonly payload: { readonly type: string; readonly value: string } | undefined;
  readonly stickiness: string | undefined;
  readonly overrides: readonly { readonly contextName: string; readonly values: readonly string[] }[];
};

export type UnleashStrategy = {
  readonly name: string;
  readonly disabled: boolean;
  readonly parameters: ReadonlyMap<string, string>;
  readonly constraints: readonly UnleashConstraint[];
  readonly segments: readonly string[];
  readonly variants: readonly UnleashVariant[];
};

export type UnleashDependency = {
  readonly feature: string;
  readonly enabled: boolean;
  readonly variants: readonly string[];
};

export type UnleashFeature = {
  readonly name: string;
  readonly description: string | undefined;
  readonly enabled: boolean;
  readonly strategies: readonly UnleashStrategy[];
  readonly variants: readonly UnleashVariant[];
  readonly dependencies: readonly UnleashDependency[];
};

export type UnleashSegment = {
  readonly id: string;
  readonly name: string | undefined;
  readonly constraints: readonly UnleashConstraint[];
};

/** What an Unleash server hands to its clients: every feature of one environment, with the segments they share. */
export type UnleashState = {
  /** In the order of the file. */
  readonly features: ReadonlyMap<string, UnleashFeature>;
  readonly segments: ReadonlyMap<string, UnleashSegment>;
};
