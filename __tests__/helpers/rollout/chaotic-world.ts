import type { GateAnswer } from "../../../src/rollout/gate.ts";
import type { HookRequest, HookResult } from "../../../src/rollout/hook.ts";
import type { RolloutPorts } from "../../../src/rollout/ports.ts";
import { readState, writeState } from "../../../src/rollout/read-state.ts";
import type { RolloutEvent } from "../../../src/rollout/rollout-event.ts";
import type { RolloutPlan } from "../../../src/rollout/rollout-plan.ts";
import type { RolloutState } from "../../../src/rollout/state.ts";
import { createVirtualTime } from "./virtual-time.ts";

/** A hook that was begun: what the world looked like then, and how it ended. */
export type Call = {
  readonly request: HookRequest;
  readonly gateWasOpen: boolean;
  readonly stepsBefore: number;
  /** How often the gate had answered when it ended. */
  readonly answersAfter: number;
  readonly result: HookResult["kind"];
};

const CHANGING = new Set(["deploy", "shift", "promote"]);
const OPTIONAL = new Set(["prepare", "verify", "cleanup"]);

/**
 * A world that does whatever the numbers (0 to 99) say, one for each question: the low ones are luck, the high ones
 * are faults of every kind. When they are used up, everything goes well.
 */
export const createChaoticWorld = (plan: RolloutPlan, fate: readonly number[]) => {
  const time = createVirtualTime();
  const calls: Call[] = [];
  /** Of the gate; one that throws is unknown. */
  const answers: GateAnswer[] = [];
  const events: RolloutEvent[] = [];
  const states: RolloutState[] = [];
  let drawn = 0;
  let cancelled = false;
  let gateIsOpen = false;
  /** Percent of traffic on the new version; undefined while nobody can know. */
  let traffic: number | undefined = 0;
  let requests = 0;

  const draw = (): number => fate[drawn++] ?? 0;

  const gate = (luck: number): GateAnswer => {
    if (luck < 84) return { kind: "open" };
    if (luck < 94) return { kind: "unknown", message: "status 503" };
    if (luck < 96) return { kind: "killed", scope: "global", reason: "smoke" };
    return luck < 98 ? { kind: "closed" } : { kind: "locked" };
  };

  const outcome = (hook: string, luck: number): HookResult["kind"] => {
    if (luck < 72) return "ok";
    if (luck < 80) return "retry";
    if (luck < 86) return "inconclusive";
    if (luck < 92) return OPTIONAL.has(hook) && plan.strategy !== "rolling" ? "missing" : "ok";
    return "failed";
  };

  const ports: RolloutPorts = {
    runHook: async (request, signal) => {
      const { hook, weight = 0, deadlineMs } = request;
      const luck = draw();
      const gateWasOpen = gateIsOpen;
      const stepsBefore = events.filter(({ kind }) => kind === "step_completed").length;
      const ms = luck % 7 === 6 ? luck * 3000 : 0;
      if (CHANGING.has(hook)) traffic = undefined;
      await time.wait(Math.min(ms, deadlineMs - time.now()), signal);
      const cut = signal.aborted || time.now() >= deadlineMs;
      const result = cut ? "timeout" : outcome(hook, luck);
      if (result === "ok" && (CHANGING.has(hook) || hook === "rollback")) traffic = weight;
      calls.push({ request, gateWasOpen, stepsBefore, answersAfter: answers.length, result });
      if (luck === 99) throw new Error("the hook could not be run");
      requests += luck * 10;
      const counts =
        luck % 5 === 4
          ? []
          : ([
              ["requests", `${requests}`],
              ["errors", `${luck > 60 ? luck : 0}`],
            ] as const);
      return { kind: result, outputs: new Map([...counts, ["targets", "a,b,c,d,e"]]), ms };
    },
    checkGate: async () => {
      const luck = draw();
      gateIsOpen = luck < 84;
      const answer = gate(luck);
      answers.push(answer);
      if (luck === 93) throw new Error("no network");
      return answer;
    },
    wait: async (ms, signal) => {
      await time.wait(ms, signal);
      if (draw() === 98) cancelled = true;
    },
    now: time.now,
    record: (event) => {
      events.push(event);
    },
    cancelled: () => cancelled,
    promoteRequested: async () => draw() < 60,
    save: async (state) => {
      const again = readState(writeState(state), plan);
      if (again === undefined) throw new Error(`this state cannot be read again: ${writeState(state)}`);
      states.push(again);
    },
  };
  return { ports, calls, answers, events, states, run: time.run, traffic: () => traffic };
};
