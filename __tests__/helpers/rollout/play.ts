import { driveRollout } from "../../../src/rollout/drive.ts";
import type { RolloutKnobs } from "../../../src/rollout/knobs.ts";
import type { RolloutReport } from "../../../src/rollout/report.ts";
import { planOf } from "./plan-of.ts";
import { createScriptedWorld, type Script } from "./scripted-world.ts";

/** A scenario of a table: what is set, what happens, which hooks are called when, and the whole report but its events. */
export type Scenario = {
  readonly name: string;
  readonly knobs?: RolloutKnobs;
  readonly script?: Script;
  readonly diary: readonly string[];
  readonly report: Omit<RolloutReport, "events" | "strategy">;
};

/** Plays a scenario through. */
export const play = async (knobs: RolloutKnobs, script: Script): Promise<Pick<Scenario, "diary" | "report">> => {
  const plan = planOf(knobs);
  const { ports, diary, run } = createScriptedWorld(plan, script);
  const { events: _told, strategy: _known, ...report } = await run(driveRollout(plan, ports));
  return { diary, report };
};
