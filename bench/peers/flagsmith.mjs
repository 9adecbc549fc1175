// Its only local call evaluates the whole environment for one identity: one flag costs as much as all of them.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Flagsmith, LocalFileHandler } from "flagsmith-nodejs";

export const name = "flagsmith";
export const pkg = "flagsmith-nodejs";
export const hash = "MD5 (node:crypto) and BigInt";

const OPERATORS = { eq: "EQUAL", in: "IN", gte: "GREATER_THAN_INCLUSIVE", semver_gt: "GREATER_THAN" };

function condition({ attr, op, value }) {
  const text = op === "in" ? value.join(",") : op === "semver_gt" ? `${value}:semver` : String(value);
  return { operator: OPERATORS[op], property_: attr, value: text };
}

/** Every part of its document wants a number of its own. */
function document(flags) {
  let last = 0;
  const id = () => ++last;
  const state = (feature, enabled, more) => {
    const own = { feature, enabled, django_id: id(), featurestate_uuid: `u${last}` };
    const nothing = { feature_state_value: null, feature_segment: null, multivariate_feature_state_values: [] };
    return { ...own, ...nothing, ...more };
  };
  const segment = (feature, priority, conditions) => ({
    id: id(),
    name: `${feature.name}-s${priority}`,
    rules: [{ type: "ALL", conditions: [], rules: [{ type: "ALL", rules: [], conditions }] }],
    feature_states: [state(feature, true, { feature_segment: { priority } })],
  });
  const share = ([value, weight]) => ({
    id: id(),
    mv_fs_value_uuid: `m${last}`,
    percentage_allocation: weight,
    multivariate_feature_option: { id: last, value },
  });

  const [segments, states] = [[], []];
  for (const flag of flags) {
    const feature = { id: id(), name: flag.key, type: flag.kind === "split" ? "MULTIVARIATE" : "STANDARD" };
    if (flag.kind === "split") {
      const shares = flag.variants.map(share);
      states.push(state(feature, true, { feature_state_value: "a", multivariate_feature_state_values: shares }));
    } else states.push(state(feature, flag.kind === "bool" && flag.on));
    if (flag.kind === "rollout") {
      segments.push(segment(feature, 0, [{ operator: "PERCENTAGE_SPLIT", property_: null, value: String(flag.pct) }]));
    }
    if (flag.kind === "rules") segments.push(...flag.rules.map((rule, i) => segment(feature, i, rule.map(condition))));
  }
  return { segments, states };
}

export function convert(flags) {
  const { segments, states } = document(flags);
  const organisation = {
    id: 1,
    name: "o",
    feature_analytics: false,
    stop_serving_flags: false,
    persist_trait_data: true,
  };
  const project = { id: 1, name: "p", hide_disabled_flags: false, organisation, segments };
  const environment = { id: 1, api_key: "ser.bench", name: "bench", project };
  return JSON.stringify({ ...environment, feature_states: states, identity_overrides: [] });
}

/** It reads its document from a file, so writing and reading one is part of loading. */
export async function load(text) {
  const folder = mkdtempSync(join(tmpdir(), "bench-"));
  const path = join(folder, "environment.json");
  writeFileSync(path, text);
  const offlineHandler = new LocalFileHandler(path);
  rmSync(folder, { recursive: true });
  const types = new Map(JSON.parse(text).feature_states.map((state) => [state.feature.name, state.feature.type]));
  const logger = { info() {}, warn() {}, error() {}, debug() {} };
  const client = new Flagsmith({ offlineMode: true, offlineHandler, logger });
  const identity = (context) => client.getIdentityFlags(context.id, context.traits);
  return {
    async: true,
    bulkOnly: true,
    ctx: ({ key, country, plan, seats, appVersion }) => ({ id: key, traits: { country, plan, seats, appVersion } }),
    bool: async (key, context) => (await identity(context)).isFeatureEnabled(key),
    variant: async (key, context) => (await identity(context)).getFeatureValue(key),
    all: identity,
    pick: (answers, key) =>
      types.get(key) === "MULTIVARIATE" ? answers.getFeatureValue(key) : answers.isFeatureEnabled(key),
    close: () => client.close(),
  };
}
