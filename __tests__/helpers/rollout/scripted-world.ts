import type { GateAnswer } from "../../../src/rollout/gate.ts";
import type { HookName, HookRequest, HookResultKind, Phase } from "../../../src/rollout/hook.ts";
import type { RolloutPorts } from "../../../src/rollout/ports.ts";
import { readState, writeState } from "../../../src/rollout/read-state.ts";
import type { RolloutEvent } from "../../../src/rollout/rollout-event.ts";
import type { RolloutPlan } from "../../../src/rollout/rollout-plan.ts";
import type { RolloutState } from "../../../src/rollout/state.ts";
import { createVirtualTime } from "./virtual-time.ts";

/** What a hook answers, and after how many milliseconds. Numbers of outputs are written as texts. */
export type HookAnswer = {
  readonly kind?: HookResultKind;
  readonly out?: { readonly [key: string]: string | number };
  readonly ms?: number;
  readonly exitCode?: number;
  readonly message?: string;
};

/** What happens in the world. A list is gone through call by call, and its last answer stays. */
export type Script = {
  /** By hook, or by `hook@phase`. What is not named is ok at once. */
  readonly hooks?: { readonly [place: string]: HookAnswer | readonly HookAnswer[] };
  /** By the second from which on it holds. */
  readonly gate?: { readonly [second: number]: GateAnswer | "throws" };
  readonly cancelAt?: number;
  readonly promoteAt?: number | "throws";
  readonly absent?: readonly HookName[];
  /** The record fails from this second on. */
  readonly diskFullAt?: number;
};

/** A world that follows a script, with a diary of every call: second, hook, phase where it differs, weight, place. */
export const createScriptedWorld = (plan: RolloutPlan, script: Script) => {
  const time = createVirtualTime();
  const diary: string[] = [];
  const events: RolloutEvent[] = [];
  const states: RolloutState[] = [];
  const used = new Map<string, number>();
  const second = (): number => time.now() / 1000;

  const answerTo = (hook: HookName, phase: Phase): HookAnswer => {
    const place = [`${hook}@${phase}`, hook].find((name) => Object.hasOwn(script.hooks ?? {}, name));
    if (script.absent?.includes(hook)) return { kind: "missing" };
    if (place === undefined) return {};
    const answers = [script.hooks?.[place] ?? []].flat();
    const index = used.get(place) ?? 0;
    used.set(place, index + 1);
    return answers[Math.min(index, answers.length - 1)] ?? {};
  };

  const ports: RolloutPorts = {
    runHook: async ({ hook, phase, weight, step, batch, deadlineMs }: HookRequest, signal) => {
      const { kind = "ok", out = {}, ms = 0, exitCode, message } = answerTo(hook, phase);
      const where = [hook === phase ? "" : phase, `${weight} %`, step && `step ${step}`, batch?.join("+")];
      if (kind !== "missing") diary.push([`${second()}`, hook, ...where].filter(Boolean).join(" "));
      await time.wait(Math.min(ms, deadlineMs - time.now()), signal);
      const cut = signal.aborted || (ms > 0 && time.now() >= deadlineMs);
      return {
        kind: cut ? "timeout" : kind,
        outputs: new Map(Object.entries(out).map(([key, value]) => [key, String(value)])),
        ms,
        ...(exitCode !== undefined && { exitCode }),
        ...(message !== undefined && { message }),
      };
    },
    hasHook: async (hook) => !script.absent?.includes(hook),
    checkGate: async () => {
      const [, answer = { kind: "open" } as const] =
        Object.entries(script.gate ?? {}).findLast(([from]) => Number(from) <= second()) ?? [];
      if (answer === "throws") throw new Error("no network");
      return answer;
    },
    wait: time.wait,
    now: time.now,
    record: (event) => {
      events.push(event);
      if (script.diskFullAt !== undefined && second() >= script.diskFullAt) throw new Error("disk full");
    },
    cancelled: () => script.cancelAt !== undefined && second() >= script.cancelAt,
    promoteRequested: async () => {
      if (script.promoteAt === "throws") throw new Error("no network");
      return script.promoteAt !== undefined && second() >= script.promoteAt;
    },
    save: async (state) => {
      const again = readState(writeState(state), plan);
      if (again === undefined) throw new Error(`this state cannot be read again: ${writeState(state)}`);
      states.push(again);
    },
  };
  return { ports, diary, events, states, run: time.run };
};
