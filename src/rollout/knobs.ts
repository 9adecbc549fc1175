/** Every knob of a rollout, as inputs, options and documents name it. */
export const KNOBS = [
  "strategy",
  "stage",
  "steps",
  "first-step-smoke",
  "promotion",
  "max-wait",
  "settle",
  "bake-after-switch",
  "scale-down-delay",
  "preview-url",
  "batch",
  "max-unavailable",
  "wait",
  "on-failure",
  "health-retries",
  "health-timeout",
  "interval",
  "min-requests",
  "failure-limit",
  "max-error-rate",
  "max-p95",
  "metric-limits",
  "on-inconclusive",
  "extend",
  "unknown-grace",
  "hook-timeout",
  "hook-timeouts",
  "hook-retries",
  "retry-delay",
  "timeout",
] as const;
export type KnobName = (typeof KNOBS)[number];

/** Knobs as written: texts by kebab-case name. An absent and an empty one are the same: the default. */
export type RolloutKnobs = { readonly [knob in KnobName]?: string };
