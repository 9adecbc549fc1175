import type { JsonValue } from "../../model/json.ts";
import type { JsonRecord } from "./json-field.ts";
import { allOf } from "./requirement.ts";
import type { Eligibility } from "./strategy.ts";
import type { VariantChoice } from "./variants.ts";

/** Everyone, at all times. */
export const isOpen = ({ when, schedule, share }: Eligibility): boolean =>
  when === undefined && schedule === undefined && share === undefined;

/** A rule of our document for whom a strategy lets in. */
export const ruleOf = (id: string, { when, schedule, share }: Eligibility, serve: JsonValue): JsonRecord => ({
  id,
  ...(when && { when }),
  ...(schedule && { schedule }),
  ...share,
  serve,
});

/** The rules that serve a choice of variants: one for each override, then the choice itself. */
export const choiceRules = (id: string, eligibility: Eligibility, choice: VariantChoice): readonly JsonRecord[] => {
  const rule = ruleOf(id, eligibility, choice.serve);
  // A rule has one seed; callers see to it that a share has the same one.
  return [
    ...overrideRules(id, eligibility, choice),
    eligibility.share === undefined ? { ...rule, ...choice.hash } : rule,
  ];
};

/** The rules for the overrides of a choice alone. */
export const overrideRules = (id: string, eligibility: Eligibility, { overrides }: VariantChoice) =>
  overrides.map(({ when, key }, index) => {
    const both = allOf([...(eligibility.when === undefined ? [] : [eligibility.when]), when]);
    return ruleOf(`${id}-override-${index + 1}`, { ...eligibility, ...(both && { when: both }) }, key);
  });

/** Whether one rule can hold both: the share and the split are bucketed by the same seed and attributes. */
export const fitsOneRule = ({ share }: Eligibility, { hash }: VariantChoice): boolean =>
  share === undefined ||
  hash === undefined ||
  // Whoever is in the share has one of its attributes, so those that come after them are never asked.
  (share.seed === hash.seed && share.bucketBy.every((name, index) => hash.bucketBy[index] === name));
