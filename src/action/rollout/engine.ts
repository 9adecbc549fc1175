import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Cancellation } from "../../io/cancellation.ts";
import { findHook, type HookFolders } from "../../io/hooks/find-hook.ts";
import { createHookRunner, type HookLine } from "../../io/hooks/hook-runner.ts";
import { logText } from "../../io/hooks/log-text.ts";
import { writeWholeFile } from "../../io/write-whole-file.ts";
import { driveRollback, driveRollout } from "../../rollout/drive.ts";
import type { GateAnswer } from "../../rollout/gate.ts";
import type { RolloutPorts } from "../../rollout/ports.ts";
import { readState, writeState } from "../../rollout/read-state.ts";
import type { RolloutSubject } from "../../rollout/render-summary.ts";
import type { RolloutReport } from "../../rollout/report.ts";
import type { RolloutEvent } from "../../rollout/rollout-event.ts";
import type { RolloutPlan } from "../../rollout/rollout-plan.ts";

/** `run` goes on where an earlier call of the same rollout was ended; `rollback` takes back what it left. */
export const MODES = ["run", "rollback"] as const;
export type RolloutMode = (typeof MODES)[number];

/** One rollout, for the action and for the command line. */
export type RolloutOrder = {
  readonly plan: RolloutPlan;
  readonly mode: RolloutMode;
  readonly subject: RolloutSubject;
  /** Unlike that of any other run or attempt. */
  readonly id: string;
  readonly hooks: HookFolders & { readonly listed: readonly string[]; readonly oidc: boolean };
  /** Kept from hook to hook, and for the safety net; below it `state.json` and what the hooks keep. */
  readonly folder: string;
  readonly tempFolder: string;
  readonly env: { readonly [name: string]: string | undefined };
  readonly checkGate: () => Promise<GateAnswer>;
  readonly cancellation: Pick<Cancellation, "cancelled" | "wait">;
  readonly onEvent: (event: RolloutEvent) => void | Promise<void>;
  readonly onLine: (line: HookLine) => void;
  /** Epoch milliseconds. */
  readonly now: () => number;
};

/** Runs a rollout over real hooks, and keeps its state before each step so that another call can go on from there. */
export const runRollout = async (order: RolloutOrder): Promise<RolloutReport> => {
  const { plan, mode, subject, folder, hooks, cancellation } = order;
  const stateFile = join(folder, "state.json");
  const runHook = createHookRunner({
    ...hooks,
    facts: { ...subject, strategy: plan.strategy, rolloutId: order.id },
    env: order.env,
    stateFolder: join(folder, "hooks"),
    tempFolder: order.tempFolder,
    log: order.onLine,
    now: order.now,
  });
  const ports: RolloutPorts = {
    runHook,
    // One that cannot be run is not there: found out after the deployment, nothing could take that back.
    hasHook: async (hook) => {
      const found = findHook(hooks, hook);
      if (found.kind === "refused") order.onLine({ hook, stream: "warning", text: logText(found.message) });
      return found.kind === "found";
    },
    checkGate: order.checkGate,
    wait: cancellation.wait,
    now: order.now,
    record: order.onEvent,
    cancelled: cancellation.cancelled,
    save: async (state) => {
      const written = await writeWholeFile(stateFile, writeState(state), { replace: true, mode: 0o600 });
      if (!written.ok) throw new Error(`the state ${stateFile} ${written.message}`);
    },
  };
  const text = await readFile(stateFile, "utf8").catch(() => undefined);
  const state = text === undefined ? undefined : readState(text, plan);
  if (mode === "rollback") return driveRollback(plan, ports, state);
  // What is over is not gone on with: the same version may be rolled out again once its fault is mended.
  return driveRollout(plan, ports, state?.status === "done" ? undefined : state);
};
