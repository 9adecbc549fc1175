import type { Flag, Prerequisite, Serving } from "../model/flag.ts";
import type { Environment, FlagSet } from "../model/flag-set.ts";
import type { Rollout, Rule, Serve, Target } from "../model/rule.ts";
import { conditionForm } from "./condition-form.ts";

/**
 * A flag set in the words of a flag file, as a value for `documentFromJson`. Validated, it gives the same canonical form
 * again; so what comes from outside goes through the one validator, and no second one is needed for canonical forms.
 * A Map keeps the order of environments whose names are numbers.
 */
export const documentForm = (set: Omit<FlagSet, symbol>): object => ({
  version: set.version,
  environments: environmentsForm(set.environments),
  ...(set.defaultEnvironment !== undefined && { defaultEnvironment: set.defaultEnvironment }),
  attributes: set.attributes,
  segments: mapped(set.segments, conditionForm),
  flags: mapped(set.flags, flagForm),
});

const mapped = <T>(record: { readonly [key: string]: T }, change: (value: T) => unknown): object =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));

const environmentsForm = (environments: readonly Environment[]): unknown =>
  environments.some(({ when }) => when !== undefined)
    ? new Map(environments.map(({ name, when }) => [name, when === undefined ? {} : { when: conditionForm(when) }]))
    : environments.map(({ name }) => name);

/** Fields of a flag that read the same in both forms; the key stands outside of the flag. */
const flagForm = ({ key: _key, serving, environments, variants, expires, ...same }: Flag): unknown => ({
  ...same,
  ...(expires === undefined ? { permanent: true } : { expires }),
  ...(variants !== undefined && { variants: Object.fromEntries(variants) }),
  ...servingForm(withoutGivenOff(same.type, serving)),
  environments: mapped(environments, servingForm),
});

/** A boolean flag that states no `off` is given one, which would be refused beside the `safe` of an environment. */
const withoutGivenOff = (type: Flag["type"], serving: Serving): Partial<Serving> => {
  const { off, ...rest } = serving;
  const given = type === "boolean" && off !== undefined && "value" in off && off.value === false;
  return given ? rest : serving;
};

const servingForm = (serving: Partial<Serving>): object => {
  const { default: served, off, onError, safe, targets, rules, prerequisites, ...same } = serving;
  return {
    ...same,
    ...(served && { default: serveForm(served) }),
    ...(off && { off: serveForm(off) }),
    ...(onError && { onError: serveForm(onError) }),
    ...(safe && { safe: serveForm(safe) }),
    ...(targets && { targets: targets.map(targetForm) }),
    ...(rules && { rules: rules.map(ruleForm) }),
    ...(prerequisites && { prerequisites: prerequisites.map(({ flag, is }: Prerequisite) => ({ flag, is })) }),
  };
};

const serveForm = (serve: Serve): unknown => {
  if ("split" in serve) return { split: Object.fromEntries(serve.split) };
  return "variant" in serve ? serve.variant : serve.value;
};

const targetForm = ({ attribute, in: values, serve }: Target): object => ({
  attribute,
  in: values,
  serve: serveForm(serve),
});

const ruleForm = ({ when, rollout, serve, ...same }: Rule): object => ({
  ...same,
  ...(when && { when: conditionForm(when) }),
  ...(rollout && { rollout: rolloutForm(rollout) }),
  serve: serveForm(serve),
});

/** From 0 it is a share, which may be 0 as well; a range may not be empty. */
const rolloutForm = (rollout: Rollout): unknown => {
  if ("ramp" in rollout) return rollout;
  return rollout.start === 0 ? rollout.end : [rollout.start, rollout.end];
};
