// A Rust engine in WebAssembly. It has no semver operator: versions go in as one number, which is in its favour.
import { FliptClient } from "@flipt-io/flipt-client-js/node";
import { versionNumber } from "../floors/version-number.ts";

export const name = "flipt (WebAssembly)";
export const pkg = "@flipt-io/flipt-client-js";
export const hash = "CRC-32 (Rust)";

const CREATED = { createdAt: "2024-01-01T00:00:00Z", updatedAt: "2024-01-01T00:00:00Z" };
const STRING = "STRING_CONSTRAINT_COMPARISON_TYPE";
const NUMBER = "NUMBER_CONSTRAINT_COMPARISON_TYPE";

function constraint({ attr: property, op, value }, index) {
  const id = `c${index}`;
  if (op === "eq") return { id, type: STRING, property, operator: "eq", value };
  if (op === "in") return { id, type: STRING, property, operator: "isoneof", value: JSON.stringify(value) };
  if (op === "gte") return { id, type: NUMBER, property, operator: "gte", value: String(value) };
  return { id, type: NUMBER, property, operator: "gt", value: String(versionNumber(value)) };
}

function segment(key, constraints) {
  return { key, name: key, description: "", matchType: "ALL_SEGMENT_MATCH_TYPE", ...CREATED, constraints };
}

function rollouts(flag) {
  if (flag.kind === "rollout") {
    return [{ type: "THRESHOLD_ROLLOUT_TYPE", rank: 1, threshold: { percentage: flag.pct, value: true } }];
  }
  if (flag.kind !== "rules") return [];
  return flag.rules.map((rule, i) => {
    const segments = [segment(`${flag.key}-s${i}`, rule.map(constraint))];
    const target = { value: true, segmentOperator: "OR_SEGMENT_OPERATOR", segments };
    return { type: "SEGMENT_ROLLOUT_TYPE", rank: i + 1, segment: target };
  });
}

function rules({ key, kind, variants }) {
  if (kind !== "split") return [];
  const distributions = variants.map(([variant, weight]) => ({
    ...{ id: `${key}-${variant}`, ruleId: `${key}-r`, variantId: `${key}-v${variant}` },
    ...{ variantKey: variant, variantAttachment: "", rollout: weight },
  }));
  const target = { segmentOperator: "OR_SEGMENT_OPERATOR", segments: [segment("all", [])] };
  return [{ id: `${key}-r`, rank: 1, ...target, distributions }];
}

export function convert(flags) {
  const definitions = flags.map((flag) => ({
    ...{ key: flag.key, name: flag.key, description: "", ...CREATED },
    enabled: flag.kind === "bool" ? flag.on : flag.kind === "split",
    type: flag.kind === "split" ? "VARIANT_FLAG_TYPE" : "BOOLEAN_FLAG_TYPE",
    ...{ rules: rules(flag), rollouts: rollouts(flag) },
  }));
  return JSON.stringify({ namespace: { key: "default" }, flags: definitions });
}

export async function load(text) {
  const { flags } = JSON.parse(text);
  const keys = flags.map((flag) => flag.key);
  const types = new Map(flags.map((flag) => [flag.key, flag.type]));
  const answer = { ok: true, status: 200, statusText: "OK", headers: { get: () => null } };
  const fetcher = async () => ({ ...answer, json: async () => JSON.parse(text) });
  const client = await FliptClient.init({ namespace: "default", updateInterval: 0, fetcher });
  return {
    ctx: ({ key, country, plan, seats, appVersion }) => {
      const context = { country, plan, seats: String(seats), appVersion: String(versionNumber(appVersion)) };
      return { entityId: key, context };
    },
    bool: (flagKey, { entityId, context }) => client.evaluateBoolean({ flagKey, entityId, context }).enabled,
    variant: (flagKey, { entityId, context }) => client.evaluateVariant({ flagKey, entityId, context }).variantKey,
    all: ({ entityId, context }) => client.evaluateBatch(keys.map((flagKey) => ({ flagKey, entityId, context }))),
    pick: (answers, key) => {
      const one = answers.responses[keys.indexOf(key)];
      const isVariant = types.get(key) === "VARIANT_FLAG_TYPE";
      return isVariant ? one.variantEvaluationResponse.variantKey : one.booleanEvaluationResponse.enabled;
    },
    close: () => client.close(),
  };
}
