import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import ld from "@launchdarkly/node-server-sdk";
import integrations from "@launchdarkly/node-server-sdk/integrations";

export const name = "launchdarkly";
export const pkg = "@launchdarkly/node-server-sdk";
export const hash = "SHA-1 (node:crypto)";

const OPERATORS = { eq: "in", in: "in", gte: "greaterThanOrEqual", semver_gt: "semVerGreaterThan" };
const ON = 0;
const OFF = 1;

function clause({ attr, op, value }) {
  return { contextKind: "user", attribute: attr, op: OPERATORS[op], values: [value].flat(), negate: false };
}

const rollout = (weights) => ({
  rollout: {
    contextKind: "user",
    variations: weights.map((percent, variation) => ({ variation, weight: percent * 1000 })),
  },
});

function serving(flag) {
  const boolean = { on: true, variations: [true, false], offVariation: OFF, rules: [] };
  if (flag.kind === "bool") return { ...boolean, on: flag.on, fallthrough: { variation: ON } };
  if (flag.kind === "rollout") return { ...boolean, fallthrough: rollout([flag.pct, 100 - flag.pct]) };
  if (flag.kind === "rules") {
    const rules = flag.rules.map((rule, i) => {
      return { id: `r${i}`, variation: ON, clauses: rule.map(clause), trackEvents: false };
    });
    return { ...boolean, fallthrough: { variation: OFF }, rules };
  }
  const variations = flag.variants.map(([variant]) => variant);
  return { ...boolean, variations, offVariation: 0, fallthrough: rollout(flag.variants.map(([, weight]) => weight)) };
}

function definition(flag) {
  const rest = { targets: [], contextTargets: [], prerequisites: [], trackEvents: false };
  return { key: flag.key, version: 1, salt: flag.key, ...rest, ...serving(flag) };
}

export function convert(flags) {
  return JSON.stringify({ flags: Object.fromEntries(flags.map((flag) => [flag.key, definition(flag)])), segments: {} });
}

/** Its offline source is a file, so writing and reading one is part of loading. */
export async function load(text) {
  const folder = mkdtempSync(join(tmpdir(), "bench-"));
  const path = join(folder, "flags.json");
  writeFileSync(path, text);
  const client = ld.init("sdk-key", {
    updateProcessor: new integrations.FileDataSourceFactory({ paths: [path] }).getFactory(),
    sendEvents: false,
    diagnosticOptOut: true,
    logger: { error() {}, warn() {}, info() {}, debug() {} },
  });
  await client.waitForInitialization({ timeout: 30 });
  rmSync(folder, { recursive: true });
  return {
    async: true,
    ctx: ({ key, country, plan, seats, appVersion }) => ({ kind: "user", key, country, plan, seats, appVersion }),
    bool: (key, context) => client.variation(key, context, false),
    variant: (key, context) => client.variation(key, context, "x"),
    all: async (context) => (await client.allFlagsState(context)).allValues(),
    pick: (answers, key) => answers[key],
    close: () => client.close(),
  };
}
