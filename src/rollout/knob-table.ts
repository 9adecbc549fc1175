import type { KnobName } from "./knobs.ts";
import { STRATEGIES, type Strategy } from "./strategy.ts";

type Knob = {
  /** Which strategies look at it. Given to another it is refused: it would promise what does not happen. */
  readonly strategies: readonly Strategy[];
  /** As written; empty where nothing is limited. */
  readonly fallback: string;
  /** What makes a rollout stricter; `free` knobs may take any value. */
  readonly stricter:
    | "same"
    | "longer"
    | "shorter"
    | "higher"
    | "lower"
    | "steps"
    | "limits"
    | "free"
    | readonly string[];
};

const WATCHED = ["canary", "blue-green", "rolling"] as const;
const CHECKED = ["blue-green", "rolling", "direct"] as const;

/** Every knob: who reads it, what it is when nobody turns it, which way is stricter (of words: strictest first). */
export const KNOB_TABLE: { readonly [knob in KnobName]: Knob } = {
  strategy: { strategies: STRATEGIES, fallback: "", stricter: "same" },
  stage: { strategies: ["blue-green"], fallback: "both", stricter: "free" },
  steps: { strategies: ["canary"], fallback: "5:2m,25:5m,50:10m", stricter: "steps" },
  "first-step-smoke": { strategies: ["canary"], fallback: "true", stricter: ["true", "false"] },
  promotion: { strategies: ["canary"], fallback: "automatic", stricter: ["manual", "automatic"] },
  "max-wait": { strategies: ["canary"], fallback: "1h", stricter: "shorter" },
  settle: { strategies: ["canary"], fallback: "1m", stricter: "longer" },
  "bake-after-switch": { strategies: ["blue-green"], fallback: "5m", stricter: "longer" },
  "scale-down-delay": { strategies: ["blue-green"], fallback: "2m", stricter: "longer" },
  "preview-url": { strategies: ["blue-green"], fallback: "", stricter: "free" },
  batch: { strategies: ["rolling"], fallback: "25%", stricter: "lower" },
  "max-unavailable": { strategies: ["rolling"], fallback: "25%", stricter: "lower" },
  wait: { strategies: ["rolling"], fallback: "0s", stricter: "longer" },
  "on-failure": { strategies: ["rolling"], fallback: "rollback-touched", stricter: ["rollback-touched", "stop"] },
  "health-retries": { strategies: CHECKED, fallback: "3", stricter: "lower" },
  "health-timeout": { strategies: CHECKED, fallback: "30s", stricter: "shorter" },
  interval: { strategies: STRATEGIES, fallback: "15s", stricter: "shorter" },
  "min-requests": { strategies: WATCHED, fallback: "0", stricter: "higher" },
  "failure-limit": { strategies: WATCHED, fallback: "0", stricter: "lower" },
  "max-error-rate": { strategies: WATCHED, fallback: "", stricter: "lower" },
  "max-p95": { strategies: WATCHED, fallback: "", stricter: "shorter" },
  "metric-limits": { strategies: WATCHED, fallback: "", stricter: "limits" },
  "on-inconclusive": { strategies: STRATEGIES, fallback: "abort", stricter: ["abort", "hold"] },
  extend: { strategies: WATCHED, fallback: "", stricter: "free" },
  "unknown-grace": { strategies: STRATEGIES, fallback: "2m", stricter: "shorter" },
  "hook-timeout": { strategies: STRATEGIES, fallback: "5m", stricter: "free" },
  "hook-timeouts": { strategies: STRATEGIES, fallback: "", stricter: "free" },
  "hook-retries": { strategies: STRATEGIES, fallback: "2", stricter: "free" },
  "retry-delay": { strategies: STRATEGIES, fallback: "5s", stricter: "free" },
  timeout: { strategies: STRATEGIES, fallback: "330m", stricter: "free" },
};
