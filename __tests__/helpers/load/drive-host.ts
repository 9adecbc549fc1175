import { driveRollout } from "../../../src/rollout/drive.ts";
import type { GateAnswer } from "../../../src/rollout/gate.ts";
import type { RolloutKnobs } from "../../../src/rollout/knobs.ts";
import { planRollout } from "../../../src/rollout/plan.ts";
import type { AbortSignalLike } from "../../../src/rollout/ports.ts";
import type { RolloutReport } from "../../../src/rollout/report.ts";
import type { RolloutEvent } from "../../../src/rollout/rollout-event.ts";
import { failuresOf, type Sample, shareOf, startClients } from "./clients.ts";
import type { HostRig } from "./host-rig.ts";

/** An event with the time of `performance.now()` at which it was told. */
export type Timed = RolloutEvent & { readonly told: number };

export type LoadedRollout = {
  readonly report: RolloutReport;
  readonly events: readonly Timed[];
  readonly samples: readonly Sample[];
  readonly failures: readonly Sample[];
  /** Epoch of `performance.now()` at which the gate first said that it is killed. */
  readonly killSeen: number | undefined;
};

export type Killer = (event: RolloutEvent) => boolean;

/** Under this, a step says too little to judge it. */
const CALM_MS = 300;

/**
 * Drives a rollout on a host under the load of keep-alive clients, which ask before it begins and after it has ended.
 * @param killAt the event at which somebody flips the kill switch
 */
export const driveUnderLoad = async (
  host: HostRig,
  version: string,
  knobs: RolloutKnobs,
  killAt: Killer = () => false,
): Promise<LoadedRollout> => {
  const plan = planRollout(knobs);
  if (!plan.ok) throw new Error(plan.message);
  const events: Timed[] = [];
  let killed = false;
  let killSeen: number | undefined;
  const checkGate = async (): Promise<GateAnswer> => {
    if (!killed) return { kind: "open" };
    killSeen ??= performance.now();
    return { kind: "killed", scope: "global", reason: "a test" };
  };
  const load = startClients(host.port);
  await pause(CALM_MS);
  try {
    const report = await driveRollout(plan.value, {
      runHook: host.rollout(knobs.strategy ?? "", version),
      checkGate,
      wait: (ms, signal) => pause(ms, signal),
      now: Date.now,
      record: (event) => {
        events.push({ ...event, told: performance.now() });
        killed ||= killAt(event);
      },
      cancelled: () => false,
    });
    await pause(CALM_MS);
    await load.stop();
    return { report, events, samples: load.samples, failures: failuresOf(load.samples), killSeen };
  } finally {
    await load.stop();
  }
};

const pause = (ms: number, signal?: AbortSignalLike): Promise<void> =>
  new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    signal?.addEventListener("abort", end);
    if (signal?.aborted) end();
  });

/** Measured percent of each step of a canary, beside what it was to have: [5, 4.97]. */
export const splitsOf = ({ events, samples }: LoadedRollout, version: string): readonly (readonly [number, number])[] =>
  events.flatMap((event) => {
    if (event.kind !== "shifted" || event.step === undefined) return [];
    const end = events.find((other) => other.kind === "step_completed" && other.step === event.step);
    return end === undefined ? [] : [[event.weight, shareOf(samples, version, event.told, end.told)] as const];
  });

/** Milliseconds from an event to the last request that a version still got; none when it got none after. */
export const msUntilOff = ({ samples }: LoadedRollout, version: string, from: number): number => {
  const after = samples.filter((sample) => sample.version === version && sample.start > from);
  return after.length === 0 ? 0 : Math.max(...after.map(({ start }) => start)) - from;
};

/** When the first event of a kind was told. */
export const toldAt = ({ events }: LoadedRollout, kind: RolloutEvent["kind"]): number => {
  const event = events.find((candidate) => candidate.kind === kind);
  if (event === undefined) throw new Error(`no event ${kind}: ${events.map((candidate) => candidate.kind).join(", ")}`);
  return event.told;
};
