import { describe, expect, test } from "@jest/globals";
import { advance } from "../../../src/rollout/advance.ts";
import { driveRollback, driveRollout } from "../../../src/rollout/drive.ts";
import { initialState, startRollout, stepRollout } from "../../../src/rollout/machine.ts";
import type { MachineEvent } from "../../../src/rollout/machine-event.ts";
import { readState, writeState } from "../../../src/rollout/read-state.ts";
import { resumeRollback, resumeRollout } from "../../../src/rollout/resume.ts";
import type { RolloutState } from "../../../src/rollout/state.ts";
import { planOf } from "../../helpers/rollout/plan-of.ts";
import { createScriptedWorld } from "../../helpers/rollout/scripted-world.ts";

const plan = planOf({ strategy: "canary", steps: "5:1m", interval: "1m", settle: "0s" });
const fresh = initialState(plan, 0);

/** Every state of a rollout that goes well. */
const allStates = async (): Promise<readonly RolloutState[]> => {
  const world = createScriptedWorld(plan, { hooks: { verify: { out: { requests: 5 } } } });
  await world.run(driveRollout(plan, world.ports));
  return world.states;
};

describe("a stored state", () => {
  test("is read as it was written", async () => {
    const states = await allStates();
    expect(states.length).toBeGreaterThan(10);
    expect(states.map((state) => readState(writeState(state), plan))).toEqual(states);
  });

  test("that was cut off anywhere is none", () => {
    const text = writeState(fresh).trimEnd();
    const read = Array.from({ length: text.length }, (_, length) => readState(text.slice(0, length), plan));
    expect(read.filter((state) => state !== undefined)).toEqual([]);
  });

  test.each([
    ["a list", []],
    ["nothing", null],
    ["of another version", { ...fresh, version: 2 }],
    ["of another strategy", { ...fresh, strategy: "direct" }],
    ["beyond the programme", { ...fresh, at: 99 }],
    ["before it", { ...fresh, at: -1 }],
    ["with a weight that is no number", { ...fresh, weight: "5" }],
    ["with an unknown status", { ...fresh, status: "paused" }],
    ["without a status, though over", { ...fresh, status: "paused", stop: { reasonCode: "cancelled", message: "" } }],
    ["rolling back for no reason", { ...fresh, status: "rolling_back" }],
    [
      "with a reason that nobody knows",
      { ...fresh, status: "rolling_back", stop: { reasonCode: "mood", message: "" } },
    ],
    ["with a reason that is a text", { ...fresh, status: "rolling_back", stop: "cancelled" }],
    ["over without an outcome", { ...fresh, status: "done", stop: { reasonCode: "cancelled", message: "" } }],
    ["with targets that are no names", { ...fresh, targets: [1] }],
    ["with touched targets that are no list", { ...fresh, touched: "a" }],
    ["with a flag that is a text", { ...fresh, changed: "false" }],
    ["without a command", { ...fresh, command: "check_gate" }],
    ["with a watch that is a number", { ...fresh, watch: 5 }],
  ])("%s is none", (_name, value) => {
    expect(readState(JSON.stringify(value), plan)).toBeUndefined();
  });

  test("of a megabyte is none", () => {
    expect(readState(`${JSON.stringify(fresh)}${" ".repeat(1_000_000)}`, plan)).toBeUndefined();
  });
});

describe("a resume", () => {
  test("in the middle of a bake watches it anew, from the counters it had", () => {
    const watch = { until: 60_000, extended: true, failures: 1, baseline: { requests: 3, metrics: [] } };
    const state: RolloutState = { ...fresh, at: 4, weight: 5, changed: true, watch, unknownSince: 7 };
    expect(resumeRollout(plan, state, 500_000)).toEqual({
      state: {
        ...fresh,
        at: 4,
        weight: 5,
        changed: true,
        watch: { ...watch, until: 560_000, extended: false },
        command: { kind: "wait", ms: 60_000 },
      },
      events: [{ kind: "resumed", at: 500_000, weight: 5, forRollback: false }],
    });
  });

  test("beyond the point of return only cleans up", async () => {
    const state = (await allStates()).find(({ committed }) => committed) ?? fresh;
    const world = createScriptedWorld(plan, { gate: { 0: { kind: "closed" } }, cancelAt: 0 });
    const report = await world.run(driveRollout(plan, world.ports, state));
    expect([report.outcome, world.diary]).toEqual(["promoted", ["0 cleanup 100 %"]]);
  });

  test("asks the gate before anything else", async () => {
    const state = (await allStates()).find(({ at }) => at === 3) ?? fresh;
    const world = createScriptedWorld(plan, { gate: { 0: { kind: "locked" } } });
    const report = await world.run(driveRollout(plan, world.ports, state));
    expect([report.outcome, report.reasonCode, world.diary]).toEqual(["rolled_back", "locked", ["0 rollback 0 %"]]);
  });
});

