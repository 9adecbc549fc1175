import type { HookName } from "./hook.ts";
import type { Stage, Strategy } from "./strategy.ts";

/** One step of a canary: so many percent of traffic, watched for so long. */
export type CanaryStep = { readonly weight: number; readonly bakeMs: number };

/** A number of targets, or a share of all of them in percent. */
export type TargetShare = { readonly unit: "targets" | "percent"; readonly amount: number };

/** `checkout_errors <= 5`: what a `metric.<name>` of a hook must keep. */
export type MetricLimit = { readonly name: string; readonly comparison: "<=" | ">="; readonly limit: number };

/** What an analysis holds readings against. */
export type AnalysisLimits = {
  /** Fewer requests than this since the step began say nothing. */
  readonly minRequests: number;
  /** As many failing readings of one step are forgiven. */
  readonly failureLimit: number;
  /** Percent of the requests of the step. */
  readonly maxErrorRate?: number;
  readonly maxP95Ms?: number;
  readonly metrics: readonly MetricLimit[];
};

/** A rollout with every knob settled and checked. Plain data: it can be stored beside the state. */
export type RolloutPlan = {
  readonly strategy: Strategy;
  readonly stage: Stage;
  /** Canary only; weights strictly ascending within 1 to 99. */
  readonly steps: readonly CanaryStep[];
  readonly firstStepSmoke: boolean;
  readonly promotion: "automatic" | "manual";
  readonly maxWaitMs: number;
  readonly settleMs: number;
  readonly bakeAfterSwitchMs: number;
  readonly scaleDownDelayMs: number;
  readonly previewUrl?: string;
  readonly batch: TargetShare;
  readonly maxUnavailable: TargetShare;
  readonly waitMs: number;
  readonly onFailure: "rollback-touched" | "stop";
  readonly healthRetries: number;
  readonly healthTimeoutMs: number;
  readonly intervalMs: number;
  readonly limits: AnalysisLimits;
  readonly onInconclusive: "hold" | "abort";
  /** How much longer a watch may take that has not passed at its end; absent: as long again. */
  readonly extendMs?: number;
  readonly unknownGraceMs: number;
  readonly hookTimeoutMs: { readonly [hook in HookName]: number };
  readonly hookRetries: number;
  readonly retryDelayMs: number;
  /** For all but the rollback. */
  readonly timeoutMs: number;
};
