/**
 * Counts what the shipped flag file uses: strategies, operators, modifiers, categories and the finer words of the
 * model. The file is the first example that a user reads, so a word that it never uses is a word nobody sees at work.
 * Prints the table; exits 1 naming what is not used.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { loadRegexEngine } from "../src/io/regex-engine.ts";
import { assertNever } from "../src/model/assert-never.ts";
import type { Condition } from "../src/model/condition.ts";
import { FLAG_TYPES, type Flag, type Serving } from "../src/model/flag.ts";
import type { FlagSet } from "../src/model/flag-set.ts";
import { MODIFIERS, OPERATORS } from "../src/model/operator.ts";
import type { Serve } from "../src/model/rule.ts";
import { loadFlagSet } from "../src/pipeline.ts";

const CATEGORIES = [
  "ci_cd",
  "performance",
  "compliance",
  "features",
  "infrastructure",
  "experiments",
  "emergency",
  "integrations",
] as const;

const STRATEGIES = [
  "boolean",
  "percentage",
  "user targeting",
  "variants",
  "conditional",
  "environment overrides",
  "time-based",
  "geographic",
] as const;

const FEATURES = [
  "archived",
  "bucketBy",
  "expires",
  "flag condition",
  "gate with safe",
  "live",
  "onError",
  "permanent",
  "prerequisite",
  "ramp",
  "ratchet",
  "schedule from and until",
  "schedule window",
  "segment",
  "shared seed",
  "split",
  "target",
  "threshold",
  "exclusive range",
] as const;

/** How many of each category a team needs before the category says something. */
const FEWEST_IN_A_CATEGORY = 6;
const FEWEST_FLAGS = 60;

/** Attributes that say where something runs. */
const GEOGRAPHIC_ATTRIBUTES: ReadonlySet<string> = new Set(["country", "region"]);

/** Word to number of flags that use it, in the order of the closed list; `flags` is their total. */
export type Usage = {
  readonly flags: number;
  readonly strategies: ReadonlyMap<string, number>;
  readonly operators: ReadonlyMap<string, number>;
  readonly modifiers: ReadonlyMap<string, number>;
  readonly categories: ReadonlyMap<string, number>;
  readonly types: ReadonlyMap<string, number>;
  readonly features: ReadonlyMap<string, number>;
};

/** The conditions inside a condition and itself; a segment's own are those of its name. */
const within = (condition: Condition, flagSet: FlagSet): readonly Condition[] => {
  switch (condition.kind) {
    case "all":
    case "any":
      return [condition, ...condition.conditions.flatMap((inner) => within(inner, flagSet))];
    case "not":
      return [condition, ...within(condition.condition, flagSet)];
    case "segment": {
      const segment = flagSet.segments[condition.segment];
      return segment === undefined ? [condition] : [condition, ...within(segment, flagSet)];
    }
    case "flag":
    case "attribute":
      return [condition];
    default:
      return assertNever(condition);
  }
};

const servesOf = (serving: Partial<Serving>): readonly Serve[] => [
  ...(serving.default === undefined ? [] : [serving.default]),
  ...(serving.targets ?? []).map((target) => target.serve),
  ...(serving.rules ?? []).map((rule) => rule.serve),
];

