import { InMemStorageProvider, Unleash } from "unleash-client";

export const name = "unleash-client";
export const pkg = "unleash-client";
export const hash = "murmur3-32 (murmurhash3js)";

function constraint({ attr, op, value }) {
  if (op === "eq") return { contextName: attr, operator: "IN", values: [value] };
  if (op === "in") return { contextName: attr, operator: "IN", values: value };
  return { contextName: attr, operator: op === "gte" ? "NUM_GTE" : "SEMVER_GT", value: String(value) };
}

const standard = (constraints) => ({ name: "default", parameters: {}, constraints });

function strategies(flag) {
  if (flag.kind === "rules") return flag.rules.map((rule) => standard(rule.map(constraint)));
  if (flag.kind !== "rollout") return [standard([])];
  const parameters = { rollout: String(flag.pct), stickiness: "userId", groupId: flag.key };
  return [{ name: "flexibleRollout", parameters, constraints: [] }];
}

function variants(flag) {
  if (flag.kind !== "split") return [];
  return flag.variants.map(([name, weight]) => {
    return { name, weight: weight * 10, weightType: "variable", stickiness: "userId" };
  });
}

function toggle(flag) {
  const own = { name: flag.key, type: "release", project: "default", stale: false };
  const enabled = flag.kind !== "bool" || flag.on;
  return { ...own, enabled, variants: variants(flag), strategies: strategies(flag) };
}

export function convert(flags) {
  return JSON.stringify({ version: 2, features: flags.map(toggle) });
}

/** Started as it starts without a server: from its bootstrap. It has no bulk call. */
export async function load(text) {
  const client = new Unleash({
    appName: "bench",
    url: "http://localhost:9/",
    disableAutoStart: true,
    disableMetrics: true,
    refreshInterval: 0,
    skipInstanceCountWarning: true,
    storageProvider: new InMemStorageProvider(),
    bootstrap: { data: JSON.parse(text).features },
  });
  client.on("error", () => {});
  const ready = new Promise((resolve) => client.once("ready", resolve));
  await client.repository.loadBootstrap();
  await ready;
  const hasVariants = new Map();
  for (const { name, variants } of client.getFeatureToggleDefinitions()) hasVariants.set(name, variants?.length > 0);
  const bool = (key, context) => client.isEnabled(key, context);
  const variant = (key, context) => client.getVariant(key, context).name;
  return {
    ctx: ({ key, country, plan, seats, appVersion }) => {
      return { userId: key, properties: { country, plan, seats: String(seats), appVersion } };
    },
    bool,
    variant,
    all: (context) => {
      const answers = {};
      for (const [key, splits] of hasVariants) answers[key] = splits ? variant(key, context) : bool(key, context);
      return answers;
    },
    pick: (answers, key) => answers[key],
    close: () => client.destroy(),
  };
}
