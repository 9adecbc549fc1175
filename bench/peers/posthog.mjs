import { PostHog } from "posthog-node";

export const name = "posthog-node";
export const pkg = "posthog-node";
export const hash = "SHA-1 (WebCrypto, asynchronous)";

const OPERATORS = { eq: "exact", in: "exact", gte: "gte", semver_gt: "semver_gt" };
/** Polling and flushing once in 24 days: never, within a run. */
const NEVER_MS = 2 ** 31 - 1;

const property = ({ attr, op, value }) => ({ key: attr, type: "person", operator: OPERATORS[op], value });
const group = (properties, percentage) => ({ properties, rollout_percentage: percentage });

function filters(flag) {
  const everyone = { groups: [group([], 100)], payloads: {}, multivariate: null };
  if (flag.kind === "bool") return everyone;
  if (flag.kind === "rollout") return { ...everyone, groups: [group([], flag.pct)] };
  if (flag.kind === "rules") return { ...everyone, groups: flag.rules.map((rule) => group(rule.map(property), 100)) };
  const variants = flag.variants.map(([key, weight]) => ({ key, rollout_percentage: weight }));
  return { ...everyone, multivariate: { variants } };
}

function definition(flag, index) {
  const active = flag.kind !== "bool" || flag.on;
  return { id: index + 1, key: flag.key, name: "", active, deleted: false, filters: filters(flag) };
}

export function convert(flags) {
  return JSON.stringify({ group_type_mapping: {}, cohorts: {}, flags: flags.map(definition) });
}

/** The text comes from a fetch handed in; no request leaves the process. */
export async function load(text) {
  const answer = {
    status: 200,
    text: async () => text,
    json: async () => JSON.parse(text),
    headers: { get: () => null },
  };
  const client = new PostHog("phc_bench", {
    personalApiKey: "phx_bench",
    host: "http://localhost:9",
    fetch: async () => answer,
    featureFlagsPollingInterval: NEVER_MS,
    preloadFeatureFlags: true,
    enableExceptionAutocapture: false,
    disableGeoip: true,
    flushInterval: NEVER_MS,
  });
  if (!(await client.waitForLocalEvaluationReady(60_000))) throw new Error("posthog-node did not become ready in 60 s");
  const local = { onlyEvaluateLocally: true, sendFeatureFlagEvents: false };
  const one = (key, { id, traits }) => client.getFeatureFlag(key, id, { ...local, personProperties: traits });
  return {
    async: true,
    ctx: ({ key, country, plan, seats, appVersion }) => ({ id: key, traits: { country, plan, seats, appVersion } }),
    bool: one,
    variant: one,
    all: ({ id, traits }) => client.getAllFlags(id, { onlyEvaluateLocally: true, personProperties: traits }),
    pick: (answers, key) => answers[key],
    close: () => client.shutdown(100),
  };
}