/** Every word that one flag uses, each once. */
const wordsOf = (flag: Flag, flagSet: FlagSet, seeds: ReadonlyMap<string, number>): ReadonlySet<string> => {
  const words = new Set<string>([`type ${flag.type}`, `category ${flag.category}`]);
  const servings: readonly Partial<Serving>[] = [flag.serving, ...Object.values(flag.environments)];
  const rules = servings.flatMap((serving) => serving.rules ?? []);
  const schedules = [...servings, ...rules].flatMap(({ schedule }) => (schedule === undefined ? [] : [schedule]));
  const conditions = rules.flatMap((rule) => (rule.when === undefined ? [] : within(rule.when, flagSet)));
  const uses = (word: string, used: boolean): unknown => used && words.add(word);

  for (const condition of conditions) {
    uses("feature segment", condition.kind === "segment");
    uses("feature flag condition", condition.kind === "flag");
    if (condition.kind !== "attribute") continue;
    for (const test of condition.tests) words.add(`operator ${test.op}`);
    for (const modifier of MODIFIERS) uses(`modifier ${modifier}`, condition[modifier] !== undefined);
    const network = condition.tests.some((test) => test.op === "cidr");
    uses("strategy geographic", network || GEOGRAPHIC_ATTRIBUTES.has(condition.attribute));
  }
  for (const { rollout } of rules) {
    uses("feature ramp", rollout !== undefined && "ramp" in rollout);
    uses("feature exclusive range", rollout !== undefined && "start" in rollout && rollout.start > 0);
  }
  const split = servings.flatMap(servesOf).some((serve) => "split" in serve);
  const ramp = words.has("feature ramp");
  const plain = schedules.length + rules.length + servings.flatMap((s) => s.targets ?? []).length === 0;
  uses("strategy boolean", flag.type === "boolean" && plain);
  uses(
    "strategy percentage",
    rules.some((rule) => rule.rollout !== undefined),
  );
  uses(
    "strategy user targeting",
    servings.some((serving) => (serving.targets ?? []).length > 0),
  );
  uses("strategy variants", flag.variants !== undefined);
  uses("strategy conditional", conditions.length > 0);
  uses("strategy environment overrides", Object.keys(flag.environments).length > 0);
  uses("strategy time-based", schedules.length > 0 || ramp);
  uses("feature split", split);
  uses("feature target", words.has("strategy user targeting"));
  uses(
    "feature schedule window",
    schedules.some((schedule) => schedule.windows !== undefined),
  );
  uses(
    "feature schedule from and until",
    schedules.some(({ from, until }) => from !== undefined && until !== undefined),
  );
  uses(
    "feature prerequisite",
    servings.some((serving) => (serving.prerequisites ?? []).length > 0),
  );
  uses(
    "feature gate with safe",
    servings.some((serving) => serving.safe !== undefined),
  );
  uses(
    "feature onError",
    servings.some((serving) => serving.onError !== undefined),
  );
  uses(
    "feature bucketBy",
    servings.some(({ bucketBy }) => bucketBy !== undefined && bucketBy[0] !== "targetingKey"),
  );
  uses("feature shared seed", (seeds.get(flag.seed) ?? 0) > 1);
  uses("feature archived", flag.archived);
  uses("feature live", flag.live);
  uses("feature threshold", flag.threshold !== undefined);
  uses("feature ratchet", flag.threshold?.ratchet !== undefined);
  words.add(flag.expires === undefined ? "feature permanent" : "feature expires");
  return words;
};

/** Counts, over the flags of a set, how many use each word of the closed lists. */
export const countFlagUsage = (flagSet: FlagSet): Usage => {
  const flags = Object.values(flagSet.flags);
  const seeds = new Map<string, number>();
  for (const { seed } of flags) seeds.set(seed, (seeds.get(seed) ?? 0) + 1);
  const used = flags.map((flag) => wordsOf(flag, flagSet, seeds));
  // Environments are chosen by conditions too; their operators count as used.
  for (const { when } of flagSet.environments) {
    if (when === undefined) continue;
    used.push(
      new Set(
        within(when, flagSet).flatMap((c) => (c.kind === "attribute" ? c.tests.map((t) => `operator ${t.op}`) : [])),
      ),
    );
  }
  const count = (kind: string, words: readonly string[]): ReadonlyMap<string, number> =>
    new Map(words.map((word) => [word, used.filter((all) => all.has(`${kind} ${word}`)).length]));
  return {
    flags: flags.length,
    strategies: count("strategy", STRATEGIES),
    operators: count("operator", Object.keys(OPERATORS)),
    modifiers: count("modifier", MODIFIERS),
    categories: count("category", CATEGORIES),
    types: count("type", FLAG_TYPES),
    features: count("feature", FEATURES),
  };
};

/** What the file falls short of, one sentence each; empty when every word is used. */
export const missingUsage = (usage: Usage): readonly string[] => {
  const missing: string[] = [];
  if (usage.flags < FEWEST_FLAGS) missing.push(`flags: ${usage.flags}; at least ${FEWEST_FLAGS} are needed`);
  for (const [list, counts] of Object.entries(usage)) {
    if (typeof counts === "number") continue;
    const fewest = list === "categories" ? FEWEST_IN_A_CATEGORY : 1;
    for (const [word, times] of counts) {
      if (times < fewest) missing.push(`${list}: "${word}" is used ${times} times; at least ${fewest} is needed`);
    }
  }
  return missing;
};

/** The counts as a person reads them: a heading for each list, then word and number. */
export const renderUsage = (usage: Usage): string => {
  const lines = [`flags ${usage.flags}`];
  for (const [list, counts] of Object.entries(usage)) {
    if (typeof counts === "number") continue;
    lines.push("", list, ...[...counts].map(([word, times]) => `  ${word.padEnd(26)}${String(times).padStart(4)}`));
  }
  return `${lines.join("\n")}\n`;
};

if (import.meta.main) {
  const file = join(import.meta.dirname, "..", "config", "feature-flags.yaml");
  const loaded = await loadFlagSet([{ file, text: readFileSync(file, "utf8") }], { loadRegex: loadRegexEngine });
  if (loaded.ok) {
    const usage = countFlagUsage(loaded.value.flagSet);
    const missing = missingUsage(usage);
    process.stdout.write(renderUsage(usage));
    for (const line of missing) process.stderr.write(`${line}\n`);
    process.exitCode = missing.length === 0 ? 0 : 1;
  } else {
    for (const problem of loaded.problems) process.stderr.write(`${problem.code}: ${problem.message}\n`);
    process.exitCode = 1;
  }
}
