import { createEvaluator, loadFlagSet } from "../src/pipeline.ts";
import type { Engine } from "./adapter.ts";
import type { NeutralCondition, NeutralFlag } from "./workload/flags.ts";

/** Signalbox, run from its sources by the path that the action and the command line take. */
export const name = "**signalbox**";
export const hash = "MurmurHash3 x86 32-bit, prefix hashed at load";

/** Evaluation reads no clock: its caller hands in the instant. */
const NOW = Date.UTC(2026, 0, 1);

/** A flag file as docs/flag-file.md describes it: YAML, one flag a line. */
export function convert(flags: readonly NeutralFlag[]): string {
  const lines = flags.map((flag) => `  ${flag.key}: { description: Bench, permanent: true, ${fields(flag)} }`);
  return ["version: 1", "attributes: { plan: string, country: string, seats: number, appVersion: semver }", "flags:"]
    .concat(lines, "")
    .join("\n");
}

function fields(flag: NeutralFlag): string {
  switch (flag.kind) {
    case "bool":
      return `default: ${flag.on}`;
    case "rollout":
      return `rules: [{ id: ramp, rollout: ${flag.pct}, serve: true }]`;
    case "split": {
      const variants = flag.variants.map(([variant]) => `${variant}: ${variant}`).join(", ");
      const weights = flag.variants.map(([variant, weight]) => `${variant}: ${weight}`).join(", ");
      return `type: string, variants: { ${variants} }, off: a, default: { split: { ${weights} } }`;
    }
    case "rules": {
      const rules = flag.rules.map((rule, i) => `{ id: r${i}, when: { ${rule.map(test).join(", ")} }, serve: true }`);
      return `rules: [${rules.join(", ")}]`;
    }
  }
}

function test({ attr, op, value }: NeutralCondition): string {
  switch (op) {
    case "eq":
      return `${attr}: ${value}`;
    case "in":
      // Quoted where older YAML would read a boolean: the validator warns of a bare NO.
      return `${attr}: [${value.map((country) => (country === "NO" ? '"NO"' : country)).join(",")}]`;
    case "gte":
      return `${attr}: { gte: ${value} }`;
    case "semver_gt":
      return `${attr}: { semver: ">${value}" }`;
  }
}

/** Parsed, validated and compiled; details on, as they always are. */
export async function load(text: string): Promise<Engine> {
  const loaded = await loadFlagSet([{ file: "bench.yaml", text }], { loadRegex: noRegex, now: NOW });
  if (!loaded.ok || loaded.problems.length > 0) throw new Error(JSON.stringify(loaded.problems.slice(0, 3)));
  const evaluator = createEvaluator(loaded.value).in("default");
  const place = new Map(Object.keys(loaded.value.flagSet.flags).map((key, index) => [key, index]));
  return {
    ctx: ({ key, country, plan, seats, appVersion }) =>
      evaluator.bind({ targetingKey: key, country, plan, seats, appVersion }),
    bool: (key, context) => evaluator.evaluate(key, context, NOW, false).value,
    variant: (key, context) => evaluator.evaluate(key, context, NOW, "a").value,
    all: (context) => evaluator.evaluateAll(context, NOW),
    pick: (answers, key) => (answers as { value: unknown }[])[place.get(key) as number]?.value,
    close: () => {},
  };
}

async function noRegex(): Promise<never> {
  throw new Error("the benchmark's flags use no regular expression");
}
