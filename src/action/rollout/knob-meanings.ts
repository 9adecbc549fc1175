import { KNOB_TABLE } from "../../rollout/knob-table.ts";
import { KNOBS, type KnobName } from "../../rollout/knobs.ts";
import { STRATEGIES } from "../../rollout/strategy.ts";

/** What each knob does, for inputs and options. */
const MEANINGS: { readonly [knob in KnobName]: string } = {
  strategy: "canary, blue-green, rolling or direct.",
  stage: "both; or stage and cutover, where a blue-green rollout is two jobs.",
  steps: "Weights and bakes, ascending, such as 5:2m,25:5m.",
  "first-step-smoke": "true calls verify once before the first traffic.",
  promotion: "automatic; manual is refused, as nobody can ask for a promotion yet.",
  "max-wait": "Longest wait for a manual promotion, once there is one.",
  settle: "Watch after the promotion.",
  "bake-after-switch": "Watch after the switch.",
  "scale-down-delay": "How long the old side stays warm.",
  "preview-url": "Address of the idle side.",
  batch: "Targets of a batch: a number or a percentage.",
  "max-unavailable": "Targets out of service at once: a number or a percentage.",
  wait: "Watch between batches.",
  "on-failure": "rollback-touched or stop.",
  "health-retries": "How often a failing verify is asked again.",
  "health-timeout": "Time for one verify.",
  interval: "Time between two looks at gate and metrics.",
  "min-requests": "Fewer requests of a step say nothing.",
  "failure-limit": "Failing readings of a step that are forgiven.",
  "max-error-rate": "Percent of the requests that may fail.",
  "max-p95": "Longest 95th percentile, in milliseconds or as a duration.",
  "metric-limits": "Limits of other metrics, such as checkout_errors <= 5.",
  "on-inconclusive": "abort or hold.",
  extend: "How much longer a watch may take that says nothing yet.",
  "unknown-grace": "How long the gate may stay unknown.",
  "hook-timeout": "Time for one call of a hook.",
  "hook-timeouts": "The same by hook, such as deploy:10m.",
  "hook-retries": "How often a hook that asks for it is called again.",
  "retry-delay": "Pause before that.",
  timeout: "Longest rollout, without its rollback.",
};

/** Every knob with what it does, who reads it, and its default. */
export const KNOB_REFERENCE = KNOBS.map((name) => {
  const { strategies, fallback } = KNOB_TABLE[name];
  const only = strategies.length === STRATEGIES.length ? "" : ` For ${strategies.join(", ")}.`;
  return { name, description: `${MEANINGS[name]}${only}`, fallback };
});
