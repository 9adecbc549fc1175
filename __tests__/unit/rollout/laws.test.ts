import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { driveRollback, driveRollout } from "../../../src/rollout/drive.ts";
import { REASON_CODES, ROLLOUT_OUTCOMES } from "../../../src/rollout/outcome.ts";
import type { RolloutReport } from "../../../src/rollout/report.ts";
import type { RolloutPlan } from "../../../src/rollout/rollout-plan.ts";
import type { RolloutState } from "../../../src/rollout/state.ts";
import { arbitraryFate, arbitraryPlan } from "../../helpers/rollout/arbitrary-plan.ts";
import { type Call, createChaoticWorld } from "../../helpers/rollout/chaotic-world.ts";

const RUNS = { numRuns: 200 };

const live = async (plan: RolloutPlan, fate: readonly number[]) => {
  const world = createChaoticWorld(plan, fate);
  const report = await world.run(driveRollout(plan, world.ports));
  return { ...world, report };
};

type Lived = Awaited<ReturnType<typeof live>>;

const law = (holds: (plan: RolloutPlan, lived: Lived) => void | Promise<void>) =>
  fc.assert(
    fc.asyncProperty(arbitraryPlan, arbitraryFate, async (plan, fate) => holds(plan, await live(plan, fate))),
    RUNS,
  );

const isForward = ({ request: { hook } }: Call): boolean => hook !== "rollback";
const changes = ({ request: { hook } }: Call): boolean => ["deploy", "shift", "promote"].includes(hook);
const rollbacks = (calls: readonly Call[]): readonly Call[] =>
  calls.filter(({ request }) => request.hook === "rollback");

/** The most traffic that a plan allows once so many steps are completed. */
const allowed = ({ strategy, steps }: RolloutPlan, done: number): number =>
  strategy === "canary" ? (steps[done]?.weight ?? 100) : 100;

const isStable = ({ outcome }: RolloutReport): boolean => ["rolled_back", "aborted", "skipped"].includes(outcome);

describe("whatever happens", () => {
  test("nothing moves forward unless the gate was open just before", async () => {
    await law((_plan, { calls }) => {
      expect(calls.filter((call) => isForward(call) && !call.gateWasOpen)).toEqual([]);
    });
  });

  test("it is promoted only while the last answer of the gate is open, and that came after the last verify", async () => {
    await law((_plan, { report, answers, calls }) => {
      if (report.outcome !== "promoted") return;
      expect(answers.at(-1)?.kind).toBe("open");
      const lastVerify = calls.findLast(({ request }) => request.hook === "verify");
      expect(answers.length).toBeGreaterThan(lastVerify?.answersAfter ?? 0);
    });
  });

  test("no more traffic is asked for than the step at hand allows", async () => {
    await law((plan, { calls }) => {
      const over = calls.filter(({ request, stepsBefore }) => (request.weight ?? 0) > allowed(plan, stepsBefore));
      expect(over).toEqual([]);
    });
  });

  test("a rolling rollout begins with one target, touches each once, and takes back just those", async () => {
    await law((plan, { calls }) => {
      if (plan.strategy !== "rolling") return;
      const batches = new Map(calls.filter(changes).map(({ request: { step, batch = [] } }) => [step, batch]));
      const touched = [...batches.values()].flat();
      expect(touched).toEqual(["a", "b", "c", "d", "e"].slice(0, touched.length));
      if (batches.size > 0) expect(batches.get(1)).toEqual(["a"]);
      for (const { request } of rollbacks(calls)) expect(request.batch).toEqual(touched.toReversed());
    });
  });

  test("it ends promoted or stable, or held where that was asked; failed only when no rollback succeeded", async () => {
    await law((plan, { report, traffic, calls }) => {
      if (report.outcome === "promoted") expect([traffic(), report.finalWeight]).toEqual([100, 100]);
      else if (isStable(report)) expect([traffic(), report.finalWeight]).toEqual([0, 0]);
      else if (report.outcome === "failed") {
        expect(rollbacks(calls).map(({ result }) => result)).not.toContain("ok");
        expect(report.settled).toBe(false);
      } else if (report.reasonCode === "staged") expect([plan.stage, traffic()]).toEqual(["stage", 0]);
      else if (report.reasonCode === "inconclusive" && plan.onFailure !== "stop")
        expect(plan.onInconclusive).toBe("hold");
      else expect([plan.strategy, plan.onFailure]).toEqual(["rolling", "stop"]);
    });
  });

  test("what was changed is taken back exactly once, what was not is not, and nothing comes after", async () => {
    await law((plan, { report, calls }) => {
      const back = rollbacks(calls);
      const first = calls.findIndex(({ request }) => request.hook === "rollback");
      const changed = plan.stage === "cutover" || calls.some(changes);
      expect(back.length > 0).toBe(changed && ["rolled_back", "failed"].includes(report.outcome));
      expect(back.filter(({ result }) => result === "ok").length).toBe(report.rolledBack ? 1 : 0);
      if (first >= 0) expect(calls.slice(first)).toEqual(back);
      expect(back.length).toBeLessThanOrEqual(1 + plan.hookRetries);
      if (["aborted", "skipped"].includes(report.outcome)) expect(changed).toBe(false);
    });
  });

  test("every hook ends within its time limit, and the end is told once, last", async () => {
    await law((plan, { events }) => {
      const limit = Math.max(plan.healthTimeoutMs, ...Object.values(plan.hookTimeoutMs));
      const late = events.filter(
        ({ kind, at }, index) => kind === "hook_ended" && at - (events[index - 1]?.at ?? 0) > limit,
      );
      expect(late).toEqual([]);
      expect(events.map(({ kind }) => kind).indexOf("completed")).toBe(events.length - 1);
    });
  });

  test("the chaos leads everywhere: each outcome and reason is met", async () => {
    const met = new Set<string>();
    const lives = fc.sample(fc.tuple(arbitraryPlan, arbitraryFate), { seed: 6, numRuns: 1000 });
    for (const [plan, fate] of lives) {
      const { report } = await live(plan, fate);
      met.add(report.outcome).add(report.reasonCode);
    }
    expect(ROLLOUT_OUTCOMES.filter((outcome) => !met.has(outcome))).toEqual([]);
    // The hooks that are needed are always there, the record too, and these rollouts are far from six hours long.
    const elsewhere = ["hook_missing", "record_failed", "runner_lost", "flag_off", "approval_rejected", "plan_refused"];
    expect(REASON_CODES.filter((reason) => !met.has(reason))).toEqual(elsewhere);
  });
});