describe("the safety net", () => {
  const cancelled = { reasonCode: "cancelled", message: "m" } as const;

  test("says why when it is told, and keeps why when it is known", () => {
    const changed: RolloutState = { ...fresh, changed: true };
    const codeOf = (state: RolloutState) => resumeRollback(plan, state, 0, cancelled).state.stop?.reasonCode;
    expect(codeOf(changed)).toBe("cancelled");
    expect(codeOf({ ...changed, stop: { reasonCode: "kill_switch", message: "m" } })).toBe("kill_switch");
  });

  test("tries again where the rollback had failed", async () => {
    const broken = createScriptedWorld(plan, { hooks: { deploy: { kind: "failed" }, rollback: { kind: "failed" } } });
    const first = await broken.run(driveRollout(plan, broken.ports));
    const mended = createScriptedWorld(plan, {});
    const second = await mended.run(driveRollback(plan, mended.ports, broken.states.at(-1)));
    expect([first.outcome, first.settled, second.outcome, second.settled]).toEqual([
      "failed",
      false,
      "rolled_back",
      true,
    ]);
    expect(mended.diary).toEqual(["0 rollback 0 %"]);
  });

  test("rolls back under a kill, with a full disk and after a cancel", async () => {
    const script = { gate: { 0: { kind: "killed", scope: "s", reason: "r" } }, cancelAt: 0, diskFullAt: 0 } as const;
    const world = createScriptedWorld(plan, script);
    const report = await world.run(driveRollback(plan, world.ports, undefined));
    expect([report.outcome, world.diary]).toEqual(["rolled_back", ["0 rollback 0 %"]]);
  });
});

describe("the driver", () => {
  test("takes a hook that throws for failed, and needs none of the optional ports", async () => {
    const { ports, run } = createScriptedWorld(plan, {});
    const { hasHook: _has, save: _save, promoteRequested: _asked, ...least } = ports;
    const runHook: typeof ports.runHook = async (request, signal) => {
      if (request.hook === "deploy") throw "a text that is thrown";
      return ports.runHook(request, signal);
    };
    const report = await run(driveRollout(plan, { ...least, runHook }));
    expect([report.outcome, report.message]).toEqual(["rolled_back", "hook deploy failed: a text that is thrown"]);
  });

  test("begins where hooks cannot be looked up", async () => {
    const { ports, run } = createScriptedWorld(plan, {});
    const hasHook = () => Promise.reject(new Error("no such folder"));
    expect((await run(driveRollout(plan, { ...ports, hasHook }))).outcome).toBe("promoted");
  });

  test("without a port for it, nobody ever asks for the promotion", async () => {
    const manual = planOf({ strategy: "canary", promotion: "manual", "max-wait": "1m" });
    const { ports, run } = createScriptedWorld(manual, {});
    const { promoteRequested: _asked, ...rest } = ports;
    expect((await run(driveRollout(manual, rest))).reasonCode).toBe("timeout");
  });
});

describe("the machine refuses what it did not ask for", () => {
  const asked = startRollout(plan, 0, []).state;
  const waited: MachineEvent = { kind: "waited", at: 0 };
  const back = resumeRollback(plan, undefined, 0).state;

  test.each<[string, () => unknown]>([
    ["a wait for a gate", () => stepRollout(plan, asked, waited)],
    ["a gate for a rollback", () => stepRollout(plan, back, { kind: "gate", at: 0, answer: { kind: "open" } })],
    ["anything when it is over", () => stepRollout(plan, { ...asked, status: "done" }, waited)],
    [
      "a hook beyond the programme",
      () =>
        stepRollout(
          plan,
          { ...back, status: "forward", at: 99 },
          {
            kind: "hook",
            at: 0,
            result: { kind: "ok", ms: 0, outputs: new Map() },
          },
        ),
    ],
    [
      "an open gate beyond the programme",
      () => stepRollout(plan, { ...asked, at: 99 }, { kind: "gate", at: 0, answer: { kind: "open" } }),
    ],
    [
      "a reading without a watch",
      () =>
        stepRollout(
          plan,
          { ...back, status: "forward", at: 4 },
          {
            kind: "hook",
            at: 0,
            result: { kind: "ok", ms: 0, outputs: new Map() },
          },
        ),
    ],
  ])("%s", (_name, step) => {
    expect(step).toThrow();
  });

  test("a cancel changes nothing about a rollback", () => {
    const stop = { reasonCode: "cancelled", message: "m" } as const;
    expect(stepRollout(plan, back, { kind: "stopped", at: 0, stop })).toEqual({ state: back, events: [] });
    expect(advance(plan, { ...asked, at: 99 }, 0).state.outcome).toBe("promoted");
  });
});
