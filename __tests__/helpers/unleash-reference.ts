import { referenceHash } from "../unit/evaluation/murmur3-reference.ts";

/**
 * A client of Unleash written from its documentation, for the parts whose outcome hangs on chance or on order:
 * rollouts, variants, overrides and the order of strategies. It shares nothing with the importer or the engine.
 */
export type ReferenceVariant = {
  readonly name: string;
  readonly weight: number;
  readonly stickiness?: string;
  readonly overrides?: readonly { readonly contextName: string; readonly values: readonly string[] }[];
};
export type ReferenceStrategy = {
  readonly name: string;
  readonly parameters: { readonly [parameter: string]: string };
  readonly constraints?: readonly {
    readonly contextName: string;
    readonly operator: "IN" | "NOT_IN" | "STR_STARTS_WITH" | "NUM_GT";
    readonly values?: readonly string[];
    readonly value?: string;
    readonly inverted?: boolean;
  }[];
  readonly variants?: readonly ReferenceVariant[];
};
export type ReferenceFeature = {
  readonly name: string;
  readonly enabled: boolean;
  readonly strategies: readonly ReferenceStrategy[];
  readonly variants: readonly ReferenceVariant[];
};
export type ReferenceContext = { readonly [field: string]: string | undefined };

const VARIANT_SEED = 86_028_157;

/** `drawn`: Unleash would draw at random. Else the name of the variant, `disabled` where there is none. */
export const referenceAnswer = (
  feature: ReferenceFeature,
  context: ReferenceContext,
): "drawn" | { readonly enabled: boolean; readonly variant: string } => {
  const off = { enabled: false, variant: "disabled" };
  if (!feature.enabled) return off;
  const featureVariants = () => pick(feature.variants, feature.variants[0]?.stickiness, feature.name, context);
  if (feature.strategies.length === 0) return answered(featureVariants());
  for (const { name, parameters, constraints = [], variants = [] } of feature.strategies) {
    const isIn = constraints.every((constraint) => holds(constraint, context)) && letsIn(name, parameters, context);
    if (isIn === "drawn") return "drawn";
    if (!isIn) continue;
    if (variants.length === 0) return answered(featureVariants());
    return answered(pick(variants, parameters["stickiness"], parameters["groupId"] ?? "", context));
  }
  return off;
};

const answered = (variant: string) => (variant === "drawn" ? "drawn" : { enabled: true, variant });

const holds = (
  { contextName, operator, values = [], value, inverted }: NonNullable<ReferenceStrategy["constraints"]>[number],
  context: ReferenceContext,
): boolean => {
  // To Unleash an empty text is no value.
  const found = context[contextName] || undefined;
  const plain =
    operator === "IN"
      ? values.some((each) => each === found)
      : operator === "NOT_IN"
        ? values.every((each) => each !== found)
        : operator === "STR_STARTS_WITH"
          ? values.some((each) => found?.startsWith(each))
          : Number(found) > Number(value);
  return plain !== (inverted ?? false);
};

const letsIn = (
  name: string,
  parameters: ReferenceStrategy["parameters"],
  context: ReferenceContext,
): boolean | "drawn" => {
  if (name === "default") return true;
  if (name === "userWithId")
    return (parameters["userIds"] ?? "").split(/\s*,\s*/).includes(context["userId"] || "nobody");
  if (name !== "flexibleRollout") return false;
  const { stickiness = "default", groupId = "", rollout } = parameters;
  const percent = Number(rollout);
  const id = stickiness === "default" ? context["userId"] || context["sessionId"] : context[stickiness];
  if (!id) return stickiness !== "default" ? false : percent >= 100 ? true : percent < 1 ? false : "drawn";
  return percent > 0 && (referenceHash(`${groupId}:${id}`) % 100) + 1 <= percent;
};

const pick = (
  variants: readonly ReferenceVariant[],
  stickiness: string | undefined,
  seed: string,
  context: ReferenceContext,
): string => {
  const total = variants.reduce((sum, { weight }) => sum + weight, 0);
  if (total <= 0) return "disabled";
  const overridden = variants.find(({ overrides = [] }) =>
    overrides.some(({ contextName, values }) => values.includes(context[contextName] ?? "")),
  );
  if (overridden !== undefined) return overridden.name;
  const weighted = variants.filter(({ weight }) => weight > 0);
  if (weighted.length === 1) return weighted[0]?.name ?? "";
  const id =
    stickiness === undefined || stickiness === "default"
      ? context["userId"] || context["sessionId"] || context["remoteAddress"]
      : context[stickiness];
  if (!id) return "drawn";
  const place = (referenceHash(`${seed}:${id}`, VARIANT_SEED) % total) + 1;
  let reached = 0;
  for (const { name, weight } of weighted) {
    reached += weight;
    if (reached >= place) return name;
  }
  return "disabled";
};