describe("from every state that was stored", () => {
  const fromEvery = (holds: (plan: RolloutPlan, state: RolloutState, lived: Lived) => Promise<void>) =>
    fc.assert(
      fc.asyncProperty(arbitraryPlan, arbitraryFate, fc.nat(), async (plan, fate, pick) => {
        const lived = await live(plan, fate);
        const state = lived.states[pick % lived.states.length];
        if (state !== undefined) await holds(plan, state, lived);
      }),
      RUNS,
    );

  test("the rollout goes on, and ends promoted, stable or held", async () => {
    await fromEvery(async (plan, state, lived) => {
      const world = createChaoticWorld(plan, []);
      const report = await world.run(driveRollout(plan, world.ports, state));
      if (state.status === "done") {
        expect([report.outcome, world.calls]).toEqual([lived.report.outcome, []]);
      } else if (state.status === "rolling_back") {
        expect([report.outcome, world.calls.length]).toEqual(["rolled_back", 1]);
      } else {
        // Beyond the point of return nobody asks any more.
        const [asked, unasked] = state.committed ? [[], world.calls] : [world.calls, []];
        expect(asked.filter((call) => isForward(call) && !call.gateWasOpen)).toEqual([]);
        expect(unasked.filter(({ request }) => request.hook !== "cleanup")).toEqual([]);
        expect(["promoted", "held", "rolled_back"]).toContain(report.outcome);
        if (plan.limits.minRequests === 0 && plan.limits.maxErrorRate === undefined && plan.stage !== "stage") {
          expect(report.outcome).toBe("promoted");
        }
      }
    });
  });

  test("the safety net leaves it stable, unless it was settled; done twice it does nothing more", async () => {
    await fromEvery(async (plan, state, { report: before }) => {
      const world = createChaoticWorld(plan, []);
      const report = await world.run(driveRollback(plan, world.ports, state));
      if (state.committed) expect(report.outcome).toBe("promoted");
      else if (state.status === "done" && before.settled) expect(report.outcome).toBe(before.outcome);
      else expect(report.outcome).toBe(state.changed ? "rolled_back" : "aborted");
      expect(world.calls.map(({ request }) => request.hook)).toEqual(
        report.rolledBack && !state.rolledBack ? ["rollback"] : [],
      );

      const last = world.states.at(-1);
      const again = createChaoticWorld(plan, []);
      const second = await again.run(driveRollback(plan, again.ports, last));
      expect([second.outcome, second.settled, again.calls]).toEqual([report.outcome, true, []]);
    });
  });

  test("the safety net rolls back when nothing is known", async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryPlan, async (plan) => {
        const world = createChaoticWorld(plan, []);
        const report = await world.run(driveRollback(plan, world.ports, undefined));
        expect([report.outcome, report.reasonCode, report.rolledBack]).toEqual(["rolled_back", "runner_lost", true]);
        expect(world.calls.map(({ request }) => request.hook)).toEqual(["rollback"]);
      }),
      { numRuns: 30 },
    );
  });
});
