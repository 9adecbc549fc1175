import { GrowthBookClient } from "@growthbook/growthbook";

export const name = "growthbook";
export const pkg = "@growthbook/growthbook";
export const hash = "FNV-1a 32, twice";

function test({ op, value }) {
  if (op === "eq") return value;
  if (op === "in") return { $in: value };
  return op === "gte" ? { $gte: value } : { $vgt: value };
}

function feature(flag) {
  if (flag.kind === "bool") return { defaultValue: flag.on };
  if (flag.kind === "rollout") {
    return { defaultValue: false, rules: [{ force: true, coverage: flag.pct / 100, hashAttribute: "id" }] };
  }
  if (flag.kind === "rules") {
    const conditions = flag.rules.map((rule) => Object.fromEntries(rule.map((part) => [part.attr, test(part)])));
    return { defaultValue: false, rules: conditions.map((condition) => ({ condition, force: true })) };
  }
  const variations = flag.variants.map(([variant]) => variant);
  const weights = flag.variants.map(([, weight]) => weight / 100);
  const hashing = { hashAttribute: "id", hashVersion: 2, seed: flag.key };
  return { defaultValue: "a", rules: [{ key: flag.key, variations, weights, coverage: 1, ...hashing }] };
}

export function convert(flags) {
  return JSON.stringify({ features: Object.fromEntries(flags.map((flag) => [flag.key, feature(flag)])) });
}

/** It has no bulk call. */
export async function load(text) {
  const client = new GrowthBookClient().initSync({ payload: JSON.parse(text) });
  const keys = Object.keys(client.getFeatures());
  return {
    ctx: ({ key, country, plan, seats, appVersion }) => ({ attributes: { id: key, country, plan, seats, appVersion } }),
    bool: (key, context) => client.isOn(key, context),
    variant: (key, context) => client.evalFeature(key, context).value,
    all: (context) => {
      const answers = {};
      for (const key of keys) answers[key] = client.evalFeature(key, context).value;
      return answers;
    },
    pick: (answers, key) => answers[key],
    close: () => client.destroy(),
  };
}
