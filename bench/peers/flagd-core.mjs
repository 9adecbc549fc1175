import { FlagdCore } from "@openfeature/flagd-core";

export const name = "flagd-core";
export const pkg = "@openfeature/flagd-core";
export const hash = "murmur3-32 and BigInt";

const read = (attribute) => ({ var: attribute });

function condition({ attr, op, value }) {
  if (op === "eq") return { "==": [read(attr), value] };
  if (op === "in") return { in: [read(attr), value] };
  if (op === "gte") return { ">=": [read(attr), value] };
  return { sem_ver: [read(attr), ">", value] };
}

function definition(flag) {
  if (flag.kind === "split") {
    const variants = Object.fromEntries(flag.variants.map(([variant]) => [variant, variant]));
    return { state: "ENABLED", variants, defaultVariant: "a", targeting: { fractional: flag.variants } };
  }
  const boolean = { state: "ENABLED", variants: { on: true, off: false }, defaultVariant: "off" };
  if (flag.kind === "bool") return { ...boolean, defaultVariant: flag.on ? "on" : "off" };
  if (flag.kind === "rules") {
    const branches = flag.rules.flatMap((rule) => [{ and: rule.map(condition) }, "on"]);
    return { ...boolean, targeting: { if: [...branches, "off"] } };
  }
  const fractional = [
    ["on", flag.pct],
    ["off", 100 - flag.pct],
  ];
  return { ...boolean, targeting: { fractional } };
}

export function convert(flags) {
  return JSON.stringify({
    $schema: "https://flagd.dev/schema/v0/flags.json",
    flags: Object.fromEntries(flags.map((flag) => [flag.key, definition(flag)])),
  });
}

export async function load(text) {
  const core = new FlagdCore();
  core.setConfigurations(text);
  return {
    ctx: ({ key, country, plan, seats, appVersion }) => ({ targetingKey: key, country, plan, seats, appVersion }),
    bool: (key, context) => core.resolveBooleanEvaluation(key, false, context).value,
    variant: (key, context) => core.resolveStringEvaluation(key, "x", context).value,
    all: (context) => core.resolveAll(context),
    pick: (answers, key) => answers.find((answer) => answer.flagKey === key).value,
    close() {},
  };
}
