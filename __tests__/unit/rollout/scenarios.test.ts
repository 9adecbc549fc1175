import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { load } from "js-yaml";
import type { RolloutKnobs } from "../../../src/rollout/knobs.ts";
import { ROLLOUT_OUTCOMES } from "../../../src/rollout/outcome.ts";
import { STRATEGIES } from "../../../src/rollout/strategy.ts";
import { play, type Scenario } from "../../helpers/rollout/play.ts";

/** `knobs` and `targets` hold where a scenario says nothing else. */
type Table = { readonly knobs: RolloutKnobs; readonly targets?: string; readonly scenarios: readonly Scenario[] };

const tableOf = (name: string): Table =>
  load(readFileSync(join(import.meta.dirname, "..", "..", "vectors", "rollout", `${name}.yaml`), "utf8")) as Table;

describe.each(STRATEGIES)("%s", (strategy) => {
  const { knobs: base, targets, scenarios } = tableOf(strategy);

  test.each(scenarios)("$name", async ({ knobs, script, diary, report }) => {
    const prepared = targets === undefined ? {} : { prepare: { out: { targets } } };
    const whole = { ...script, hooks: { ...prepared, ...script?.hooks } };
    expect(await play({ ...base, ...knobs }, whole)).toEqual({ diary, report });
  });
});

test("every outcome is met by some scenario", () => {
  const met = new Set(STRATEGIES.flatMap((name) => tableOf(name).scenarios.map(({ report }) => report.outcome)));
  expect([...met].sort()).toEqual([...ROLLOUT_OUTCOMES].sort());
});
