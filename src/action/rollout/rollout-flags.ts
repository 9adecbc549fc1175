import type { KnobName, RolloutKnobs } from "../../rollout/knobs.ts";
import type { RolloutPlan } from "../../rollout/rollout-plan.ts";
import { STRATEGIES } from "../../rollout/strategy.ts";
import { stricter } from "../../rollout/stricter.ts";
import { type Parsed, parsed, quoted, refused } from "../../syntax/parsed.ts";
import type { Answer } from "../evaluate-world.ts";
import { planToDrive } from "./plan-to-drive.ts";
import type { RolloutInputs } from "./rollout-inputs.ts";

/** The plan that flags and inputs make: what a flag says may only be made stricter. */
export const planOf = (inputs: RolloutInputs, answers: readonly Answer[]): Parsed<RolloutPlan> => {
  const strategy = inputs.strategyFlag === undefined ? parsed("") : strategyOf(inputs.strategyFlag, answers);
  if (!strategy.ok) return strategy;
  const stated = inputs.knobsFlag === undefined ? parsed({}) : knobsOf(inputs.knobsFlag, answers);
  if (!stated.ok) return stated;
  const base = { ...stated.value, ...(strategy.value !== "" && { strategy: strategy.value }) };
  const knobs = Object.keys(base).length === 0 ? parsed(inputs.knobs) : stricter(base, inputs.knobs);
  return knobs.ok ? planToDrive(knobs.value) : knobs;
};

/** Whether the gate flag lets the rollout go on; a flag in error does not tell. */
export const isGateOpen = (flag: string, answers: readonly Answer[]): Parsed<boolean> => {
  const found = answerOf(flag, answers);
  if (!found.ok) return found;
  const { value, reason, errorMessage = "" } = found.value.details;
  if (reason === "ERROR") return refused(`flag ${quoted(flag)}: ${errorMessage}`);
  return typeof value === "boolean" ? parsed(value) : refused(`flag ${quoted(flag)}: a boolean flag is needed`);
};

const answerOf = (flag: string, answers: readonly Answer[]): Parsed<Answer> => {
  const found = answers.find((answer) => answer.flag.key === flag);
  return found === undefined ? refused(`flag ${quoted(flag)} is not in the configuration`) : parsed(found);
};

const strategyOf = (flag: string, answers: readonly Answer[]): Parsed<string> => {
  const found = answerOf(flag, answers);
  if (!found.ok) return found;
  const { value } = found.value.details;
  const strategy = STRATEGIES.find((known) => known === value);
  return strategy === undefined
    ? refused(
        `flag ${quoted(flag)} says ${quoted(String(JSON.stringify(value)))}; needed is one of ${STRATEGIES.join(", ")}`,
      )
    : parsed(strategy);
};

/** A JSON object of texts, numbers and booleans; which knobs there are is the plan's to say. */
const knobsOf = (flag: string, answers: readonly Answer[]): Parsed<RolloutKnobs> => {
  const found = answerOf(flag, answers);
  if (!found.ok) return found;
  const { value } = found.value.details;
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return refused(`flag ${quoted(flag)}: an object of knobs is needed`);
  }
  const knobs: { [knob in KnobName]?: string } = {};
  for (const [knob, setting] of Object.entries(value)) {
    if (typeof setting === "object")
      return refused(`flag ${quoted(flag)}: knob ${quoted(knob)} must be a text or a number`);
    knobs[knob as KnobName] = String(setting);
  }
  return parsed(knobs);
};
