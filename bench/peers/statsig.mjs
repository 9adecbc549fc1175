import { createRequire } from "node:module";

const { StatsigServer } = createRequire(import.meta.url)("statsig-node");

export const name = "statsig-node";
export const pkg = "statsig-node";
export const hash = "SHA-256 in JavaScript, memoised: a key seen before costs a look-up";

const OPERATORS = { eq: "eq", in: "any", gte: "gte", semver_gt: "version_gt" };
const BY_USER = { additionalValues: {}, isDeviceBased: false, idType: "userID" };
const EVERYONE = { type: "public", targetValue: null, operator: null, field: null, ...BY_USER };

function condition({ attr, op, value }) {
  return { type: "user_field", targetValue: value, operator: OPERATORS[op], field: attr, ...BY_USER };
}

function rule(id, conditions, passPercentage, returnValue) {
  return { name: id, id, salt: id, groupName: id, passPercentage, returnValue, conditions, idType: "userID" };
}

function gate(flag) {
  const own = { name: flag.key, type: "feature_gate", entity: "feature_gate", salt: flag.key, idType: "userID" };
  const on = { ...own, enabled: true, defaultValue: false };
  if (flag.kind === "bool") return { ...on, enabled: flag.on, rules: [rule("all", [EVERYONE], 100, true)] };
  if (flag.kind === "rollout") return { ...on, rules: [rule("all", [EVERYONE], flag.pct, true)] };
  return { ...on, rules: flag.rules.map((conditions, i) => rule(`r${i}`, conditions.map(condition), 100, true)) };
}

/** A split is an experiment: its variants take adjoining ranges of 1,000 buckets. */
function experiment(flag) {
  let end = 0;
  const rules = flag.variants.map(([variant, weight]) => {
    end += weight * 10;
    const bucket = { type: "user_bucket", targetValue: end, operator: "lt", field: null, ...BY_USER };
    const within = { ...bucket, additionalValues: { salt: flag.key } };
    return { ...rule(variant, [within], 100, { v: variant }), isExperimentGroup: true };
  });
  const own = { name: flag.key, type: "dynamic_config", entity: "experiment", salt: flag.key, idType: "userID" };
  return { ...own, enabled: true, isActive: true, defaultValue: { v: "a" }, rules };
}

export function convert(flags) {
  return JSON.stringify({
    ...{ has_updates: true, time: 1_700_000_000_000 },
    feature_gates: flags.filter((flag) => flag.kind !== "split").map(gate),
    dynamic_configs: flags.filter((flag) => flag.kind === "split").map(experiment),
    ...{ layer_configs: [], layers: {}, id_lists: {}, diagnostics: {} },
  });
}

/** It has no synchronous bulk call. */
export async function load(text) {
  const server = new StatsigServer("secret-bench", {
    bootstrapValues: text,
    localMode: true,
    disableDiagnostics: true,
    disableIdListsSync: true,
    disableRulesetsSync: true,
    initStrategyForIP3Country: "none",
  });
  await server.initializeAsync();
  const { feature_gates, dynamic_configs } = JSON.parse(text);
  const [gates, experiments] = [feature_gates, dynamic_configs].map((list) => list.map((item) => item.name));
  const bool = (key, context) => server.checkGateWithExposureLoggingDisabledSync(context, key);
  const variant = (key, context) => server.getExperimentWithExposureLoggingDisabledSync(context, key).value.v;
  return {
    ctx: ({ key, country, plan, seats, appVersion }) => ({ userID: key, custom: { country, plan, seats, appVersion } }),
    bool,
    variant,
    all: (context) => {
      const answers = {};
      for (const key of gates) answers[key] = bool(key, context);
      for (const key of experiments) answers[key] = variant(key, context);
      return answers;
    },
    pick: (answers, key) => answers[key],
    close: () => server.shutdown(),
  };
}
