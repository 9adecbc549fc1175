import { createInstance } from "@featurevisor/sdk";

export const name = "featurevisor";
export const pkg = "@featurevisor/sdk";
export const hash = "murmur3-32 over encoded bytes";

const OPERATORS = { eq: "equals", in: "in", gte: "greaterThanOrEquals", semver_gt: "semverGreaterThan" };
const EVERYONE = { key: "all", segments: "*" };

const segmentOf = (flag, rule) => `${flag.key}-s${rule}`;

/** Conditions as text within the JSON, as its own builder writes them. */
function segmentsOf(flag) {
  if (flag.kind !== "rules") return [];
  return flag.rules.map((rule, i) => {
    const conditions = rule.map(({ attr, op, value }) => ({ attribute: attr, operator: OPERATORS[op], value }));
    return [segmentOf(flag, i), { conditions: JSON.stringify(conditions) }];
  });
}

function feature(flag) {
  const traffic = (percentage, more) => [{ ...EVERYONE, percentage, ...more }];
  if (flag.kind === "bool") return { bucketBy: "userId", traffic: traffic(flag.on ? 100_000 : 0) };
  if (flag.kind === "rollout") return { bucketBy: "userId", traffic: traffic(flag.pct * 1000) };
  if (flag.kind === "rules") {
    const rules = flag.rules.map((_, i) => ({ key: `r${i}`, segments: segmentOf(flag, i), percentage: 100_000 }));
    return { bucketBy: "userId", traffic: rules };
  }
  let end = 0;
  const allocation = flag.variants.map(([variation, weight]) => {
    const start = end;
    end += weight * 1000;
    return { variation, range: [start, end] };
  });
  const variations = flag.variants.map(([value, weight]) => ({ value, weight }));
  return { bucketBy: "userId", variations, traffic: traffic(100_000, { allocation }) };
}

export function convert(flags) {
  const segments = Object.fromEntries(flags.flatMap(segmentsOf));
  const features = Object.fromEntries(flags.map((flag) => [flag.key, feature(flag)]));
  return JSON.stringify({ schemaVersion: "2", revision: "1", segments, features });
}

export async function load(text) {
  const instance = createInstance({ datafile: text, logLevel: "error" });
  return {
    ctx: ({ key, country, plan, seats, appVersion }) => ({ userId: key, country, plan, seats, appVersion }),
    bool: (key, context) => instance.isEnabled(key, context),
    variant: (key, context) => instance.getVariation(key, context),
    all: (context) => instance.getAllEvaluations(context),
    pick: (answers, key) => answers[key].variation ?? answers[key].enabled,
    close: () => instance.close(),
  };
}
