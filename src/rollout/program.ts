import { assertNever } from "../model/assert-never.ts";
import type { HookName, Phase } from "./hook.ts";
import type { RolloutPlan, TargetShare } from "./rollout-plan.ts";

/** A hook that is called until it is done. */
export type HookInstruction = {
  readonly kind: "hook";
  readonly hook: HookName;
  readonly phase: Phase;
  /** Traffic of the new version when the hook is done. */
  readonly weight: number;
  readonly step?: number;
  readonly batch?: readonly string[];
  readonly timeoutMs: number;
  readonly attempts: number;
  /** A health check asks again after any answer but yes; others only when the hook says so (exit 75). */
  readonly again: "when-asked" | "always";
  /** Without an executable: end the rollout, pass over it, or call another hook instead. */
  readonly ifMissing: "stop" | "skip" | HookName;
  /** Something may have changed once it was begun. */
  readonly changes: boolean;
  readonly completesStep?: boolean;
};

/** A time in which gate and metrics are polled; a manual one ends when somebody asks for the promotion. */
export type WatchInstruction = {
  readonly kind: "watch";
  readonly phase: Phase;
  readonly weight: number;
  readonly step?: number;
  readonly batch?: readonly string[];
  readonly ms: number;
  readonly extendMs: number;
  readonly manual: boolean;
  readonly completesStep?: boolean;
};

export type Instruction = HookInstruction | WatchInstruction;

/**
 * The hooks without which a strategy is not begun; of each row one is enough. Where there is no `promote`, `shift` is
 * called for 100 percent.
 */
export const requiredHooks = ({ strategy }: RolloutPlan): readonly (readonly HookName[])[] => [
  ...(strategy === "rolling" ? [["prepare"] as const] : []),
  ["deploy"],
  ...(strategy === "canary" ? [["shift"] as const] : []),
  ...(strategy === "blue-green" ? [["promote", "shift"] as const] : []),
  ["rollback"],
];

/** The instructions of a plan, in order. Those of a rolling rollout are known once `prepare` has named the targets. */
export const programOf = (plan: RolloutPlan, targets: readonly string[] = []): readonly Instruction[] => {
  switch (plan.strategy) {
    case "canary":
      return canary(plan);
    case "blue-green":
      return blueGreen(plan);
    case "rolling":
      return rolling(plan, targets);
    case "direct":
      return [
        call(plan, "prepare", { ifMissing: "skip", changes: false }),
        call(plan, "deploy", { weight: 100 }),
        health(plan, { weight: 100, completesStep: true }),
        cleanup(plan),
      ];
    default:
      return assertNever(plan.strategy);
  }
};

/** How many steps a rollout has: those of a canary, the batches of a rolling one, one for the others. */
export const stepCount = (program: readonly Instruction[]): number =>
  program.filter(({ completesStep }) => completesStep === true).length;

const canary = (plan: RolloutPlan): readonly Instruction[] => {
  const last = plan.steps.at(-1)?.weight ?? 0;
  return [
    call(plan, "prepare", { ifMissing: "skip", changes: false }),
    call(plan, "deploy"),
    ...(plan.firstStepSmoke ? [call(plan, "verify", { phase: "smoke", ifMissing: "skip", changes: false })] : []),
    ...plan.steps.flatMap(({ weight, bakeMs }, index) => [
      call(plan, "shift", { weight, step: index + 1 }),
      watch(plan, "bake", bakeMs, { weight, step: index + 1, completesStep: true }),
    ]),
    ...(plan.promotion === "manual"
      ? [watch(plan, "await-promotion", plan.maxWaitMs, { weight: last, manual: true, extendMs: 0 })]
      : []),
    call(plan, "promote", { weight: 100, ifMissing: "shift" }),
    ...timed(plan, "settle", plan.settleMs),
    cleanup(plan),
  ];
};

const blueGreen = (plan: RolloutPlan): readonly Instruction[] => {
  const preview = health(plan, { phase: "smoke", weight: 0 });
  const stage = [call(plan, "prepare", { ifMissing: "skip", changes: false }), call(plan, "deploy")];
  if (plan.stage === "stage") return [...stage, { ...preview, completesStep: true }];
  return [
    ...(plan.stage === "both" ? stage : []),
    // After an approval the idle side may have been waiting for hours.
    preview,
    call(plan, "promote", { weight: 100, ifMissing: "shift", completesStep: true }),
    ...timed(plan, "bake", plan.bakeAfterSwitchMs),
    ...timed(plan, "scale-down-delay", plan.scaleDownDelayMs),
    cleanup(plan),
  ];
};

const rolling = (plan: RolloutPlan, targets: readonly string[]): readonly Instruction[] => {
  let reached = 0;
  const batches = batchesOf(plan, targets).flatMap((batch, index, all) => {
    reached += batch.length;
    const place = { step: index + 1, batch };
    const weight = percentOf(reached, targets.length);
    const waits = plan.waitMs > 0 && index < all.length - 1;
    return [
      call(plan, "deploy", { ...place, weight }),
      health(plan, { ...place, weight, completesStep: !waits }),
      ...(waits ? [watch(plan, "wait", plan.waitMs, { ...place, weight, completesStep: true })] : []),
    ];
  });
  return [call(plan, "prepare", { changes: false }), ...batches, cleanup(plan)];
};

/** Batches of targets in their order. The first has one target: it keeps the door for all others. */
export const batchesOf = (plan: RolloutPlan, targets: readonly string[]): readonly (readonly string[])[] => {
  const size = Math.min(countOf(plan.batch, targets.length), countOf(plan.maxUnavailable, targets.length));
  const rest = targets.slice(1);
  const others = Array.from({ length: Math.ceil(rest.length / size) }, (_, index) =>
    rest.slice(index * size, (index + 1) * size),
  );
  return targets.length === 0 ? [] : [targets.slice(0, 1), ...others];
};

const countOf = ({ unit, amount }: TargetShare, all: number): number =>
  unit === "targets" ? amount : Math.max(1, percentDown(amount, all));

const percentDown = (percent: number, all: number): number => Math.floor((all * percent) / 100);
const percentOf = (part: number, all: number): number => Math.floor((part * 100) / all);

const call = (plan: RolloutPlan, hook: HookName, parts: Partial<HookInstruction> = {}): HookInstruction => ({
  kind: "hook",
  hook,
  phase: hook === "verify" ? "health" : hook,
  weight: 0,
  timeoutMs: plan.hookTimeoutMs[hook],
  attempts: 1 + plan.hookRetries,
  again: "when-asked",
  ifMissing: "stop",
  changes: true,
  ...parts,
});

const health = (plan: RolloutPlan, parts: Partial<HookInstruction>): HookInstruction =>
  call(plan, "verify", {
    timeoutMs: plan.healthTimeoutMs,
    attempts: 1 + plan.healthRetries,
    again: "always",
    ifMissing: "skip",
    changes: false,
    ...parts,
  });

const cleanup = (plan: RolloutPlan): HookInstruction =>
  call(plan, "cleanup", { weight: 100, ifMissing: "skip", changes: false });

const watch = (
  plan: RolloutPlan,
  phase: Phase,
  ms: number,
  parts: Partial<WatchInstruction> & { readonly weight: number },
): WatchInstruction => ({ kind: "watch", phase, ms, extendMs: plan.extendMs ?? ms, manual: false, ...parts });

const timed = (plan: RolloutPlan, phase: Phase, ms: number): readonly WatchInstruction[] =>
  ms === 0 ? [] : [watch(plan, phase, ms, { weight: 100 })];
